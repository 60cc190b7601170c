import { HEIGHT, REGIONS, WIDTH, type Bounds, type Point, type ViewBox } from '../../geography/geography.js';

/** How far one can zoom in. */
const MOST = 12;
const STEP = 1.6;
/** How much of the world's width is around a place that was asked for by name. */
const CLOSE = WIDTH / 4;
/** Milliseconds. */
const GLIDE = 250;
/** Pixels that a pointer moves before it drags. */
const SLACK = 4;
/** Room for dots at the edge. */
const EDGE = 20;
const FULL = WIDTH + 2 * EDGE;
/** Height by width. */
const PROPORTION = HEIGHT / WIDTH;
/** Narrower pictures open at a part of the world. */
const NARROW = 480;
const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));

/** The whole world in a picture of these proportions. */
const world = (ratio: number): ViewBox => [-EDGE, (HEIGHT - FULL * ratio) / 2, FULL, FULL * ratio];

/** Where in a part of the world an event of its picture is, and how many map units a pixel is. */
export function locate(
  { clientX, clientY, currentTarget }: MouseEvent,
  [x, y, width]: ViewBox,
): { readonly point: Point; readonly unit: number } {
  const rect = (currentTarget as Element).getBoundingClientRect();
  const unit = width / rect.width;
  return { point: [x + (clientX - rect.x) * unit, y + (clientY - rect.y) * unit], unit };
}

/** The part of the world on show, and how it is moved by buttons, wheel, pinch and drag. */
export class MapView {
  box: ViewBox = world(PROPORTION);
  /** The region that was asked for and not left since. */
  region = '';
  /** Whether the pointer that was just lifted had dragged: then it chose nothing. */
  dragged = false;
  readonly #changed: () => void;
  readonly #pointers = new Map<number, Point>();
  #frame = 0;
  /** Proportions of the picture: a narrow one is higher than the world is. */
  #ratio = PROPORTION;
  #isSized = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get isWorld(): boolean {
    return this.box[2] >= FULL;
  }

  /**
   * Takes the size of the picture; what is on show stays so.
   *
   * @param opening - Where a narrow picture opens: in it the whole world would be too small to be of use.
   */
  resize(width: number, height: number, opening: () => string): void {
    if (!width || !height) return;
    const ratio = height / width;
    const isFirst = !this.#isSized;
    this.#isSized = true;
    if (isFirst && width < NARROW) {
      this.#ratio = ratio;
      this.region = opening();
      const region = REGIONS[this.region as keyof typeof REGIONS] as ViewBox | undefined;
      this.#set(region ? this.#fit(region) : world(ratio));
    } else if (Math.abs(ratio - this.#ratio) > 0.005) {
      this.#ratio = ratio;
      this.stop();
      this.#set(this.isWorld ? world(ratio) : this.#fit(this.box));
    }
  }

  /** Shows a part of the world; the way there is shown where motion is welcome. */
  show(target: ViewBox = world(this.#ratio), region = ''): void {
    this.region = region;
    const from = this.box;
    const to = this.#fit(target);
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

  /** Brings a place into sight and so near that it can be told from others. */
  approach([left, top, right, bottom]: Bounds): void {
    const wide = Math.max(CLOSE, (right - left) * 3, ((bottom - top) * 3) / this.#ratio);
    this.show([(left + right - wide) / 2, (top + bottom - wide * this.#ratio) / 2, wide, wide * this.#ratio]);
  }

  /** Wheel with the key that pages zoom with; the bare wheel scrolls the page. */
  wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.region = '';
    this.#set(this.#zoomed(Math.exp(between(-50, -event.deltaY, 50) / 100), locate(event, this.box).point));
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
    const { point, unit } = locate(event, this.box);
    if (other) {
      const far = ([x, y]: Point) => Math.hypot(x - other[0], y - other[1]);
      this.#set(this.#zoomed(far(now) / (far(before) || 1), point));
    } else {
      const [x, y, width, height] = this.box;
      this.#set(this.#fit([x - dx * unit, y - dy * unit, width, height]));
    }
  }

  up(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
  }

  /** The box after zooming by a factor, with one point staying where it is. */
  #zoomed(factor: number, around?: Point): ViewBox {
    const [x, y, width, height] = this.box;
    const [cx, cy] = around ?? [x + width / 2, y + height / 2];
    const scale = between(WIDTH / MOST, width / factor, FULL) / width;
    return this.#fit([cx - (cx - x) * scale, cy - (cy - y) * scale, width * scale, height * scale]);
  }

  /** A box of the picture's proportions around what is asked for, inside the world. */
  #fit([x, y, width, height]: ViewBox): ViewBox {
    const ratio = this.#ratio;
    const wide = Math.max(width, height / ratio, WIDTH / MOST);
    if (wide >= WIDTH) return world(ratio);
    const high = wide * ratio;
    const [, top, , most] = world(ratio);
    return [
      between(-EDGE, x + (width - wide) / 2, FULL - EDGE - wide),
      high > HEIGHT
        ? (HEIGHT - high) / 2
        : between(Math.max(top, -EDGE), y + (height - high) / 2, Math.min(top + most, HEIGHT + EDGE) - high),
      wide,
      high,
    ];
  }

  #set(box: ViewBox): void {
    this.box = box;
    this.#changed();
  }
}
