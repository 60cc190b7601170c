import { ask } from '../page/page.js';

export interface OwnTag {
  /** The tag's `data-*` attributes. */
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly src: string;
  readonly integrity: string;
  readonly nonce: string;
}

/**
 * Reads the settings of the tag that loaded this script. `document.currentScript` is known while a classic script
 * runs, be it async, deferred or injected; call this at once. Where something shadows it (an element named
 * "currentScript", a tag manager that evaluates text), the first tag that looks like ours stands in.
 */
export function readOwnTag(): OwnTag {
  const current: unknown = ask(document, 'currentScript');
  const tag =
    current instanceof HTMLScriptElement
      ? current
      : ask(
          document,
          'querySelector',
        )<HTMLScriptElement>('script[src*="campaign-elements"], script[data-campaign]');
  return {
    options: tag?.dataset ?? {},
    src: tag?.src ?? '',
    integrity: tag?.integrity ?? '',
    nonce: tag?.nonce ?? '',
  };
}
