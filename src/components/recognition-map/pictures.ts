import type { Point, ViewBox } from '../../geography/geography.js';

/** Pixels below which insets stand two in a row: as the styles have it. */
const INSETS_IN_TWO = 600;
/** Pixels that the map is taken to be wide before that is known. */
const USUAL = 900;

/** Where the name of what is active stands: in which picture, of which part of the world. */
export interface TipPlace {
  readonly picture: Element | null;
  readonly box: ViewBox;
  readonly point: Point;
}

/**
 * Pixels that an inset is wide, about: as its styles have it.
 *
 * @param width - Pixels that the map is wide.
 */
export function insetWidth(width: number): number {
  const wide = width || USUAL;
  return wide < INSETS_IN_TWO ? (wide - 36) / 2 : (wide - 60) / 4;
}

/** A hatch keeps its size on the screen, in the map and in its insets. */
export function scaleHatches(root: ParentNode, width: number): void {
  for (const picture of root.querySelectorAll('svg:has(> pattern)')) {
    const wide = picture.matches('.stage > *') ? width || USUAL : insetWidth(width);
    const unit = Number(picture.getAttribute('viewBox')?.split(' ')[2]) / wide;
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

/** A thumb is as wide as a bar is, so that a press means the bar that it is on. */
export function sizeThumb(root: ParentNode): void {
  const years = root.querySelector<HTMLInputElement>('.bars input');
  years?.style.setProperty('--_years', String(Number(years.max) - Number(years.min) + 1));
}
