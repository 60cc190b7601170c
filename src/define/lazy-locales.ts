import { setLocaleLoader } from '../locale/catalogues.js';

/** Registered elements fetch a language when it is first shown. */
const loaders = {
  en: () => Promise.resolve({ templates: {} }),
  az: () => import('../locale/generated/az.js'),
  tr: () => import('../locale/generated/tr.js'),
  ru: () => import('../locale/generated/ru.js'),
  fr: () => import('../locale/generated/fr.js'),
  de: () => import('../locale/generated/de.js'),
  es: () => import('../locale/generated/es.js'),
  ar: () => import('../locale/generated/ar.js'),
};

setLocaleLoader((language) => loaders[language]());
