/** A slider over bars of years has a thumb as wide as a bar, so that a press means the bar that it is on. */
export function sizeThumb(root: ParentNode): void {
  const years = root.querySelector<HTMLInputElement>('.bars input');
  // Not as an attribute, which a page's policy may refuse.
  years?.style.setProperty('--_years', String(Number(years.max) - Number(years.min) + 1));
}
