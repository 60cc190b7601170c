/**
 * What becomes of a pledge: its state, and for each phase what an event makes of it. It knows nothing of elements; the
 * network, the clock and the device's memory are given to it.
 */
import type { Received } from '../../wire/pledge.js';
import type { Answer, PledgeRequest, Problems, Reason, Unsent } from './pledge-client.js';

/** How far a pledge has come. `pending`: it counts when the visitor follows the link in a mail. */
export type PledgePhase = 'idle' | 'sending' | 'unsent' | Received;

export interface PledgeState {
  readonly phase: PledgePhase;
  /** Idempotency key of the open form; empty until it is sent. */
  readonly key: string;
  /** What is sent, and sent again. */
  readonly request: PledgeRequest | undefined;
  /** Whether this attempt has got a new key, because the first stood for another address. */
  readonly isRekeyed: boolean;
  /** Whether the request waits on this device. */
  readonly isStored: boolean;
  /** Whether this device has refused to store anything. */
  readonly refusesStorage: boolean;
  /** What is wrong with the form's fields, or outside them. */
  readonly problems: Problems;
  /** Why it was not sent. */
  readonly refusal: Unsent | undefined;
  /** When it is sent again by itself; 0 where it is not. */
  readonly next: number;
  /** Until then the collector wants to be left alone. */
  readonly notBefore: number;
  /** Seconds until the next attempt. */
  readonly pause: number;
}

export type PledgeEvent =
  /** The form was sent with faults. */
  | { readonly type: 'fault'; readonly problems: Problems }
  /** The form was sent. */
  | { readonly type: 'submit'; readonly url: string; readonly body: string }
  /** What waits on this device is sent: the visitor, or the device being online again, asks for it. */
  | { readonly type: 'resend'; readonly request: PledgeRequest }
  /** The pause is over. */
  | { readonly type: 'tick' }
  /** The collector has answered. */
  | { readonly type: 'answer'; readonly answer: Answer }
  /** A field was changed; these problems are left. */
  | { readonly type: 'edit'; readonly problems: Problems }
  /** The texts to agree to were loaded again. */
  | { readonly type: 'renew' }
  /** The visitor wants it to wait on this device, which worked or not. */
  | { readonly type: 'store'; readonly worked: boolean }
  /** What waited here is deleted, in this tab or another; the device may know an earlier pledge. */
  | { readonly type: 'discard'; readonly isKnown: boolean }
  /** Another tab has sent what waited here. */
  | { readonly type: 'received'; readonly status: Received }
  /** In this tab or another, the visitor wants this device to remember the pledge, or to forget it. */
  | { readonly type: 'remember'; readonly isKnown: boolean };

type EventType = PledgeEvent['type'];
type EventOf<Type extends EventType> = Extract<PledgeEvent, { type: Type }>;

/** What a transition cannot know by itself. */
interface Circumstances {
  now(): number;
  newKey(): string;
}
type Transition<Type extends EventType> = (
  state: PledgeState,
  event: EventOf<Type>,
  given: Circumstances,
) => PledgeState;
type Transitions = { readonly [Type in EventType]?: Transition<Type> };

/** Seconds between attempts: doubled each time, up to the longest. */
const FIRST_PAUSE = 15;
const LONGEST_PAUSE = 900;
/** What passes by itself: it is worth trying again. */
const PASSING: readonly (Reason | undefined)[] = ['unreached', 'busy', 'unavailable'];

/** Whether what kept the pledge from arriving may be over next time. */
export const isPassing = ({ refusal }: PledgeState): boolean => PASSING.includes(refusal?.reason);

/** Whether sending would do nothing: it is on its way, or the collector wants to be left alone. */
export const isBusy = ({ phase, notBefore }: PledgeState, now: number): boolean =>
  phase === 'sending' || now < notBefore;

/** Where a pledge starts: with one that waits on this device, one that the device remembers, or nothing. */
export function initialState(isStored: boolean, isKnown: boolean): PledgeState {
  return {
    phase: isStored ? 'unsent' : isKnown ? 'known' : 'idle',
    key: '',
    request: undefined,
    isRekeyed: false,
    isStored,
    refusesStorage: false,
    problems: {},
    refusal: undefined,
    next: 0,
    notBefore: 0,
    pause: FIRST_PAUSE,
  };
}

const startAnew = (state: PledgeState): PledgeState => ({
  ...state,
  phase: 'idle',
  request: undefined,
  refusal: undefined,
  next: 0,
});

function attempt(state: PledgeState, request: PledgeRequest, { now }: Circumstances): PledgeState {
  const { notBefore } = state;
  const begun = { ...state, request, isRekeyed: false };
  if (now() >= notBefore) return { ...begun, phase: 'sending', next: 0 };
  const refusal = isPassing(state) ? state.refusal : ({ status: 'unsent', reason: 'busy' } as const);
  return { ...begun, phase: 'unsent', refusal, next: notBefore };
}

const submit: Transition<'submit'> = (state, { url, body }, given) => {
  const key = state.key || given.newKey();
  return attempt({ ...state, key, problems: {} }, { key, url, body }, given);
};

const resend: Transition<'resend'> = (state, { request }, given) =>
  state.isStored && (!state.refusal || isPassing(state)) ? attempt(state, request, given) : state;

const tick: Transition<'tick'> = (state, _, given) =>
  state.request ? attempt(state, state.request, given) : state;

const showProblems = (state: PledgeState, { problems }: EventOf<'fault' | 'edit'>): PledgeState =>
  problems === state.problems ? state : { ...state, problems };

/** The pledge is received: nothing of it is left here. */
const arrive = (state: PledgeState, phase: Received): PledgeState => ({
  ...startAnew(state),
  phase,
  key: '',
  isStored: false,
  pause: FIRST_PAUSE,
});

const take: Transition<'answer'> = (state, event, given) => {
  const { answer } = event;
  const unsent = { ...state, phase: 'unsent' } as const;
  switch (answer.status) {
    case 'unsent':
      return refuse(unsent, answer, given);
    case 'invalid':
      return {
        ...state,
        phase: state.isStored ? 'unsent' : 'idle',
        refusal: { status: 'unsent', reason: 'invalid' },
        problems: answer.problems,
      };
    case 'key-reused': {
      const { request, isRekeyed } = state;
      if (!request || isRekeyed)
        return { ...unsent, refusal: { status: 'unsent', reason: 'refused', code: 409 } };
      // An earlier attempt did arrive, with an address that has been corrected since.
      const key = given.newKey();
      return { ...state, key, request: { ...request, key }, isRekeyed: true };
    }
    default:
      return arrive(state, answer.status);
  }
};

function refuse(state: PledgeState, refusal: Unsent, { now }: Circumstances): PledgeState {
  const { reason, wait } = refusal;
  const refused = { ...state, refusal, notBefore: wait ? now() + 1000 * wait : state.notBefore };
  // Nobody answers: whoever sits before the form tries again; what waits here tries by itself.
  if (!isPassing(refused) || (reason === 'unreached' && !state.isStored)) return refused;
  return {
    ...refused,
    next: now() + 1000 * (wait ?? state.pause),
    pause: Math.min(state.pause * 2, LONGEST_PAUSE),
  };
}

/** The answer to what was since cancelled: that it arrived is true all the same. */
const takeLate: Transition<'answer'> = (state, { answer }) =>
  isReceived(answer) ? arrive(state, answer.status) : state;

/** What was to be sent again is no longer what is written in the form. */
const edit: Transition<'edit'> = (state, event) =>
  showProblems(state.refusal?.reason === 'changed' ? state : startAnew(state), event);

const store: Transition<'store'> = (state, { worked }, { now }) => ({
  ...state,
  isStored: worked,
  refusesStorage: !worked,
  next: worked && !state.next ? now() + 1000 * state.pause : state.next,
});

const discard: Transition<'discard'> = (state, { isKnown }) =>
  state.isStored
    ? {
        ...startAnew(state),
        phase: isKnown ? 'known' : 'idle',
        key: '',
        isStored: false,
        problems: {},
      }
    : state;

const receive: Transition<'received'> = (state, { status }) =>
  state.isStored ? arrive(state, status) : state;

const TRANSITIONS: Readonly<Record<PledgePhase, Transitions>> = {
  idle: {
    fault: showProblems,
    submit,
    edit: showProblems,
    answer: takeLate,
    remember: (state, { isKnown }) => (isKnown ? { ...state, phase: 'known' } : state),
  },
  sending: { answer: take, edit: showProblems, discard, received: receive },
  unsent: {
    fault: showProblems,
    submit,
    resend,
    tick,
    edit,
    answer: takeLate,
    renew: startAnew,
    store,
    discard,
    received: receive,
  },
  pending: { answer: takeLate },
  confirmed: { answer: takeLate },
  known: {
    answer: takeLate,
    remember: (state, { isKnown }) => (isKnown ? state : { ...state, phase: 'idle' }),
  },
};

/** The state after an event; the same where nothing comes of it. */
export function transition(state: PledgeState, event: PledgeEvent, given: Circumstances): PledgeState {
  const make = TRANSITIONS[state.phase][event.type] as Transition<EventType> | undefined;
  return make?.(state, event, given) ?? state;
}

export const isReceived = (answer: Answer): answer is { readonly status: Received } =>
  answer.status === 'confirmed' || answer.status === 'pending' || answer.status === 'known';

/** What the machine does its work with. */
export interface PledgeTools extends Circumstances {
  post(request: PledgeRequest): Promise<Answer>;
  /** Calls back after milliseconds; returns how to stop. */
  wait(callback: () => void, milliseconds: number): () => void;
  /** The pledge that waits on this device. */
  readonly outbox: {
    read(): PledgeRequest | undefined;
    /** Returns whether it worked. */
    write(request: PledgeRequest | null): boolean;
    empty(received: Received): void;
  };
  /** Whether this device remembers a pledge. */
  isKnown(): boolean;
  /** Told of every event that came to something; the state is the one after it. */
  onChange(event: PledgeEvent): void;
}

/** A pledge to one campaign: takes events, sends what is to be sent, and again when it is time. */
export class PledgeMachine {
  state: PledgeState;
  readonly #tools: PledgeTools;
  #isRunning = false;
  #stopWaiting: (() => void) | undefined;

  constructor(tools: PledgeTools) {
    this.#tools = tools;
    this.state = initialState(!!tools.outbox.read(), tools.isKnown());
  }

  /** From now on what waits is sent when it is time, and at once where that is not known. */
  start(): void {
    this.#isRunning = true;
    if (this.state.isStored) this.resend();
    else this.#schedule();
  }

  stop(): void {
    this.#isRunning = false;
    this.#stopWaiting?.();
  }

  dispatch(event: PledgeEvent): void {
    const before = this.state;
    this.state = transition(before, event, this.#tools);
    if (this.state === before) return;
    const { phase, request } = this.state;
    this.#schedule();
    this.#tools.onChange(event);
    if (request && phase === 'sending' && (before.phase !== phase || request !== before.request))
      void this.#post(request);
  }

  /** Sends what waits on this device, if that is worth trying. */
  resend(): void {
    if (!this.state.isStored || this.state.phase === 'sending') return;
    const request = this.#tools.outbox.read();
    if (request) this.dispatch({ type: 'resend', request });
    else this.discard();
  }

  /** Has it wait on this device. */
  store(): void {
    const { request } = this.state;
    this.dispatch({ type: 'store', worked: !!request && this.#tools.outbox.write(request) });
  }

  /** Deletes what waits on this device. */
  discard(): void {
    this.#tools.outbox.write(null);
    this.dispatch({ type: 'discard', isKnown: this.#tools.isKnown() });
  }

  async #post(request: PledgeRequest) {
    const answer = await this.#tools.post(request);
    if (isReceived(answer)) this.#tools.outbox.empty(answer.status);
    else if (request !== this.state.request) return;
    this.dispatch({ type: 'answer', answer });
  }

  #schedule() {
    this.#stopWaiting?.();
    const { next } = this.state;
    this.#stopWaiting =
      next && this.#isRunning
        ? this.#tools.wait(() => {
            if (this.state.isStored) this.resend();
            else this.dispatch({ type: 'tick' });
          }, next - this.#tools.now())
        : undefined;
  }
}
