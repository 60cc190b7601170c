import { html, nothing, type TemplateResult } from 'lit';
import type { Pledge, Text } from '../../campaign/schema.js';
import { renderTerms } from '../../pledge/pledge-terms.js';
import { textFor } from '../../element/text.js';
import { msg } from '../../locale/localize.js';
import { HONEYPOT, MAX_LENGTHS, type PledgeBody, type ProblemCode } from '../../wire/pledge.js';
import type { Country } from './countries.js';
import type { Problems } from './pledge-client.js';

export interface FormView {
  readonly pledge: Pledge;
  readonly countries: readonly Country[];
  readonly problems: Problems;
  /** Whether the texts to agree to have changed since they were loaded. */
  readonly changed: boolean;
  readonly privacyUrl: string | undefined;
  /** Words of the send button. */
  readonly send: string;
  readonly busy: boolean;
  write(text: Text): unknown;
  submit(event: SubmitEvent): void;
  /** A field was changed. */
  change(event: Event): void;
  /** Loads the texts again. */
  reload(): void;
}

/** Characters of what a collector may say of a pledge in its own words. */
const MOST_SHOWN = 200;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

export function renderForm(view: FormView): TemplateResult {
  const { pledge, problems, privacyUrl } = view;
  const invalid = (name: string) => (problems[name] ? 'true' : nothing);
  const star = html`<span aria-hidden="true"> *</span>`;
  const field = (name: string, label: string, control: TemplateResult, mark: unknown = star) =>
    html`<div>
      <label for=${name}>${label}${mark}</label>${control}${renderProblem(name, problems[name])}
    </div>`;
  const input = (name: 'name' | 'email', type: string) =>
    html`<input
      id=${name}
      name=${name}
      type=${type}
      autocomplete=${name}
      maxlength=${MAX_LENGTHS[name]}
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
    maxlength=${MAX_LENGTHS.message}
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
    ${renderSummary(view)}
    <p class="muted">* ${msg('Required', { id: 'pledge.required' })}</p>
    ${field('name', msg('Name', { id: 'pledge.name' }), input('name', 'text'))}
    ${field('email', msg('Email', { id: 'pledge.email' }), input('email', 'email'))}
    ${field('country', msg('Country', { id: 'pledge.country' }), country)}
    ${
      pledge.withMessage
        ? field('message', msg('Message (optional)', { id: 'pledge.message' }), message, '')
        : nothing
    }
    <input class="visually-hidden" name=${HONEYPOT} tabindex="-1" autocomplete="off" aria-hidden="true" />
    ${consents} ${privacyUrl ? privacy : nothing} ${renderTerms(pledge, view.write)}
    <button class="button" part="send" aria-disabled=${view.busy ? 'true' : nothing}>${view.send}</button>
  </form>`;
}

/** Always there, so that what describes a field exists before there is something to say. */
function renderProblem(name: string, code: string | undefined): TemplateResult {
  return html`<p class="problem" id="${name}-problem">${code ? problemText(name, code) : nothing}</p>`;
}

/** The names of the fields that people see. */
export function fieldsOf({ withMessage, consents }: Pledge): string[] {
  const boxes = (consents ?? []).map((_, index) => `consents.${index}`);
  return ['name', 'email', 'country', ...(withMessage ? ['message'] : []), ...boxes];
}

/** What is wrong and is not at a field. Always there, so that it is read out when it says something. */
function renderSummary({ pledge, problems, changed, reload }: FormView): TemplateResult {
  const fields = fieldsOf(pledge);
  const outside = Object.entries(problems).filter(([name, code]) => code && !fields.includes(name));
  const content = changed
    ? html`<p>${changedText()}</p>
        <button type="button" class="button quiet small" @click=${reload}>
          ${msg('Load the texts again', { id: 'pledge.reload' })}
        </button>`
    : outside.length
      ? renderProblems(Object.fromEntries(outside))
      : nothing;
  // Empty, it must not be what a dialog gives the focus to.
  const tab = content === nothing ? nothing : '-1';
  return html`<div class="problem summary" part="problems" role="alert" tabindex=${tab}>${content}</div>`;
}

export function changedText(): string {
  return msg('Not sent: the texts have changed since this page was opened. Please read them again.', {
    id: 'pledge.changed',
  });
}

/** What a collector found, in its own names for it: for whoever is asked for help. */
export function renderProblems(problems: Problems): TemplateResult | string {
  if (problems[HONEYPOT])
    return msg(
      'A program has filled in a field that is not for people. It is empty again: please try once more.',
      {
        id: 'pledge.trap',
      },
    );
  const list = Object.entries(problems).map(([path, code]) => (path ? `${path} (${code})` : code));
  return html`${msg('Not accepted by the recipient’s server:', { id: 'pledge.problems' })}
    <bdi dir="ltr" translate="no">${list.join(', ').slice(0, MOST_SHOWN)}</bdi>`;
}

function problemText(name: string, code: string): string {
  switch (code as ProblemCode) {
    case 'missing':
    case 'not-accepted':
      return msg('Required', { id: 'pledge.required' });
    case 'too-long':
      return msg('Too long: please shorten this', { id: 'pledge.tooLong' });
    default:
      return name === 'email'
        ? msg('Enter an address such as name@example.org', { id: 'pledge.badEmail' })
        : msg('Please check this', { id: 'pledge.bad' });
  }
}

/** What was written into the form, as the collector takes it. */
export type Entries = Omit<PledgeBody, 'campaign' | 'language' | 'partner'>;

/** Reads the form; a consent is recorded in the very words that were shown. */
export function readForm(form: HTMLFormElement, pledge: Pledge, locale: string, original?: string): Entries {
  const data = new FormData(form);
  const shown = textFor(pledge.statement, locale, original);
  const entry = (name: string) => ((data.get(name) as string | null) ?? '').trim();
  return {
    name: entry('name'),
    email: entry('email'),
    country: entry('country'),
    message: entry('message') || undefined,
    statement: { language: shown.lang, text: shown.value },
    consents: (pledge.consents ?? []).map(({ id, version, text, required = false }, index) => {
      const { value, lang } = textFor(text, locale, original);
      return { id, version, language: lang, text: value, accepted: data.has(`consents.${index}`), required };
    }),
    [HONEYPOT]: entry(HONEYPOT),
  };
}

export function findProblems({ name, email, country, consents }: Entries): Problems {
  const problems: Record<string, ProblemCode> = {};
  if (!name) problems['name'] = 'missing';
  if (!EMAIL.test(email)) problems['email'] = email ? 'invalid' : 'missing';
  if (!country) problems['country'] = 'missing';
  consents.forEach(({ required, accepted }, index) => {
    if (required && !accepted) problems[`consents.${index}`] = 'not-accepted';
  });
  return problems;
}
