import { expect } from '@open-wc/testing';
import type { Answer, PledgeRequest, Reason } from '../../src/components/pledge-button/pledge-client.js';
import {
  initialState,
  isBusy,
  PledgeMachine,
  transition,
  type PledgeEvent,
  type PledgePhase,
  type PledgeState,
} from '../../src/components/pledge-button/pledge-machine.js';

const NOW = 1_000_000;
const REQUEST: PledgeRequest = { key: 'first', url: 'https://collector.example', body: '{}' };
const SUBMIT: PledgeEvent = { type: 'submit', url: REQUEST.url, body: REQUEST.body };
const unsent = (reason: Reason, wait?: number): Answer => ({ status: 'unsent', reason, wait });
const answered = (answer: Answer): PledgeEvent => ({ type: 'answer', answer });

/** The state after these events, a second apart or not. */
function after(events: readonly PledgeEvent[], start: PledgeState = initialState(false, false)) {
  let keys = 0;
  const given = { now: () => NOW, newKey: () => `key-${++keys}` };
  let state = start;
  for (const event of events) state = transition(state, event, given);
  return state;
}

describe('the transitions of a pledge', () => {
  const REMEMBER: PledgeEvent = { type: 'remember', isKnown: true };
  const FORGET: PledgeEvent = { type: 'remember', isKnown: false };
  const TICK: PledgeEvent = { type: 'tick' };
  const rows: [before: PledgeEvent[], phase: PledgePhase][] = [
    [[], 'idle'],
    [[SUBMIT], 'sending'],
    [[SUBMIT, SUBMIT], 'sending'],
    [[SUBMIT, answered({ status: 'confirmed' })], 'confirmed'],
    [[SUBMIT, answered({ status: 'pending' })], 'pending'],
    [[SUBMIT, answered({ status: 'known' })], 'known'],
    [[SUBMIT, answered({ status: 'known' }), FORGET], 'idle'],
    [[SUBMIT, answered({ status: 'confirmed' }), FORGET], 'confirmed'],
    [[SUBMIT, answered(unsent('unreached'))], 'unsent'],
    [[SUBMIT, answered(unsent('unreached')), TICK], 'sending'],
    [[SUBMIT, answered(unsent('unreached')), SUBMIT], 'sending'],
    [[SUBMIT, answered(unsent('busy', 60)), SUBMIT], 'unsent'],
    [[SUBMIT, answered(unsent('unreached')), { type: 'edit', problems: {} }], 'idle'],
    [[SUBMIT, answered(unsent('changed')), { type: 'edit', problems: {} }], 'unsent'],
    [[SUBMIT, answered(unsent('changed')), { type: 'renew' }], 'idle'],
    [[SUBMIT, answered({ status: 'invalid', problems: {} })], 'idle'],
    [[TICK], 'idle'],
    [[answered(unsent('unreached'))], 'idle'],
    [[answered({ status: 'confirmed' })], 'confirmed'],
    [[REMEMBER], 'known'],
    [[SUBMIT, REMEMBER], 'sending'],
    [[{ type: 'received', status: 'confirmed' }], 'idle'],
  ];
  for (const [events, phase] of rows) {
    const names = events.map((event) => (event.type === 'answer' ? event.answer.status : event.type));
    it(`lead to "${phase}" by ${names.join(', ') || 'nothing'}`, () => {
      expect(after(events).phase).to.equal(phase);
    });
  }

  it('keep the key for every retry and give a new one to the next form', () => {
    const tried = after([SUBMIT, answered(unsent('unreached')), SUBMIT]);
    expect(tried.request?.key).to.equal('key-1');
    expect(after([answered({ status: 'confirmed' })], tried).key).to.equal('');
  });

  it('send under another key once, where the first stands for another address', () => {
    const reused = answered({ status: 'key-reused' });
    const again = after([SUBMIT, reused]);
    expect(again).to.include({ phase: 'sending', key: 'key-2' });
    expect(again.request?.key).to.equal('key-2');
    const given = after([reused], again);
    expect(given.phase).to.equal('unsent');
    expect(given.refusal).to.include({ reason: 'refused', code: 409 });
  });

  it('double the pause between attempts, and start anew once one arrived', () => {
    const busy = [{ type: 'tick' } as const, answered(unsent('busy'))];
    const once = after([SUBMIT, answered(unsent('busy'))]);
    expect(once.next).to.equal(NOW + 15_000);
    const often = after([...busy, ...busy, ...busy, ...busy, ...busy, ...busy, ...busy], once);
    expect(often.next).to.equal(NOW + 900_000);
    expect(after([{ type: 'tick' }, answered({ status: 'confirmed' })], often).pause).to.equal(15);
  });

  it('wait as long as the collector says', () => {
    const told = after([SUBMIT, answered(unsent('unavailable', 60))]);
    expect(told).to.include({ next: NOW + 60_000, notBefore: NOW + 60_000 });
    expect(isBusy(told, NOW + 59_999)).to.equal(true);
    expect(isBusy(told, NOW + 60_000)).to.equal(false);
    const edited = after([{ type: 'edit', problems: {} }, SUBMIT], told);
    expect(edited).to.include({ phase: 'unsent', next: NOW + 60_000 });
  });

  it('leave it to the visitor where nobody answers, and to the device where the pledge waits on it', () => {
    const unreached = after([SUBMIT, answered(unsent('unreached'))]);
    expect(unreached.next).to.equal(0);
    const stored = after([{ type: 'store', worked: true }], unreached);
    expect(stored).to.include({ isStored: true, next: NOW + 15_000 });
    expect(after([{ type: 'store', worked: false }], unreached)).to.include({
      isStored: false,
      refusesStorage: true,
      next: 0,
    });
  });

  it('send no more what waits and can never be taken', () => {
    const waiting = after([{ type: 'resend', request: REQUEST }], initialState(true, false));
    expect(waiting.phase).to.equal('sending');
    const refused = after([answered({ status: 'invalid', problems: { email: 'invalid' } })], waiting);
    expect(refused.phase).to.equal('unsent');
    expect(after([{ type: 'resend', request: REQUEST }], refused)).to.equal(refused);
    expect(after([{ type: 'discard', isKnown: false }], refused)).to.include({
      phase: 'idle',
      isStored: false,
    });
    expect(after([{ type: 'discard', isKnown: true }], refused).phase).to.equal('known');
  });

  it('take nothing in once the pledge is received', () => {
    const events: PledgeEvent[] = [
      SUBMIT,
      { type: 'tick' },
      { type: 'renew' },
      { type: 'resend', request: REQUEST },
      { type: 'store', worked: true },
      { type: 'edit', problems: { name: 'missing' } },
      answered(unsent('closed')),
    ];
    for (const status of ['confirmed', 'pending', 'known'] as const) {
      const received = after([SUBMIT, answered({ status })]);
      for (const event of events) expect(after([event], received), event.type).to.equal(received);
    }
  });
});

describe('a pledge under way', () => {
  /** A machine whose clock, network and device are the test's. */
  function aMachine({ stored, known = false }: { stored?: PledgeRequest; known?: boolean } = {}) {
    let now = NOW;
    let keys = 0;
    const timers = new Map<() => void, number>();
    const posted: { request: PledgeRequest; answer: (answer: Answer) => Promise<void> }[] = [];
    const events: string[] = [];
    const device = { stored, takes: true, left: [] as string[] };
    const machine = new PledgeMachine({
      now: () => now,
      newKey: () => `key-${++keys}`,
      post: (request) =>
        new Promise((resolve) => {
          posted.push({
            request,
            answer: async (answer) => {
              resolve(answer);
              await Promise.resolve();
              await Promise.resolve();
            },
          });
        }),
      wait: (callback, milliseconds) => {
        timers.set(callback, now + milliseconds);
        return () => timers.delete(callback);
      },
      outbox: {
        read: () => device.stored,
        write: (request) => {
          if (device.takes) device.stored = request ?? undefined;
          return device.takes;
        },
        empty: (received) => {
          device.stored = undefined;
          device.left.push(received);
        },
      },
      isKnown: () => known,
      onChange: ({ type }) => events.push(type),
    });
    const pass = (milliseconds: number) => {
      now += milliseconds;
      for (const [callback, time] of timers) {
        if (time > now) continue;
        timers.delete(callback);
        callback();
      }
    };
    return { machine, posted, events, device, timers, pass };
  }
  const phaseOf = ({ machine }: ReturnType<typeof aMachine>) => machine.state.phase;

  it('is sent once for each attempt, and again by itself when the collector wants it', async () => {
    const it = aMachine();
    it.machine.start();
    it.machine.dispatch(SUBMIT);
    it.machine.dispatch(SUBMIT);
    expect(it.posted).to.have.lengthOf(1);
    await it.posted[0]?.answer(unsent('busy', 20));
    it.pass(19_999);
    expect(it.posted).to.have.lengthOf(1);
    it.pass(1);
    expect(it.posted.map(({ request }) => request.key)).to.deep.equal(['key-1', 'key-1']);
    await it.posted[1]?.answer({ status: 'confirmed' });
    expect(phaseOf(it)).to.equal('confirmed');
    expect(it.timers.size).to.equal(0);
    expect(it.events).to.deep.equal(['submit', 'answer', 'tick', 'answer']);
  });

  it('rests while its element is off the page, and goes on when it is back', async () => {
    const it = aMachine();
    it.machine.start();
    it.machine.dispatch(SUBMIT);
    await it.posted[0]?.answer(unsent('busy', 20));
    it.machine.stop();
    it.pass(30_000);
    expect(it.posted).to.have.lengthOf(1);
    it.machine.start();
    it.pass(0);
    expect(it.posted).to.have.lengthOf(2);
  });

  it('is found on the device, sent at once, and deleted when it arrived', async () => {
    const it = aMachine({ stored: REQUEST });
    expect(phaseOf(it)).to.equal('unsent');
    it.machine.start();
    expect(it.posted[0]?.request).to.equal(REQUEST);
    await it.posted[0]?.answer({ status: 'known' });
    expect(phaseOf(it)).to.equal('known');
    expect(it.device).to.deep.include({ stored: undefined, left: ['known'] });
  });

  it('is gone where another tab has deleted it meanwhile', () => {
    const it = aMachine({ stored: REQUEST });
    it.device.stored = undefined;
    it.machine.start();
    expect(phaseOf(it)).to.equal('idle');
    expect(it.posted).to.be.empty;
  });

  it('waits on the device when asked, under the same key', async () => {
    const it = aMachine();
    it.machine.start();
    it.machine.dispatch(SUBMIT);
    await it.posted[0]?.answer(unsent('unreached'));
    it.machine.store();
    expect(it.device.stored?.key).to.equal('key-1');
    it.pass(15_000);
    expect(it.posted[1]?.request).to.equal(it.device.stored);
    it.machine.discard();
    expect(it.device.stored).to.equal(undefined);
    expect(phaseOf(it)).to.equal('idle');
  });

  it('says that it arrived though it was cancelled, and nothing where it did not', async () => {
    for (const [answer, phase] of [
      [{ status: 'confirmed' }, 'confirmed'],
      [unsent('unavailable'), 'idle'],
    ] as const) {
      const it = aMachine({ stored: REQUEST });
      it.machine.start();
      it.machine.discard();
      expect(phaseOf(it)).to.equal('idle');
      await it.posted[0]?.answer(answer);
      expect(phaseOf(it)).to.equal(phase);
    }
  });

  it('does not take the answer to an older request for the answer to a newer one', async () => {
    const it = aMachine({ stored: REQUEST });
    it.machine.start();
    it.machine.discard();
    it.machine.dispatch(SUBMIT);
    await it.posted[0]?.answer(unsent('closed'));
    expect(phaseOf(it)).to.equal('sending');
  });

  it('starts where the device remembers one', () => {
    expect(phaseOf(aMachine({ known: true }))).to.equal('known');
    expect(phaseOf(aMachine())).to.equal('idle');
  });
});
