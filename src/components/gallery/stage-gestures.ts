/** What fingers and mouse ask of the picture in the lightbox. */
export interface StageActions {
  /** One finger moves: by so much since the last time, by so much in all. */
  drag(stepX: number, stepY: number, dx: number): void;
  /** One finger is lifted. */
  drop(dx: number, dy: number): void;
  tap(besidePicture: boolean): void;
  doubleTap(x: number, y: number): void;
  pinch(factor: number, x: number, y: number): void;
}

/** Pixels within which a finger counts as still, and two taps as at one place. */
const STILL = 10;
const SAME_PLACE = 40;
/** Milliseconds. */
const DOUBLE = 350;
const between = (a: PointerEvent, b: PointerEvent) =>
  Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);

/** Listener for the pointer events of the stage: one pointer drags and taps, two pinch. */
export class StageGestures {
  readonly #actions: StageActions;
  readonly #pointers = new Map<number, PointerEvent>();
  /** Where the one pointer went down; undefined once a second one joined. */
  #start: PointerEvent | undefined;
  #beside = false;
  #lastTap: PointerEvent | undefined;

  constructor(actions: StageActions) {
    this.#actions = actions;
  }

  handleEvent(event: PointerEvent): void {
    const { type, pointerId } = event;
    const last = this.#pointers.get(pointerId);
    if (type === 'pointerdown') this.#down(event);
    else if (last && type === 'pointermove') this.#move(event, last);
    else if (last) {
      this.#pointers.delete(pointerId);
      const start = this.#start;
      this.#start = undefined;
      if (start) this.#up(type === 'pointerup' ? event : start, start);
    }
  }

  #down(event: PointerEvent) {
    const stage = event.currentTarget as Element;
    const target = event.target as Element;
    if (event.button || target.closest('button')) return;
    stage.setPointerCapture(event.pointerId);
    if (this.#pointers.size) this.#actions.drop(0, 0);
    this.#start = this.#pointers.size ? undefined : event;
    this.#beside = target === stage;
    this.#pointers.set(event.pointerId, event);
  }

  #move(event: PointerEvent, last: PointerEvent) {
    const { clientX: x, clientY: y } = event;
    const start = this.#start;
    this.#pointers.set(event.pointerId, event);
    if (start) {
      this.#actions.drag(x - last.clientX, y - last.clientY, x - start.clientX);
      return;
    }
    const other = [...this.#pointers.values()].find(({ pointerId }) => pointerId !== event.pointerId);
    if (!other) return;
    this.#actions.pinch(
      between(event, other) / (between(last, other) || 1),
      (x + other.clientX) / 2,
      (y + other.clientY) / 2,
    );
  }

  #up(event: PointerEvent, start: PointerEvent) {
    const { clientX: x, clientY: y } = event;
    this.#actions.drop(x - start.clientX, y - start.clientY);
    if (event === start || between(event, start) > STILL) return;
    const last = this.#lastTap;
    if (last && event.timeStamp - last.timeStamp < DOUBLE && between(event, last) < SAME_PLACE) {
      this.#lastTap = undefined;
      this.#actions.doubleTap(x, y);
    } else {
      this.#lastTap = event;
      this.#actions.tap(this.#beside);
    }
  }
}
