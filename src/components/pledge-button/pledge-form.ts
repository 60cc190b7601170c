import { html, nothing, type TemplateResult } from 'lit';
import type { Pledge, Text } from '../../campaign/schema.js';
import { textFor } from '../../internal/text.js';
import { msg } from '../../locale/localize.js';
import type { Country } from './countries.js';
import type { Problems } from './pledge-client.js';

export interface FormView {
  readonly pledge: Pledge;
  readonly countries: readonly Country[];
  readonly problems: Problems;
  readonly privacyUrl: string | undefined;
  /** Words of the send button. */
  readonly send: string;
  readonly busy: boolean;
  write(text: Text): unknown;
  submit(event: SubmitEvent): void;
  /** A field was changed. */
  change(event: Event): void;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** What is signed, and who receives it: stands next to every button that leads there. */
export function renderTerms({ statement, recipient }: Pledge, write: FormView['write']): TemplateResult {
  return html`<dl class="muted" part="terms">
    <dt>${msg('You sign', { id: 'pledge.statement' })}</dt>
    <dd>${write(statement)}</dd>
    <dt>${msg('Your details go to', { id: 'pledge.recipient' })}</dt>
    <dd>${write(recipient)}</dd>
  </dl>`;
}

export function renderForm(view: FormView): TemplateResult {
  const { pledge, problems, privacyUrl } = view;
  const invalid = (name: string) => (problems[name] ? 'true' : nothing);
  const star = html`<span aria-hidden="true"> *</span>`;
  const field = (name: string, label: string, control: TemplateResult, mark: unknown = star) =>
    html`<div>
      <label for=${name}>${label}${mark}</label>${control}${renderProblem(name, problems[name])}
    </div>`;
  const input = (name: 'name' | 'email', type: string, limit: number) =>
    html`<input
      id=${name}
      name=${name}
      type=${type}
      autocomplete=${name}
      maxlength=${limit}
      required
      aria-invalid=${invalid(name)}
      aria-describedby="${name}-problem"
    />`;

  const options = view.countries.map(({ code, name }) => html`<option value=${code}>${name}</option>`);
  const country = html`<select
    id="country"
    name="country"
    autocomplete="country"
    required
    aria-invalid=${invalid('country')}
    aria-describedby="country-problem"
  >
    <option value=""></option>
    ${options}
  </select>`;
  const message = html`<textarea
    id="message"
    name="message"
    rows="3"
    maxlength="2000"
    aria-invalid=${invalid('message')}
    aria-describedby="message-problem"
  ></textarea>`;
  const consents = pledge.consents?.map(({ text, required }, index) => {
    const name = `consents.${index}`;
    return html`<div>
      <label class="consent"
        ><input
          type="checkbox"
          name=${name}
          ?required=${required}
          aria-invalid=${invalid(name)}
          aria-describedby="${name}-problem"
        /><span>${view.write(text)}${required ? star : ''}</span></label
      >${renderProblem(name, problems[name])}
    </div>`;
  });
  const privacy = html`<a class="muted" href=${privacyUrl ?? ''} target="_blank" rel="noopener"
    >${msg('Privacy notice', { id: 'pledge.privacy' })}</a
  >`;

  // `method="dialog"`: were the handler ever missing, nothing would go into an address.
  return html`<form
    part="form"
    method="dialog"
    novalidate
    aria-labelledby="title"
    @submit=${view.submit}
    @input=${view.change}
  >
    <p class="muted">* ${msg('Required', { id: 'pledge.required' })}</p>
    ${field('name', msg('Name', { id: 'pledge.name' }), input('name', 'text', 200))}
    ${field('email', msg('Email', { id: 'pledge.email' }), input('email', 'email', 254))}
    ${field('country', msg('Country', { id: 'pledge.country' }), country)}
    ${
      pledge.withMessage
        ? field('message', msg('Message (optional)', { id: 'pledge.message' }), message, '')
        : nothing
    }
    <input class="visually-hidden" name="website" tabindex="-1" autocomplete="off" aria-hidden="true" />
    ${consents} ${privacyUrl ? privacy : nothing} ${renderTerms(pledge, view.write)}
    <button class="button" part="send" aria-disabled=${view.busy ? 'true' : nothing}>${view.send}</button>
  </form>`;
}

/** Always there, so that what describes a field exists before there is something to say. */
function renderProblem(name: string, code: string | undefined): TemplateResult {
  return html`<p class="problem" id="${name}-problem">${code ? problemText(name, code) : nothing}</p>`;
}

function problemText(name: string, code: string): string {
  if (code === 'missing' || code === 'not-accepted') return msg('Required', { id: 'pledge.required' });
  return name === 'email'
    ? msg('Enter an address such as name@example.org', { id: 'pledge.badEmail' })
    : msg('Please check this', { id: 'pledge.bad' });
}

/** What was written into the form, as the collector takes it. */
export interface Entries {
  readonly name: string;
  readonly email: string;
  readonly country: string;
  readonly message: string | undefined;
  readonly consents: readonly {
    readonly id: string;
    readonly version: string;
    readonly language: string;
    readonly text: string;
    readonly accepted: boolean;
    readonly required: boolean;
  }[];
  /** People do not see this field; programs fill it. */
  readonly website: string;
}

/** Reads the form; a consent is recorded in the very words that were shown. */
export function readForm(form: HTMLFormElement, pledge: Pledge, locale: string, original?: string): Entries {
  const data = new FormData(form);
  const entry = (name: string) => ((data.get(name) as string | null) ?? '').trim();
  return {
    name: entry('name'),
    email: entry('email'),
    country: entry('country'),
    message: entry('message') || undefined,
    consents: (pledge.consents ?? []).map(({ id, version, text, required = false }, index) => {
      const { value, lang } = textFor(text, locale, original);
      return { id, version, language: lang, text: value, accepted: data.has(`consents.${index}`), required };
    }),
    website: entry('website'),
  };
}

export function findProblems({ name, email, country, consents }: Entries): Problems {
  const problems: Record<string, string> = {};
  if (!name) problems['name'] = 'missing';
  if (!EMAIL.test(email)) problems['email'] = email ? 'invalid' : 'missing';
  if (!country) problems['country'] = 'missing';
  consents.forEach(({ required, accepted }, index) => {
    if (required && !accepted) problems[`consents.${index}`] = 'not-accepted';
  });
  return problems;
}
