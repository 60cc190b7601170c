/**
 * Runs component tests in WebKitGTK. To Web Test Runner it looks like a page of Playwright, so that its commands work.
 */
import { webkitWindow } from './webkit.mjs';

/** Keys that have names, as WebDriver knows them: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = {
  Backspace: '\ue003',
  Tab: '\ue004',
  Enter: '\ue007',
  Shift: '\ue008',
  Control: '\ue009',
  Escape: '\ue00c',
  Space: ' ',
  PageUp: '\ue00e',
  PageDown: '\ue00f',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
  Delete: '\ue017',
};

export function webkitLauncher() {
  const window = webkitWindow();
  let active;

  const act = (type, id, actions) => window.ask('POST', '/actions', { actions: [{ type, id, actions }] });
  const stroke = (type, key) => ({ type, value: KEYS[key] ?? key });
  const keys = (actions) => act('key', 'keyboard', actions);
  const pointer = (...actions) => act('pointer', 'mouse', actions);
  const BUTTONS = { left: 0, middle: 1, right: 2 };
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
  const down = (button = 'left') => ({ type: 'pointerDown', button: BUTTONS[button] });
  const up = (button = 'left') => ({ type: 'pointerUp', button: BUTTONS[button] });

  const page = {
    setViewportSize: window.resize,
    /** It has no such command. */
    emulateMedia: () => undefined,
    keyboard: {
      press: (combination) => {
        const pressed = combination.length > 1 ? combination.split('+') : [combination];
        return keys([
          ...pressed.map((key) => stroke('keyDown', key)),
          ...pressed.toReversed().map((key) => stroke('keyUp', key)),
        ]);
      },
      type: (text) => keys([...text].flatMap((key) => [stroke('keyDown', key), stroke('keyUp', key)])),
      down: (key) => keys([stroke('keyDown', key)]),
      up: (key) => keys([stroke('keyUp', key)]),
    },
    mouse: {
      move: (x, y) => pointer(move(x, y)),
      click: (x, y, { button } = {}) => pointer(move(x, y), down(button), up(button)),
      down: ({ button } = {}) => pointer(down(button)),
      up: ({ button } = {}) => pointer(up(button)),
    },
  };

  return {
    name: 'WebKit',
    type: 'playwright',
    concurrency: 1,
    getPage: () => page,
    isActive: (id) => id === active,
    getBrowserUrl: () => window.run('return location.href'),
    async startSession(id, url) {
      active = id;
      await window.open(url);
    },
    async stopSession() {
      active = undefined;
      await window.leave();
      return {};
    },
    stop: window.stop,
  };
}
