import { registerOwnFormats } from '../helpers/own-formats.js';
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { CampaignDocument, Pledge } from '../../src/campaign/schema.js';
import { listCountries } from '../../src/components/pledge-button/countries.js';
import { encodeJson } from '../../src/page/json.js';
import type { CampaignPledgeButton } from '../../src/components/pledge-button/pledge-button.js';
import '../../src/define/pledge-button.js';
import { setPageSettings } from '../../src/page/page-settings.js';
import { findPledgeHandler } from '../../src/pledge/pledge-handlers.js';
import { aCampaign } from '../../stories/fixtures.js';

const COLLECTOR = 'https://collector.example/api';
const PLEDGE: Pledge = {
  collector: { type: 'rest', url: COLLECTOR },
  statement: 'I ask the town council to keep the plane trees.',
  recipient: 'Friends of the Plane Trees',
  goal: 2000,
  floor: 100,
  privacyUrl: 'https://trees.example/privacy',
  withMessage: true,
  consents: [
    {
      id: 'store',
      version: '2',
      required: true,
      text: { en: 'Store my name.', de: 'Speichert meinen Namen.' },
    },
    { id: 'news', version: '1', text: 'Send me news.' },
  ],
};
const WITHOUT_COLLECTOR: Pledge = { statement: PLEDGE.statement, recipient: PLEDGE.recipient };
const EMAIL = 'walker@trees.example';
const ASKER = { store: undefined, locale: 'en', theme: 'auto' } as const;

interface Sent {
  /** When, by `Date.now()`. */
  at: number;
  url: string;
  key: string;
  body: Record<string, unknown>;
}
type Answer = () => Response | Promise<Response>;

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  () =>
    new Response(JSON.stringify(body), { status, headers });
const later = { 'Retry-After': '1' };
const confirmed = json(201, { status: 'confirmed', id: 'receipt' });
const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));

/** A collector in place of `fetch`: keeps what it was sent, answers what it is told to. */
const realFetch = globalThis.fetch;
function aCollector(answer: Answer = confirmed) {
  const requests: string[] = [];
  const sent: Sent[] = [];
  const collector = { requests, sent, answer, count: 1240, credentials: new Set<string | undefined>() };
  globalThis.fetch = async (input, init) => {
    const url = input as string;
    if (!url.startsWith('https:')) return realFetch(input, init);
    requests.push(url);
    collector.credentials.add(init?.credentials);
    if (url.includes('/count')) {
      return new Response(JSON.stringify({ count: collector.count, asOf: '2026-11-23T10:42:00Z' }));
    }
    const key = new Headers(init?.headers).get('Idempotency-Key') ?? '';
    sent.push({
      at: Date.now(),
      url,
      key,
      body: JSON.parse(init?.body as string) as Record<string, unknown>,
    });
    return collector.answer();
  };
  return collector;
}

async function show(overrides: Partial<Pledge> = {}, attributes: Record<string, string> = {}) {
  const campaign: CampaignDocument = aCampaign({ pledge: { ...PLEDGE, ...overrides } });
  const element = document.createElement('campaign-pledge-button');
  element.campaign = campaign;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const wrapper = await fixture<HTMLElement>(html`<div></div>`);
  wrapper.append(element);
  await element.updateComplete;
  return element;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector does
function find<Found extends Element = HTMLElement>(element: CampaignPledgeButton, selector: string): Found {
  const found = element.renderRoot.querySelector<Found>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}
const dialogOf = (element: CampaignPledgeButton) => find<HTMLDialogElement>(element, 'dialog');
const textOf = (element: CampaignPledgeButton) => element.renderRoot.textContent;
const focused = (element: CampaignPledgeButton) => element.shadowRoot?.activeElement;
const hasFocus = (element: CampaignPledgeButton, selector: string) => !!focused(element)?.matches(selector);
const buttonNamed = (element: CampaignPledgeButton, name: string) => {
  const scope = element.renderRoot.querySelector('dialog[open]') ?? element.renderRoot;
  const button = [...scope.querySelectorAll<HTMLElement>('button')].find(
    (candidate) => candidate.textContent.trim() === name,
  );
  if (!button) throw new Error(`no button "${name}"`);
  return button;
};
/** What was sent, without the moment. */
const letters = ({ sent }: ReturnType<typeof aCollector>) =>
  sent.map(({ url, key, body }) => ({ url, key, body }));
const stored = () => Object.entries(localStorage);

async function openByKeyboard(element: CampaignPledgeButton) {
  find(element, '[part=button]').focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => element.renderRoot.querySelector('dialog')?.open);
}

/** Types into the form as a visitor does, starting at the first field. */
async function fillIn(element: CampaignPledgeButton) {
  find(element, '#name').focus();
  await sendKeys({ type: 'Ada “The” Walker' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ type: EMAIL });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ type: 'Fran' });
  find(element, '[name="consents.0"]').focus();
  await sendKeys({ press: 'Space' });
}

async function send(element: CampaignPledgeButton, status: string) {
  find(element, '[part=send]').focus();
  await sendKeys({ press: 'Enter' });
  await statusSays(element, status);
}
const statusSays = (element: CampaignPledgeButton, status: string) =>
  waitUntil(() => find(element, '.status').textContent.includes(status), `status: ${status}`, {
    timeout: 5000,
  });

describe('<campaign-pledge-button>', () => {
  beforeEach(async () => {
    await setViewport({ width: 1000, height: 900 });
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
    localStorage.clear();
    setPageSettings({});
  });

  describe('when it comes on the page', () => {
    it('shows the confirmed count, the goal and the time of counting', async () => {
      aCollector();
      const element = await show();
      await waitUntil(() => textOf(element).includes('1,240'));
      expect(textOf(element)).to.match(/Confirmed pledges · Goal: 2,000 · As of 23 Nov 2026/);
      const progress = find<HTMLProgressElement>(element, 'progress');
      expect(progress.value).to.equal(1240);
      expect(progress.max).to.equal(2000);
      expect(progress).to.have.attribute('aria-valuetext', '1,240 · Goal: 2,000');
      await expect(element).to.be.accessible();
    });

    it('stores nothing and asks only the collector', async () => {
      const collector = aCollector();
      const element = await show();
      await waitUntil(() => textOf(element).includes('1,240'));
      expect(stored()).to.be.empty;
      expect(document.cookie).to.equal('');
      expect(collector.requests).to.deep.equal([`${COLLECTOR}/pledges/count?campaign=plane-trees`]);
      expect([...collector.credentials]).to.deep.equal(['omit']);
    });

    it('keeps room for the count, so that nothing moves when it arrives', async () => {
      aCollector();
      const element = await show();
      const before = element.getBoundingClientRect().height;
      await waitUntil(() => textOf(element).includes('1,240'));
      expect(element.getBoundingClientRect().height).to.equal(before);
    });

    it('asks for the count only near the screen', async () => {
      const collector = aCollector();
      const element = await show();
      const far = document.createElement('campaign-pledge-button');
      far.campaign = aCampaign({ id: 'far', pledge: PLEDGE });
      const spacer = document.createElement('div');
      spacer.style.height = '4000px';
      element.after(spacer, far);
      await waitUntil(() => textOf(element).includes('1,240'));
      expect(collector.requests.filter((url) => url.includes('campaign=far'))).to.be.empty;
      far.scrollIntoView();
      await waitUntil(() => textOf(far).includes('1,240'));
    });

    it('hides a count below the floor', async () => {
      const collector = aCollector();
      collector.count = 99;
      const element = await show();
      await waitUntil(() => collector.requests.length === 1);
      await element.updateComplete;
      expect(!!element.renderRoot.querySelector('.number')).to.equal(false);
      expect(textOf(element)).not.to.include('99');
    });

    it('asks for no count where it is left out', async () => {
      const collector = aCollector();
      const element = await show({}, { 'without-count': '' });
      await openByKeyboard(element);
      expect(collector.requests).to.be.empty;
    });

    it('leaves out the goal', async () => {
      aCollector();
      const element = await show({}, { 'without-goal': '' });
      await waitUntil(() => textOf(element).includes('1,240'));
      expect(textOf(element)).not.to.include('Goal');
    });

    it('says next to the button what is signed and who receives the data', async () => {
      aCollector();
      const element = await show();
      expect(find(element, '.page').textContent).to.match(
        /keep the plane trees\.[\s\S]*Friends of the Plane Trees/,
      );
    });

    it('takes pledges for calls to action elsewhere on the page, until it leaves', async () => {
      aCollector();
      const element = await show();
      findPledgeHandler('plane-trees', ASKER)?.open();
      await waitUntil(() => element.renderRoot.querySelector('dialog')?.open);
      element.remove();
      expect(findPledgeHandler('plane-trees', ASKER)).to.equal(undefined);
    });
  });

  describe('when its button is pressed', () => {
    it('opens the form with the focus in the first field, and gives it back', async () => {
      aCollector();
      const element = await show();
      await openByKeyboard(element);
      expect(hasFocus(element, '#name')).to.equal(true);
      expect(document.documentElement.style.overflow).to.equal('hidden');
      await expect(element).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialogOf(element).open);
      expect(hasFocus(element, '[part=button]')).to.equal(true);
      expect(document.documentElement.style.overflow).to.equal('');
    });

    it('keeps what was typed for the next time', async () => {
      aCollector();
      const element = await show();
      await openByKeyboard(element);
      await sendKeys({ type: 'Ada' });
      await sendKeys({ press: 'Escape' });
      await openByKeyboard(element);
      expect(find<HTMLInputElement>(element, '#name').value).to.equal('Ada');
    });

    it('leaves it to the page, if the page takes the request', async () => {
      aCollector();
      const element = await show();
      element.addEventListener('campaign-pledge-request', (event) => {
        event.preventDefault();
      });
      find(element, '[part=button]').focus();
      const asked = oneEvent(element, 'campaign-pledge-request');
      await sendKeys({ press: 'Enter' });
      expect((await asked).detail).to.deep.equal({ campaignId: 'plane-trees' });
      await element.updateComplete;
      expect(!!element.renderRoot.querySelector('dialog')).to.equal(false);
    });

    it('asks for consent unticked, in boxes that are easy to hit', async () => {
      aCollector();
      const element = await show();
      await openByKeyboard(element);
      const boxes = [...element.renderRoot.querySelectorAll<HTMLInputElement>('form [type=checkbox]')];
      expect(boxes.map((box) => box.checked)).to.deep.equal([false, false]);
      for (const box of boxes) expect(box.getBoundingClientRect().height).to.be.at.least(24);
    });

    it('lists the countries with the visitor’s own first and none chosen', async () => {
      aCollector();
      const element = await show();
      await openByKeyboard(element);
      const select = find<HTMLSelectElement>(element, 'select');
      const own = new Intl.Locale(navigator.language).maximize().region;
      expect(select.value).to.equal('');
      expect(select.options[1]?.value).to.equal(own);
      expect(select.options.length).to.be.above(200);
    });
  });

  describe('when the form has faults', () => {
    it('ties each to its field and goes to the first', async () => {
      const collector = aCollector();
      const element = await show();
      await openByKeyboard(element);
      find(element, '#email').focus();
      await sendKeys({ type: 'walker' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => hasFocus(element, '#name'));
      for (const [id, problem] of [
        ['name', 'Required'],
        ['email', 'Enter an address such as name@example.org'],
        ['country', 'Required'],
      ] as const) {
        const field = find(element, `#${id}`);
        expect(field).to.have.attribute('aria-invalid', 'true');
        expect(find(element, `#${field.getAttribute('aria-describedby') ?? ''}`).textContent).to.equal(
          problem,
        );
      }
      expect(find(element, '[name="consents.0"]')).to.have.attribute('aria-invalid', 'true');
      expect(find(element, '[name="consents.1"]')).not.to.have.attribute('aria-invalid');
      expect(collector.sent).to.be.empty;
      await expect(element).to.be.accessible();
    });

    it('takes a fault back once its field is changed', async () => {
      aCollector();
      const element = await show();
      await openByKeyboard(element);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => find(element, '#name-problem').textContent !== '');
      await sendKeys({ type: 'A' });
      await element.updateComplete;
      expect(find(element, '#name')).not.to.have.attribute('aria-invalid');
      expect(find(element, '#name-problem').textContent).to.equal('');
    });

    it('shows at the field what the collector refuses', async () => {
      aCollector(json(422, { status: 'invalid', problems: [{ field: 'email', code: 'invalid' }] }));
      const element = await show();
      await openByKeyboard(element);
      await fillIn(element);
      find(element, '[part=send]').click();
      await waitUntil(() => hasFocus(element, '#email'));
      expect(find<HTMLInputElement>(element, '#email').value).to.equal(EMAIL);
    });
  });

  describe('when a pledge is sent', () => {
    it('sends what was entered, with the texts agreed to and an empty trap', async () => {
      setPageSettings({ partner: 'city-library' });
      const collector = aCollector();
      const element = await show({}, { lang: 'de' });
      await openByKeyboard(element);
      await fillIn(element);
      find(element, '[part=send]').click();
      await waitUntil(() => collector.sent.length === 1);
      const [{ url, key, body }] = collector.sent as [Sent];
      expect(url).to.equal(`${COLLECTOR}/pledges`);
      expect(key).to.match(/^[A-Za-z0-9_-]{8,64}$/);
      expect(body).to.deep.equal({
        campaign: 'plane-trees',
        language: 'de',
        partner: 'city-library',
        name: 'Ada “The” Walker',
        email: EMAIL,
        country: 'FR',
        consents: [
          {
            id: 'store',
            version: '2',
            language: 'de',
            text: 'Speichert meinen Namen.',
            accepted: true,
            required: true,
          },
          {
            id: 'news',
            version: '1',
            language: 'en',
            text: 'Send me news.',
            accepted: false,
            required: false,
          },
        ],
        statement: { language: 'en', text: 'I ask the town council to keep the plane trees.' },
        website: '',
      });
    });

    it('says thank you only after the collector confirmed, and asks it for the count again', async () => {
      let confirm: (() => void) | undefined;
      const collector = aCollector(
        () =>
          new Promise<Response>((resolve) => {
            confirm = () => {
              resolve(confirmed());
            };
          }),
      );
      const element = await show();
      await waitUntil(() => textOf(element).includes('1,240'));
      await openByKeyboard(element);
      await fillIn(element);
      await send(element, 'Sending…');
      expect(textOf(element)).not.to.include('Thank you');
      expect(textOf(element)).to.include('1,240');
      collector.count = 1250;
      confirm?.();
      await statusSays(element, 'Thank you');
      expect(focused(element)?.textContent).to.include('Thank you');
      await waitUntil(() => textOf(element).includes('1,250'));
      await expect(element).to.be.accessible();
    });

    it('tells the page, and nothing about the person', async () => {
      const collector = aCollector();
      const element = await show();
      await openByKeyboard(element);
      await fillIn(element);
      const told = oneEvent(document, 'campaign-pledged');
      await send(element, 'Thank you');
      expect((await told).detail).to.deep.equal({ campaignId: 'plane-trees' });
      expect(collector.requests.join(' ')).not.to.match(/walker|Ada/i);
      expect(location.href).not.to.match(/walker|Ada/i);
      expect(stored()).to.be.empty;
    });

    it('leaves the focus on the outcome when the dialog closes', async () => {
      aCollector();
      const element = await show();
      await openByKeyboard(element);
      await fillIn(element);
      await send(element, 'Thank you');
      const closed = oneEvent(element, 'close');
      await sendKeys({ press: 'Escape' });
      await closed;
      expect(hasFocus(element, '.page .status')).to.equal(true);
    });

    it('asks for the link in the mail, where the collector wants that', async () => {
      aCollector(json(202, { status: 'pending' }));
      const element = await show({}, { inline: '' });
      let told = false;
      element.addEventListener('campaign-pledged', () => (told = true));
      await fillIn(element);
      await send(element, 'follow the link in the email');
      expect(told).to.equal(false);
    });

    it('says that the visitor has joined already, where the collector knows', async () => {
      aCollector(json(200, { status: 'known' }));
      const element = await show({}, { inline: '' });
      await fillIn(element);
      await send(element, 'already joined');
    });

    it('remembers it on this device only when asked, and forgets it again', async () => {
      aCollector();
      const element = await show();
      await openByKeyboard(element);
      await fillIn(element);
      await send(element, 'Thank you');
      find(element, 'dialog .consent input').focus();
      await sendKeys({ press: 'Space' });
      expect(stored()).to.deep.equal([['campaign-elements:pledged:plane-trees', '1']]);
      element.remove();
      const later = await show();
      await statusSays(later, 'already joined');
      find(later, '.consent input').focus();
      await sendKeys({ press: 'Space' });
      expect(stored()).to.be.empty;
      await waitUntil(() => hasFocus(later, '[part=button]'));
    });

    it('says nothing of a confirmation that has no receipt', async () => {
      aCollector(json(201, { status: 'confirmed' }));
      const element = await show({}, { inline: '' });
      let told = false;
      element.addEventListener('campaign-pledged', () => (told = true));
      await fillIn(element);
      await send(element, 'Not sent yet');
      expect(textOf(element)).not.to.match(/Thank you|confirmed/);
      expect(told).to.equal(false);
    });

    it('is not misled by a stranger’s "200"', async () => {
      aCollector(() => new Response('<html>Log in to the network</html>'));
      const element = await show({}, { inline: '' });
      await fillIn(element);
      await send(element, 'Not sent yet');
    });

    it('sends good JSON from a page whose lists have a toJSON of their own', async () => {
      const collector = aCollector();
      const element = await show({}, { inline: '' });
      await fillIn(element);
      Object.defineProperty(Array.prototype, 'toJSON', {
        configurable: true,
        value(this: unknown[]) {
          return String(this);
        },
      });
      try {
        // Not by keyboard: the test runner's own messages need a sound JSON.
        find(element, '[part=send]').click();
        await statusSays(element, 'Thank you');
        expect(collector.sent[0]?.body['consents']).to.be.an('array').with.lengthOf(2);
      } finally {
        Reflect.deleteProperty(Array.prototype, 'toJSON');
      }
    });
  });

  describe('when a pledge cannot be sent', () => {
    it('says so, keeps the input, and tries again under the same key', async () => {
      const collector = aCollector(unreachable);
      const element = await show();
      await openByKeyboard(element);
      await fillIn(element);
      await send(element, 'Not sent yet');
      await expect(element).to.be.accessible();
      expect(find<HTMLInputElement>(element, '#email').value).to.equal(EMAIL);
      expect(stored()).to.be.empty;
      await send(element, 'Not sent yet');
      collector.answer = confirmed;
      buttonNamed(element, 'Try again').click();
      await statusSays(element, 'Thank you');
      expect(collector.sent).to.have.lengthOf(3);
      expect(new Set(collector.sent.map(({ key }) => key)).size).to.equal(1);
    });

    it('takes a new key for a new form', async () => {
      const collector = aCollector();
      for (let times = 0; times < 2; times++) {
        const element = await show({}, { inline: '' });
        await fillIn(element);
        await send(element, 'Thank you');
        element.remove();
      }
      expect(new Set(collector.sent.map(({ key }) => key)).size).to.equal(2);
    });

    it('takes a new key where the old one stands for an address that was corrected', async () => {
      const answers = [unreachable, json(409, { status: 'idempotency-key-reused' }), confirmed];
      const collector = aCollector(() => (answers.shift() as Answer)());
      const element = await show({}, { inline: '' });
      await fillIn(element);
      await send(element, 'Not sent yet');
      await send(element, 'Thank you');
      const [first, second, third] = collector.sent.map(({ key }) => key);
      expect(second).to.equal(first);
      expect(third).not.to.equal(first);
    });

    it('keeps it on this device when asked, and sends it when the device is online', async () => {
      const collector = aCollector(unreachable);
      const element = await show({}, { inline: '' });
      await fillIn(element);
      await send(element, 'Not sent yet');
      buttonNamed(element, 'Keep on this device, send when online').focus();
      await sendKeys({ press: 'Enter' });
      await statusSays(element, 'Kept on this device only');
      expect(stored().join()).to.include(EMAIL);
      expect(hasFocus(element, '.status')).to.equal(true);
      await expect(element).to.be.accessible();
      collector.answer = confirmed;
      window.dispatchEvent(new CustomEvent('online'));
      await statusSays(element, 'Thank you');
      expect(stored()).to.be.empty;
      expect(letters(collector)[1]).to.deep.equal(letters(collector)[0]);
    });

    it('finds a kept pledge on the next visit and sends it, without taking the focus', async () => {
      const collector = aCollector(unreachable);
      const element = await show({}, { inline: '' });
      await fillIn(element);
      await send(element, 'Not sent yet');
      buttonNamed(element, 'Keep on this device, send when online').click();
      await statusSays(element, 'Kept on this device only');
      element.remove();
      collector.answer = confirmed;
      const later = await show();
      await statusSays(later, 'Thank you');
      expect(document.activeElement === document.body).to.equal(true);
      expect(letters(collector)[1]).to.deep.equal(letters(collector)[0]);
      expect(stored()).to.be.empty;
    });

    it('deletes a kept pledge when asked', async () => {
      const collector = aCollector(unreachable);
      const element = await show({}, { inline: '' });
      await fillIn(element);
      await send(element, 'Not sent yet');
      buttonNamed(element, 'Keep on this device, send when online').click();
      await statusSays(element, 'Kept on this device only');
      buttonNamed(element, 'Cancel and delete').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => hasFocus(element, '#name'));
      expect(stored()).to.be.empty;
      expect(find<HTMLInputElement>(element, '#email').value).to.equal('');
      window.dispatchEvent(new CustomEvent('online'));
      await element.updateComplete;
      expect(collector.sent).to.have.lengthOf(1);
    });

    it('sends a kept pledge only to the collector that it was written for', async () => {
      const collector = aCollector(unreachable);
      const element = await show({}, { inline: '' });
      await fillIn(element);
      await send(element, 'Not sent yet');
      buttonNamed(element, 'Keep on this device, send when online').click();
      await statusSays(element, 'Kept on this device only');
      element.remove();
      collector.answer = confirmed;
      const later = await show({ collector: { type: 'rest', url: 'https://other.example' } });
      await statusSays(later, 'Thank you');
      expect(collector.sent.map(({ url }) => url)).to.deep.equal([
        `${COLLECTOR}/pledges`,
        `${COLLECTOR}/pledges`,
      ]);
    });
  });

  describe('when a collector refuses a pledge', () => {
    /** Each in a campaign of its own: what a page has learned of a campaign, it keeps. */
    async function refused(answer: Answer, id: string) {
      const collector = aCollector(answer);
      const element = document.createElement('campaign-pledge-button');
      element.inline = true;
      element.campaign = aCampaign({ id, pledge: PLEDGE });
      const wrapper = await fixture<HTMLElement>(html`<div></div>`);
      wrapper.append(element);
      await element.updateComplete;
      await fillIn(element);
      find(element, '[part=send]').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => collector.sent.length === 1);
      return { collector, element };
    }
    const times = ({ sent }: ReturnType<typeof aCollector>) => sent.map(({ at }) => at);

    for (const field of ['campaign', '', 'language']) {
      it(`shows what is wrong outside the fields (“${field}”), goes there and has it read out`, async () => {
        const problems = [{ field, code: 'unknown' }];
        const { element } = await refused(json(422, { status: 'invalid', problems }), 'outside');
        await waitUntil(() => hasFocus(element, '[role=alert]'), 'the summary has the focus');
        expect(focused(element)?.textContent).to.match(/Not accepted.*unknown/s);
        expect(focused(element)?.textContent).to.include(field);
        expect(find<HTMLInputElement>(element, '#email').value).to.equal(EMAIL);
        await expect(element).to.be.accessible();
        find(element, '#name').focus();
        await sendKeys({ type: 'A' });
        await waitUntil(() => !textOf(element).includes('Not accepted'));
      });
    }

    for (const [name, answer] of Object.entries({
      'consents[0].text': json(422, {
        status: 'invalid',
        problems: [{ field: 'consents[0].text', code: 'unknown' }],
      }),
      'consents.1': json(422, { status: 'invalid', problems: [{ field: 'consents.1', code: 'unknown' }] }),
      '409': json(409, { status: 'document-changed' }),
    })) {
      it(`says that the texts have changed (${name}) and offers to read them again`, async () => {
        const { element } = await refused(answer, 'changed');
        await waitUntil(() => hasFocus(element, '[role=alert]'), 'the summary has the focus');
        expect(focused(element)?.textContent).to.include('the texts have changed');
        expect(buttonNamed(element, 'Load the texts again')).to.exist;
        await expect(element).to.be.accessible();
      });
    }

    it('says that a program filled in what people do not see, empties it, and takes it then', async () => {
      const collector = aCollector(json(403, { status: 'hidden-field-filled' }));
      const element = await show({}, { inline: '' });
      await fillIn(element);
      find<HTMLInputElement>(element, '[name=website]').value = 'https://autofill.example';
      find(element, '[part=send]').click();
      await waitUntil(() => hasFocus(element, '[role=alert]'));
      expect(focused(element)?.textContent).to.include('A program has filled in a field');
      expect(textOf(element)).not.to.match(/Thank you|confirmed/);
      collector.answer = confirmed;
      await send(element, 'Thank you');
      expect(collector.sent.map(({ body }) => body['website'])).to.deep.equal([
        'https://autofill.example',
        '',
      ]);
    });

    it('names a field of the form beside what is outside it', async () => {
      const problems = ['country', 'partner'].map((field) => ({ field, code: 'invalid' }));
      const { element } = await refused(json(422, { status: 'invalid', problems }), 'both');
      await waitUntil(() => hasFocus(element, '[role=alert]'));
      expect(focused(element)?.textContent).to.include('partner').and.not.include('country');
      expect(find(element, '#country')).to.have.attribute('aria-invalid', 'true');
    });

    it('says that a message is too long, at the message', async () => {
      const { element } = await refused(json(413, { status: 'too-large' }), 'long');
      await waitUntil(() => hasFocus(element, '#message'));
      expect(find(element, '#message-problem').textContent).to.include('Too long');
    });

    it('says that it is too long where the form has no message', async () => {
      const collector = aCollector(json(413, { status: 'too-large' }));
      const element = await show({ withMessage: false }, { inline: '' });
      await fillIn(element);
      find(element, '[part=send]').click();
      await waitUntil(() => hasFocus(element, '[role=alert]'));
      expect(focused(element)?.textContent).to.include('too-long');
      expect(collector.sent).to.have.lengthOf(1);
    });

    for (const [status, id] of [
      [403, 'forbidden'],
      [404, 'unknown'],
    ] as const) {
      it(`says that the campaign is not taken there (${status}), and offers to join no more`, async () => {
        const { element } = await refused(json(status, { status: 'unknown-campaign' }), id);
        await statusSays(element, 'pledges for this campaign are not taken here');
        await waitUntil(() => hasFocus(element, '.status'));
        expect(textOf(element)).not.to.match(/Try again|Sign\b|Not sent yet/);
        expect(findPledgeHandler(id, ASKER)).to.equal(undefined);
        await expect(element).to.be.accessible();
      });
    }

    it('says that it is over (410), and since when, where that is known', async () => {
      const { element } = await refused(json(410, { status: 'closed', closes: '2026-03-01' }), 'over');
      await statusSays(element, 'Pledges were taken until 1 March 2026');
      const other = await refused(json(410, null), 'over-too');
      await statusSays(other.element, 'Pledges are no longer taken');
      expect(textOf(other.element)).not.to.match(/Try again|Not sent yet/);
    });

    for (const status of [429, 503]) {
      it(`waits as long as it is told to (${status}) and sends it again by itself`, async () => {
        const { collector, element } = await refused(json(status, null, later), 'waiting');
        await statusSays(element, 'sent again by itself at');
        expect(textOf(element)).to.match(status === 429 ? /Too many attempts/ : /cannot be stored/);
        expect(stored()).to.be.empty;
        await expect(element).to.be.accessible();
        collector.answer = confirmed;
        find(element, '[part=send]').click();
        await statusSays(element, 'Thank you');
        const [first = NaN, second = NaN] = times(collector);
        expect(second - first).to.be.at.least(990);
        expect(collector.sent).to.have.lengthOf(2);
        expect(collector.sent[1]?.body).to.deep.equal(collector.sent[0]?.body);
      });
    }

    it('waits until the moment that it is told', async () => {
      const moment = new Date(Math.ceil(Date.now() / 1000) * 1000 + 2000);
      const { collector, element } = await refused(
        json(429, null, { 'Retry-After': moment.toUTCString() }),
        'moment',
      );
      await statusSays(element, 'sent again by itself at');
      collector.answer = confirmed;
      await statusSays(element, 'Thank you');
      expect(times(collector)[1]).to.be.at.least(moment.getTime() - 10);
    });

    it('sends nothing by itself once it was changed', async () => {
      const { collector, element } = await refused(json(429, null, later), 'edited');
      await statusSays(element, 'sent again by itself at');
      collector.answer = confirmed;
      find(element, '#name').focus();
      await sendKeys({ type: 'B' });
      await waitUntil(() => !textOf(element).includes('sent again'));
      await send(element, 'Thank you');
      expect(collector.sent).to.have.lengthOf(2);
      expect(collector.sent[1]?.body['name']).to.include('B');
      const [first = NaN, second = NaN] = times(collector);
      expect(second - first).to.be.at.least(990);
    });

    it('sends it again after it was moved on the page', async () => {
      const { collector, element } = await refused(json(429, null, later), 'moved');
      await statusSays(element, 'sent again by itself at');
      collector.answer = confirmed;
      document.body.append(element);
      await statusSays(element, 'Thank you');
      element.remove();
    });

    for (const status of [400, 405, 415, 428, 418]) {
      it(`says that it was refused, and how (${status})`, async () => {
        const { element } = await refused(json(status, { status: 'whatever' }), 'refused');
        await statusSays(element, `refused it (${status})`);
        expect(find<HTMLInputElement>(element, '#email').value).to.equal(EMAIL);
      });
    }

    it('says of a pledge kept on the device why it can never be sent, and tries no more', async () => {
      const { collector, element } = await refused(unreachable, 'kept');
      await statusSays(element, 'Not sent yet');
      buttonNamed(element, 'Keep on this device, send when online').click();
      await statusSays(element, 'Kept on this device only');
      collector.answer = json(422, { status: 'invalid', problems: [{ field: 'email', code: 'invalid' }] });
      buttonNamed(element, 'Try again').click();
      await statusSays(element, 'Not accepted');
      expect(find(element, '.status').textContent).to.include('email');
      expect(() => buttonNamed(element, 'Try again')).to.throw();
      window.dispatchEvent(new CustomEvent('online'));
      await element.updateComplete;
      expect(collector.sent).to.have.lengthOf(2);
      buttonNamed(element, 'Cancel and delete').click();
      await waitUntil(() => element.renderRoot.querySelector('#name'));
      expect(stored()).to.be.empty;
    });
  });

  describe('when the texts to agree to change', () => {
    it('asks for the consents again', async () => {
      aCollector();
      const element = await show({}, { inline: '' });
      await fillIn(element);
      const box = find<HTMLInputElement>(element, '[name="consents.0"]');
      expect(box.checked).to.equal(true);
      const [first, ...others] = PLEDGE.consents ?? [];
      const consents = [{ ...first, id: 'store', version: '3', text: 'Store it for ever.' }, ...others];
      element.campaign = aCampaign({ pledge: { ...PLEDGE, consents } });
      await waitUntil(() => textOf(element).includes('Store it for ever.'));
      expect(find<HTMLInputElement>(element, '[name="consents.0"]').checked).to.equal(false);
      expect(find<HTMLInputElement>(element, '#email').value).to.equal(EMAIL);
    });
  });

  describe('when the campaign names no collector', () => {
    it('offers what needs none, and claims nothing', async () => {
      const collector = aCollector();
      setPageSettings({ script: { src: 'https://cdn.example/pledge-button.js', integrity: 'sha384-abc' } });
      const element = document.createElement('campaign-pledge-button');
      element.campaign = aCampaign({ name: 'Trees & <b>towns</b>', pledge: WITHOUT_COLLECTOR });
      const wrapper = await fixture<HTMLElement>(html`<div></div>`);
      wrapper.append(element);
      await element.updateComplete;
      expect(textOf(element)).not.to.match(/Join|Sign|pledge|Friends/i);
      expect(find(element, '[role=group]')).to.have.attribute('aria-label', 'Share');
      expect(textOf(element)).to.include('Share');
      expect(findPledgeHandler('plane-trees', ASKER)).to.equal(undefined);
      expect(collector.requests).to.be.empty;
      expect(find<HTMLTextAreaElement>(element, 'details textarea').value).to.equal(
        `<script async src="https://cdn.example/pledge-button.js" integrity="sha384-abc" crossorigin="anonymous"></script>
<campaign-pledge-button><a href="https://trees.example/">Trees &amp; &lt;b&gt;towns&lt;/b&gt;</a></campaign-pledge-button>`,
      );
      await expect(element).to.be.accessible();
    });

    it('copies the link with the partner in it and says so, or shows it where the clipboard is closed', async () => {
      setPageSettings({ partner: 'city-library' });
      const element = document.createElement('campaign-pledge-button');
      element.campaign = aCampaign({ pledge: WITHOUT_COLLECTOR });
      const wrapper = await fixture<HTMLElement>(html`<div></div>`);
      wrapper.append(element);
      await element.updateComplete;
      const copied: string[] = [];
      let open = true;
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: {
          writeText: (text: string) =>
            open ? Promise.resolve(copied.push(text)) : Promise.reject(new Error('closed')),
        },
      });
      try {
        const shared = oneEvent(element, 'campaign-share');
        buttonNamed(element, 'Copy link').click();
        expect((await shared).detail).to.deep.equal({ means: 'link' });
        await waitUntil(() => find(element, '.share [role=status]').textContent === 'Copied');
        expect(copied).to.deep.equal(['https://trees.example/?partner=city-library']);
        open = false;
        buttonNamed(element, 'Copy link').click();
        await waitUntil(() => focused(element)?.matches('[data-copy=link]'));
        const field = focused(element) as HTMLInputElement;
        expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(copied[0]);
        expect(find(element, '.share [role=status]').textContent).to.equal('');
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
      }
    });

    it('takes no collector that is not safe', async () => {
      const collector = aCollector();
      const element = await show({ collector: { type: 'rest', url: 'javascript:alert(1)' } });
      expect(textOf(element)).not.to.include('Join');
      expect(collector.requests).to.be.empty;
    });
  });

  describe('when the last day is over', () => {
    it('says so, keeps the count, and takes nothing', async () => {
      aCollector();
      const element = await show({ closes: '2020-03-01' });
      await statusSays(element, 'Pledges were taken until 1 March 2020');
      await waitUntil(() => textOf(element).includes('1,240'));
      expect(!!element.renderRoot.querySelector('[part=button]')).to.equal(false);
      expect(findPledgeHandler('plane-trees', ASKER)).to.equal(undefined);
      await expect(element).to.be.accessible();
    });
  });

  describe('when it is only a dialog', () => {
    it('takes no room, opens by method, and tells when it was closed', async () => {
      const collector = aCollector();
      const element = await show({}, { 'dialog-only': '' });
      expect(!!element.renderRoot.querySelector('button')).to.equal(false);
      await element.open();
      expect(dialogOf(element).open).to.equal(true);
      expect(collector.requests).to.be.empty;
      const closed = oneEvent(element, 'close');
      find(element, '[part=close]').focus();
      await sendKeys({ press: 'Enter' });
      expect((await closed).bubbles).to.equal(false);
    });
  });

  describe('when the language changes', () => {
    it('keeps the country and asks for the consents again, in the new words', async () => {
      aCollector();
      const element = await show({}, { inline: '', lang: 'en' });
      await fillIn(element);
      element.lang = 'de';
      await element.updateComplete;
      await waitUntil(() => textOf(element).includes('Speichert meinen Namen'));
      const select = find<HTMLSelectElement>(element, 'select');
      expect(select.selectedOptions[0]?.textContent).to.equal('Frankreich');
      expect(find<HTMLInputElement>(element, '[name="consents.0"]').checked).to.equal(false);
    });

    it('reads from right to left in Arabic', async () => {
      aCollector();
      const element = await show({}, { inline: '', lang: 'ar' });
      const [box, words] = [...find(element, '.consent').children];
      expect(box?.getBoundingClientRect().left).to.be.above(words?.getBoundingClientRect().left ?? NaN);
      await expect(element).to.be.accessible();
    });
  });

  describe('when it stands in 320 pixels', () => {
    it('fits', async () => {
      await setViewport({ width: 320, height: 600 });
      aCollector();
      const element = await show({}, { lang: 'de' });
      await openByKeyboard(element);
      expect(document.documentElement.scrollWidth).to.equal(320);
      expect(dialogOf(element).scrollWidth).to.equal(dialogOf(element).clientWidth);
    });
  });
});

describe('what is joined', () => {
  it('is said in the campaign’s own words beside the form, its aims on demand', async () => {
    const campaign = aCampaign({
      motto: 'Trees first',
      pledge: {
        recipient: 'Friends',
        statement: 'I sit',
        collector: { type: 'rest', url: 'https://collector.example/' },
      },
      about: { aims: [{ text: 'To keep every tree', attribution: 'The friends', sources: ['gazette'] }] },
    });
    const button = await fixture<HTMLElement>(
      html`<campaign-pledge-button inline .campaign=${campaign}></campaign-pledge-button>`,
    );
    const root = () => button.shadowRoot;
    await waitUntil(() => root()?.querySelector('form'));
    expect(root()?.querySelector('.motto q')?.textContent).to.equal('Trees first');
    const summary = root()?.querySelector<HTMLElement>('.panel details summary');
    expect(summary?.textContent).to.equal('What it says that it is for');
    const aim = root()?.querySelector<HTMLElement>('blockquote q');
    expect(aim?.checkVisibility({ checkVisibilityCSS: true, contentVisibilityAuto: true })).to.equal(false);
    summary?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => aim?.checkVisibility({ checkVisibilityCSS: true }));
    expect(aim?.textContent).to.equal('To keep every tree');
    expect(aim?.closest('details')?.textContent).to.include('The friends');
  });
});

describe('listCountries', () => {
  before(registerOwnFormats);

  it('lists them all where the browser names its language in a form of its own', () => {
    expect(listCountries('en', 'en-US@posix').length).to.be.greaterThan(200);
  });

  it('names countries once, in the order of the language, without what is no country', () => {
    const codes = listCountries('de', 'az').map(({ code }) => code);
    expect(codes[0]).to.equal('AZ');
    expect(new Set(codes).size).to.equal(codes.length);
    expect(codes).to.include.members(['TR', 'XK', 'GB', 'SS']).and.not.include.members(['UK', 'SU', 'AN']);
    for (const code of ['EU', 'UN', 'ZZ', 'XA', 'QO', 'SU', 'UK']) expect(codes).not.to.include(code);
    expect(codes.indexOf('AT')).to.be.above(codes.indexOf('EG')); // Österreich, Ägypten
  });

  it('names every country in Azerbaijani, in the order of its alphabet, in browsers without Azerbaijani', () => {
    const list = listCountries('az', 'en-GB').filter(({ code }) => code !== 'GB');
    const names = new Map(list.map(({ code, name }) => [code, name]));
    expect(list.map(({ code }) => code)).to.have.members(
      listCountries('en', 'en-GB')
        .map(({ code }) => code)
        .filter((code) => code !== 'GB'),
    );
    expect(names.get('AZ')).to.equal('Azərbaycan');
    expect(names.get('DE')).to.equal('Almaniya');
    expect(names.get('XK')).to.equal('Kosovo');
    const order = ['BH', 'AE', 'BO', 'TD', 'CZ', 'EE', 'SZ', 'AF', 'FO', 'HN', 'HR', 'ID', 'YE', 'ZM'];
    expect(list.map(({ code }) => code).filter((code) => order.includes(code))).to.deep.equal(order);
    const letters = 'a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z'.split(' ');
    const firsts = list.map(({ name }) => letters.indexOf(name.charAt(0).toLocaleLowerCase('az')));
    expect(firsts).not.to.include(-1);
    expect(firsts).to.deep.equal([...firsts].sort((a, b) => a - b));
  });

  it('has no country named in English, or by its code, in any language', () => {
    const english = new Map(listCountries('en').map(({ code, name }) => [code, name]));
    for (const language of ['az', 'tr', 'ru', 'fr', 'de', 'es', 'ar']) {
      const list = listCountries(language);
      expect(list.length, language).to.equal(english.size);
      expect(list.filter(({ code, name }) => name === code)).to.deep.equal([]);
      // Names such as "Malta" are the same in several languages, but not most.
      const same = list.filter(({ code, name }) => name === english.get(code));
      expect(same.length, language).to.be.below(list.length / 2);
    }
  });
});

describe('encodeJson', () => {
  it('writes what JSON.parse reads back', () => {
    const value = {
      text: 'quote " backslash \\ newline \n separator \u2028 emoji 🕯 lone \ud800',
      list: [1, true, null, 'x', []],
      nested: { '"key"': -1.5 },
    };
    expect(JSON.parse(encodeJson({ ...value, left: undefined }))).to.deep.equal(value);
  });
});
