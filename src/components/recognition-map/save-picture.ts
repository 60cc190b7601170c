/** The map's picture with everything that it needs inside: title, date, legend, sources, and no style from outside. */
import { ageOf } from '../../acts/age.js';
import { pageAddress } from '../../acts/citation.js';
import { publishersOf } from '../../acts/truth.js';
import { kindWords, titleWord } from '../../acts/words.js';
import type { Act } from '../../campaign/schema.js';
import { directionOf } from '../../locale/languages.js';
import { msg, str } from '../../locale/localize.js';
import { ask, create } from '../../page/page.js';
import type { Formatter } from './formatter.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 1200;
const EDGE = 24;
/** Pixels of a PNG for one of the picture. */
const SCALE = 2;
/** What of a shape's look the page's styles decide. */
const COLOURS = ['fill', 'stroke'] as const;
const LOOKS = ['stroke-width', 'stroke-linecap', 'stroke-linejoin', 'fill-rule', 'vector-effect'] as const;
const WRITING = ['paint-order', 'font-family', 'font-weight'] as const;
const SHAPES = 'path, .labels';
const KINDS = ['full', 'unclear', 'committee', 'dot', 'none'] as const;

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** @returns Nothing where the map is not on show. */
export function pictureOf(formatter: Formatter, acts: readonly Act[], licence: string): Picture | undefined {
  const { doc, host, locale } = formatter;
  const root = host.shadowRoot;
  const stage = root?.querySelector<SVGSVGElement>('.stage svg');
  if (!stage || !root) return undefined;
  const colour = coloursOf();
  const styleOf = (element: Element) => getComputedStyle(element);
  const frame = root.querySelector('.frame');
  const [ink, paper] = frame
    ? [colour(styleOf(frame).color), colour(styleOf(frame).backgroundColor)]
    : ['#000', '#fff'];
  const isRtl = directionOf(locale) === 'rtl';
  const lines: SVGElement[] = [];
  let y = EDGE;
  const write = (text: string, size: number, weight = 400) => {
    for (const line of wrapped(text, (WIDTH - 2 * EDGE) / (size * 0.53))) {
      y += size * 1.4;
      lines.push(
        make('text', {
          x: isRtl ? WIDTH - EDGE : EDGE,
          y: Math.round(y),
          fill: ink,
          direction: isRtl ? 'rtl' : 'ltr',
          'font-size': size,
          'font-weight': weight,
          'font-family': 'Georgia, serif',
          text: line,
        }),
      );
    }
  };

  write(`${formatter.plain(doc.name)}: ${titleWord()}`, 26, 600);
  const age = ageOf(doc, (date) => formatter.date(date));
  if (age) write(age, 15);

  const map = stage.cloneNode(true) as SVGSVGElement;
  const [, , boxWidth = 1, boxHeight = 1] = (map.getAttribute('viewBox') ?? '').split(' ').map(Number);
  y += EDGE / 2;
  const height = Math.round(((WIDTH - 2 * EDGE) * boxHeight) / boxWidth);
  set(map, { x: EDGE, y: Math.round(y), width: WIDTH - 2 * EDGE, height, overflow: 'hidden' });
  y += height;
  const shapes = [...map.querySelectorAll<SVGElement>(SHAPES)];
  [...stage.querySelectorAll(SHAPES)].forEach((own, index) => {
    const shape = shapes[index];
    if (shape) resolve(shape, styleOf(own), colour);
  });
  for (const shape of shapes) if (shape.getAttribute('display') === 'none') shape.remove();

  const words = kindWords();
  const sample = (kind: (typeof KINDS)[number]) =>
    kind === 'none'
      ? stage.querySelector('path.area.none')
      : stage.querySelector(kind === 'dot' ? '.dot.dot' : `.area.${kind}`);
  y += EDGE;
  let x = EDGE;
  const legend = KINDS.flatMap((kind) => {
    const own = sample(kind);
    if (!own) return [];
    const word = kind === 'none' ? msg('No act recorded', { id: 'map.none' }) : words[kind];
    const room = 40 + word.length * 8;
    if (x > EDGE && x + room > WIDTH - EDGE) [x, y] = [EDGE, y + 24];
    const left = isRtl ? WIDTH - x - 14 : x;
    const look = styleOf(own);
    const fill = kind === 'dot' ? look.stroke : look.fill;
    const swatch = make('rect', {
      x: left,
      y,
      width: 14,
      height: 14,
      rx: kind === 'dot' ? 7 : 3,
      fill: paintOf(fill, colour),
      stroke: kind === 'committee' ? paintOf(look.stroke, colour) : 'none',
    });
    const label = make('text', {
      x: isRtl ? left - 8 : left + 22,
      y: y + 12,
      fill: ink,
      direction: isRtl ? 'rtl' : 'ltr',
      'font-size': 14,
      'font-family': 'Georgia, serif',
      text: word,
    });
    x += room;
    return [swatch, label];
  });
  y += 24;

  write(
    [
      msg(str`Acts shown: ${acts.length}`, { id: 'map.shown' }),
      msg('Borders: Natural Earth (public domain)', { id: 'map.borders' }),
      formatter.plain(doc.bordersNote),
      licence,
      pageAddress(),
    ]
      .filter(Boolean)
      .join(' · '),
    13,
  );
  const publishers = publishersOf(
    formatter,
    acts.flatMap(({ sources }) => sources),
  );
  write(`${msg('Sources', { id: 'sources' })}: ${publishers.join('; ')}`, 12);
  y = Math.round(y + EDGE);

  const picture = make('svg', { viewBox: `0 0 ${WIDTH} ${y}`, width: WIDTH, height: y, 'xml:lang': locale });
  picture.append(
    make('title', { text: titleWord() }),
    make('rect', { width: WIDTH, height: y, fill: paper }),
    map,
    ...lines,
    ...legend,
  );
  return { svg: new XMLSerializer().serializeToString(picture), width: WIDTH, height: y };
}

/** Paints a picture. @throws Where the page allows no picture from where this one is. */
export async function toPng({ svg, width, height }: Picture): Promise<Blob> {
  const image = create('img');
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = create('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The picture could not be painted.'));
    }, 'image/png');
  });
}

/** Gives a shape the look that it has on the page, and takes away what is for the page alone. */
function resolve(shape: SVGElement, look: CSSStyleDeclaration, colour: (css: string) => string) {
  for (const name of COLOURS) shape.setAttribute(name, paintOf(look.getPropertyValue(name), colour));
  for (const name of LOOKS) shape.setAttribute(name, look.getPropertyValue(name));
  if (shape.localName === 'g')
    for (const name of WRITING) shape.setAttribute(name, look.getPropertyValue(name));
  if (look.display === 'none') shape.setAttribute('display', 'none');
  const label = shape.getAttribute('aria-label');
  for (const name of ['class', 'id', 'role', 'aria-label', 'aria-selected', 'data-code'])
    shape.removeAttribute(name);
  if (label) shape.append(make('title', { text: label }));
}

const paintOf = (css: string, colour: (css: string) => string) =>
  css === 'none'
    ? css
    : css.startsWith('url')
      ? (/^url\("?[^"#)]*(#[^")]+)"?\)/.exec(css)?.[1] ?? '').replace(/.+/, 'url($&)')
      : colour(css);

/** Colours as every program knows them, whatever the style sheet wrote. */
function coloursOf(): (css: string) => string {
  const canvas = create('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (css) => {
    if (!context) return css;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
    const hex = [red, green, blue].map((part = 0) => part.toString(16).padStart(2, '0')).join('');
    return alpha ? `#${hex}` : 'none';
  };
}

function make(tag: string, { text, ...attributes }: Readonly<Record<string, string | number>>): SVGElement {
  const element = ask(document, 'createElementNS')(SVG, tag as 'svg') as SVGElement;
  set(element, attributes);
  if (text !== undefined) element.textContent = String(text);
  return element;
}

function set(element: SVGElement, attributes: Readonly<Record<string, string | number>>) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** Lines of about so many letters; SVG has none of its own. */
function wrapped(text: string, most: number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines[lines.length - 1] ?? '';
    if (line && line.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}
