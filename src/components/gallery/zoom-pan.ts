/** How far a picture can be magnified; 1 is the whole picture. */
export const MOST_ZOOM = 4;

export function clampZoom(zoom: number): number {
  return Math.min(MOST_ZOOM, Math.max(1, zoom));
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How far to scroll after a picture grew from `before` to `after`, for what was at a point to be there still. */
export function scrollToKeep(before: Box, after: Box, x: number, y: number): { left: number; top: number } {
  return {
    left: after.left + ((x - before.left) / before.width) * after.width - x,
    top: after.top + ((y - before.top) / before.height) * after.height - y,
  };
}

/** Which way a finger that moved by so much wants to go: 1 is the next picture, 0 is nowhere. */
export function swipeStep(dx: number, dy: number, rightToLeft: boolean): -1 | 0 | 1 {
  if (Math.abs(dx) < 40 || Math.abs(dx) < Math.abs(dy)) return 0;
  return dx < 0 === rightToLeft ? -1 : 1;
}
