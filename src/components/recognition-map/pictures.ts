import type { Point, ViewBox } from '../../geography/geography.js';

/** Pixels from which insets stand three in a row, and all in one; a wide one takes the room of two: as the styles have it. */
const INSETS_IN_THREE = 480;
const INSETS_IN_ONE = 730;
const [INSET_PADDING, INSET_GAP] = [8, 5];
/** Pixels that the map is taken to be wide before that is known. */
const USUAL = 900;

/** Where the name of what is active stands: in which picture, of which part of the world. */
export interface TipPlace {
  readonly picture: Element | null;
  readonly box: ViewBox;
  readonly point: Point;
}

/** Whether an inset takes the room of two. */
export const isWide = ([, , width, height]: ViewBox): boolean => height < width * 0.8;

/**
 * Pixels that an inset is wide: as its styles have it.
 *
 * @param width - Pixels that the map is wide.
 */
export function insetWidth(width: number, box: ViewBox): number {
  const whole = width || USUAL;
  const room = whole - 2 * INSET_PADDING;
  if (whole >= INSETS_IN_ONE) return ((room - 4 * INSET_GAP) / 6.2) * (isWide(box) ? 2.2 : 1);
  const count = whole >= INSETS_IN_THREE ? 3 : 2;
  const one = (room - (count - 1) * INSET_GAP) / count;
  return isWide(box) ? 2 * one + INSET_GAP : one;
}

/** A hatch keeps its size on the screen, in the map and in its insets. */
export function scaleHatches(root: ParentNode, width: number): void {
  for (const picture of root.querySelectorAll('svg:has(> pattern)')) {
    const [x = 0, y = 0, wide = 0, high = 0] = (picture.getAttribute('viewBox') ?? '').split(' ').map(Number);
    const unit =
      wide / (picture.matches('.stage > *') ? width || USUAL : insetWidth(width, [x, y, wide, high]));
    picture.querySelector('pattern')?.setAttribute('patternTransform', `rotate(45) scale(${unit})`);
  }
}

export function placeTip(root: ParentNode, place: TipPlace | undefined): void {
  const [tip, frame] = [root.querySelector<HTMLElement>('.tip'), root.querySelector('.map')];
  if (!tip || !frame || !place?.picture) return;
  const { picture, box, point } = place;
  const [inner, outer] = [picture.getBoundingClientRect(), frame.getBoundingClientRect()];
  const unit = box[2] / inner.width;
  tip.style.setProperty('--_x', `${inner.x - outer.x + (point[0] - box[0]) / unit}px`);
  tip.style.setProperty('--_y', `${inner.y - outer.y + (point[1] - box[1]) / unit}px`);
}
