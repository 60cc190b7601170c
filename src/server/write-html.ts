import { nothing, type TemplateResult } from 'lit';
import { marksOf } from '../components/statement/quotation.js';
import { currentLanguage } from '../locale/in-language.js';
import { escape } from '../sharing/snippet.js';

/** Of no use without styles and scripts, or taken away by editors that keep plain HTML only. */
const LEFT_OUT = ['part', 'translate', 'tabindex'];
/** Stands for a value while a template is read: no text has it. */
const MARK = '\0';
const TAG = /<(\/?[\w-]+)((?:"[^"]*"|[^">])*)>|\0(\d+)\0/g;
const ATTRIBUTE = /([^\s="/]+)(?:=("[^"]*"|[^\s"]+))?/g;

/**
 * What a template of the elements says, as plain HTML: what is written in it, without listeners, properties and what
 * only a stylesheet needs, and with quotation marks in the words.
 */
export function writeHtml(value: unknown): string {
  if (value === nothing || value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(writeHtml).join('');
  return isTemplate(value) ? writeTemplate(value) : escape(plainOf(value));
}

const plainOf = (value: unknown) =>
  typeof value === 'string' ? value : String((value as number | undefined) ?? '');

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && !!value && 'strings' in value && 'values' in value;

function writeTemplate({ strings, values }: TemplateResult): string {
  const markup = strings
    .map((text, index) => text.replace(/\s+/g, ' ') + (index < values.length ? `${MARK}${index}${MARK}` : ''))
    .join('');
  let marks = ['', ''];
  return markup.replace(TAG, (_, tag: string | undefined, attributes: string, index: string) => {
    if (tag === undefined) return writeHtml(values[Number(index)]);
    if (tag === '/q') return `</span>${marks[1] ?? ''}`;
    const written = writeAttributes(attributes, values);
    if (tag !== 'q') return `<${tag}${written}>`;
    // Those of a text that has its own are in it. Many pages' styles take those of the browser away.
    marks = attributes.includes('marked') ? ['', ''] : [...marksOf(currentLanguage())];
    return `${marks[0] ?? ''}<span${written}>`;
  });
}

function writeAttributes(attributes: string, values: readonly unknown[]): string {
  return [...attributes.matchAll(ATTRIBUTE)]
    .map(([, name = '', raw]) => {
      if (/^[.@]/.test(name) || LEFT_OUT.includes(name)) return '';
      if (raw === undefined) return ` ${name}`;
      const parts = raw.replace(/^"|"$/g, '').split(/\0(\d+)\0/);
      // Every second part is the place of a value.
      const used = parts.flatMap((part, index) => (index % 2 ? [values[Number(part)]] : []));
      if (name.startsWith('?')) return used[0] ? ` ${name.slice(1)}` : '';
      if (used.includes(nothing)) return '';
      const text = parts
        .map((part, index) => (index % 2 ? escape(plainOf(values[Number(part)])) : part))
        .join('');
      // A class of the elements' own styles may be one of the page's too.
      return name === 'class' && !text.startsWith('campaign-') ? '' : ` ${name}="${text}"`;
    })
    .join('');
}
