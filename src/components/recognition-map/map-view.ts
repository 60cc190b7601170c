import { HEIGHT, WIDTH, type Point, type ViewBox } from '../../geography/geography.js';

/** How far one can zoom in. */
const MOST = 12;
const STEP = 1.6;
/** Milliseconds. */
const GLIDE = 250;
/** Pixels that a pointer moves before it drags. */
const SLACK = 4;
/** Room for dots at the edge. */
const EDGE = 20;
const WORLD: ViewBox = [
  -EDGE,
  (-EDGE * HEIGHT) / WIDTH,
  WIDTH + 2 * EDGE,
  HEIGHT + (2 * EDGE * HEIGHT) / WIDTH,
];
const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));

/** A box of the map's proportions around what is asked for; its middle stays inside the world. */
function fit([x, y, width, height]: ViewBox): ViewBox {
  const wide = Math.max(width, (height * WIDTH) / HEIGHT, WIDTH / MOST);
  if (wide >= WIDTH) return WORLD;
  const high = (wide * HEIGHT) / WIDTH;
  return [
    between(0, x + width / 2, WIDTH) - wide / 2,
    between(0, y + height / 2, HEIGHT) - high / 2,
    wide,
    high,
  ];
}

/** The part of the world on show, and how it is moved by buttons, wheel, pinch and drag. */
export class MapView {
  box: ViewBox = WORLD;
  /** The region that was asked for and not left since. */
  region = '';
  /** Whether the pointer that was just lifted had dragged: then it chose nothing. */
  dragged = false;
  readonly #changed: () => void;
  readonly #pointers = new Map<number, Point>();
  #frame = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get isWorld(): boolean {
    return this.box === WORLD;
  }

  /** Shows a part of the world; the way there is shown where motion is welcome. */
  show(target: ViewBox = WORLD, region = ''): void {
    this.region = region;
    const from = this.box;
    const to = fit(target);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let start = 0;
    const step = (now: number) => {
      start ||= now;
      const part = between(0, (now - start) / GLIDE, 1);
      const at = (i: 0 | 1 | 2 | 3) => from[i] + (to[i] - from[i]) * part;
      this.#set([at(0), at(1), at(2), at(3)]);
      if (part < 1) this.#frame = requestAnimationFrame(step);
      else this.#set(to);
    };
    this.stop();
    if (still) this.#set(to);
    else this.#frame = requestAnimationFrame(step);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  /** A step in or out. */
  zoom(steps: 1 | -1): void {
    this.show(this.#zoomed(STEP ** steps));
  }

  /** Brings a point into sight. */
  reveal([px, py]: Point): void {
    const [x, y, width, height] = this.box;
    if (px < x || py < y || px > x + width || py > y + height) {
      this.show([px - width / 2, py - height / 2, width, height]);
    }
  }

  /** Where on the map an event of the stage is, and how many map units a pixel is. */
  locate({ clientX, clientY, currentTarget }: MouseEvent): { point: Point; unit: number } {
    const rect = (currentTarget as Element).getBoundingClientRect();
    const unit = this.box[2] / rect.width;
    return {
      point: [this.box[0] + (clientX - rect.x) * unit, this.box[1] + (clientY - rect.y) * unit],
      unit,
    };
  }

  /** Wheel with the key that pages zoom with; the bare wheel scrolls the page. */
  wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.region = '';
    this.#set(this.#zoomed(Math.exp(between(-50, -event.deltaY, 50) / 100), this.locate(event).point));
  }

  down(event: PointerEvent): void {
    if (!this.#pointers.size) this.dragged = false;
    this.#pointers.set(event.pointerId, [event.clientX, event.clientY]);
  }

  /** One pointer drags, two pinch. */
  move(event: PointerEvent): void {
    // A button that was let go elsewhere is not heard of.
    if (!event.buttons) this.up(event);
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now: Point = [event.clientX, event.clientY];
    const [dx, dy] = [now[0] - before[0], now[1] - before[1]];
    if (!this.dragged && Math.hypot(dx, dy) < SLACK) return;
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (!other && this.isWorld) return;
    this.#pointers.set(event.pointerId, now);
    if (!this.dragged) (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.dragged = true;
    this.region = '';
    const { point, unit } = this.locate(event);
    if (other) {
      const far = ([x, y]: Point) => Math.hypot(x - other[0], y - other[1]);
      this.#set(this.#zoomed(far(now) / (far(before) || 1), point));
    } else {
      const [x, y, width, height] = this.box;
      this.#set(fit([x - dx * unit, y - dy * unit, width, height]));
    }
  }

  up(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
  }

  /** The box after zooming by a factor, with one point staying where it is. */
  #zoomed(factor: number, around?: Point): ViewBox {
    const [x, y, width, height] = this.box;
    const [cx, cy] = around ?? [x + width / 2, y + height / 2];
    const scale = between(WIDTH / MOST, width / factor, WORLD[2]) / width;
    return fit([cx - (cx - x) * scale, cy - (cy - y) * scale, width * scale, height * scale]);
  }

  #set(box: ViewBox): void {
    this.box = box;
    this.#changed();
  }
}
