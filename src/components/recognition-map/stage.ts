import { neighbour, type Place } from './acts.js';
import { locate, type MapView } from './map-view.js';
import type { Point, ViewBox } from '../../geography/geography.js';
import type { InsetHandlers } from './insets-view.js';
import type { StageHandlers } from './world-view.js';

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Somewhere in a picture of the world or of a part of it. */
export interface Spot {
  readonly picture: Element;
  readonly target: EventTarget | null;
  readonly point: Point;
  /** How many units of the map a pixel is. */
  readonly unit: number;
}

/** The element, as its pictures know it. */
export interface StageHost {
  readonly view: MapView;
  readonly marks: readonly Place[];
  /** The place that the keys reached, or that is pointed at. */
  readonly active: Place | undefined;
  /** Where the arrow keys go on from. */
  readonly last: Place | undefined;
  go(place: Place): void;
  choose(code: string): void;
  point(spot: Spot, box: ViewBox): void;
  press(spot: Spot, box: ViewBox): void;
  leave(): void;
}

const spotOf = (event: MouseEvent, box: ViewBox): Spot => ({
  picture: event.currentTarget as Element,
  target: event.target,
  ...locate(event, box),
});

/** What keys and pointers do on the map. */
export const stageHandlers = (host: StageHost): StageHandlers => ({
  click: (event) => {
    if (!host.view.dragged) host.press(spotOf(event, host.view.box), host.view.box);
  },
  keydown: (event) => {
    const { key } = event;
    const direction = DIRECTIONS[key];
    const { active, marks } = host;
    if (direction) {
      const next = active ? neighbour(marks, active.point, direction) : marks[0];
      if (next) host.go(next);
    } else if (active && (key === 'Enter' || key === ' ')) host.choose(active.code);
    else if (key === '+' || key === '-') host.view.zoom(key === '+' ? 1 : -1);
    else return;
    event.preventDefault();
  },
  focus: ({ currentTarget }) => {
    const place = host.last ?? host.marks[0];
    if (place && (currentTarget as Element).matches(':focus-visible')) host.go(place);
  },
  leave: () => {
    host.leave();
  },
  down: (event) => {
    host.view.down(event);
  },
  move: (event) => {
    host.view.move(event);
    if (host.view.dragged) host.leave();
    else host.point(spotOf(event, host.view.box), host.view.box);
  },
  up: (event) => {
    host.view.up(event);
  },
  wheel: (event) => {
    host.view.wheel(event);
  },
});

/** What a pointer does on a part of it that stands beside it. */
export const insetHandlers = (host: StageHost): InsetHandlers => ({
  press: (event, box) => {
    host.press(spotOf(event, box), box);
  },
  point: (event, box) => {
    host.point(spotOf(event, box), box);
  },
  leave: () => {
    host.leave();
  },
});
