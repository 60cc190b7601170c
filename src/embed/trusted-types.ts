import { only } from '../page/only.js';
import { warnOnce } from '../page/warn-once.js';

const NAME = 'campaign-elements';

/** What Lit asks of a Trusted Types policy: its templates are all markup that there is; and what brings files. */
interface TemplatePolicy {
  createHTML(markup: string): unknown;
  createScriptURL(url: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: TemplatePolicy): TemplatePolicy;
}

/** The scripts' own policy, which the build gives to Lit; undefined where the browser needs none or the page refuses. */
export const templatePolicy: TemplatePolicy | undefined = makePolicy();

function makePolicy() {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  try {
    return trustedTypes?.createPolicy(
      NAME,
      only({ createHTML: (markup: string) => markup, createScriptURL: (url: string) => url }),
    );
  } catch {
    warnOnce(`this page’s Content-Security-Policy has a list "trusted-types": add "${NAME}" to it.`);
    return undefined;
  }
}

/** Whether templates can be made; where the page's policy refuses that, nothing must be tried. */
export function mayMakeTemplates(): boolean {
  try {
    return !!templatePolicy || !!new DOMParser().parseFromString('', 'text/html');
  } catch {
    return false;
  }
}

/** The address of a file of ours, as a page's policy wants it said. Nothing else asks for one. */
export const scriptUrl = (url: string): string => (templatePolicy?.createScriptURL(url) ?? url) as string;
