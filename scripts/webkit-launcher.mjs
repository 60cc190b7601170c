/**
 * Runs component tests in WebKitGTK, the nearest to Safari that a Linux machine has, by way of its WebDriver and a
 * display in memory. To Web Test Runner it looks like a page of Playwright, so that its commands work.
 *
 * Needs `WebKitWebDriver` and `Xvfb` (Debian: `apt-get install webkit2gtk-driver xvfb`).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';

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
const DEADLINE = 10_000;
const NEXT_PICTURE =
  'const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => done()));';
/** A page that is nothing but a frame. */
const FRAME = `
  const frame = document.createElement('iframe');
  frame.style = 'position: fixed; inset: 0; width: 1280px; height: 800px; border: 0';
  frame.src = arguments[0];
  document.body.replaceChildren(frame);
`;

export function webkitLauncher() {
  const running = [];
  let session = '';
  let active;

  const ask = async (method, path, body) => {
    const response = await fetch(`${session}${path}`, {
      method,
      body: body && JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${value.message || value.error}`);
    return value;
  };
  const navigate = (url) => ask('POST', '/url', { url });
  const run = (script, ...args) => ask('POST', '/execute/sync', { script, args });
  const act = (type, id, actions) => ask('POST', '/actions', { actions: [{ type, id, actions }] });
  const stroke = (type, key) => ({ type, value: KEYS[key] ?? key });
  const keys = (actions) => act('key', 'keyboard', actions);
  const pointer = (...actions) => act('pointer', 'mouse', actions);
  const BUTTONS = { left: 0, middle: 1, right: 2 };
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
  const down = (button = 'left') => ({ type: 'pointerDown', button: BUTTONS[button] });
  const up = (button = 'left') => ({ type: 'pointerUp', button: BUTTONS[button] });

  const page = {
    async setViewportSize({ width, height }) {
      await ask('POST', '/frame/parent', {});
      await run(`Object.assign(document.querySelector('iframe').style, arguments[0])`, {
        width: `${width}px`,
        height: `${height}px`,
      });
      await ask('POST', '/frame', { id: 0 });
      // Media queries follow with the next picture.
      await ask('POST', '/execute/async', { script: NEXT_PICTURE, args: [] });
    },
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

  /** Starts a program that ends with us. */
  const start = (command, values, options) => {
    const program = spawn(command, values, options);
    program.on('error', () => {
      throw new Error(`${command} is not on this machine.`);
    });
    running.push(program);
    process.on('exit', () => program.kill());
    return program;
  };

  const open = async () => {
    // Xvfb writes the number of the display that it took.
    const display = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const [number] = await once(createInterface(display.stdio[3]), 'line');
    const port = 20_000 + (process.pid % 20_000);
    start('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, LANG: 'en_US.UTF-8', DISPLAY: `:${number}` },
    });
    const driver = `http://127.0.0.1:${port}`;
    const late = Date.now() + DEADLINE;
    while (!(await fetch(`${driver}/status`).catch(() => undefined))?.ok) {
      if (Date.now() > late) throw new Error('WebKitWebDriver does not answer.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const binary = readdirSync('/usr/lib')
      .map((machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`)
      .find(existsSync);
    session = driver;
    const options = { binary, args: ['--automation'] };
    const { sessionId } = await ask('POST', '/session', {
      capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
    });
    session = `${driver}/session/${sessionId}`;
    await ask('POST', '/window/rect', { x: 0, y: 0, width: 1500, height: 1150 });
  };

  return {
    name: 'WebKit',
    type: 'playwright',
    concurrency: 1,
    getPage: () => page,
    isActive: (id) => id === active,
    getBrowserUrl: () => run('return location.href'),
    async startSession(id, url) {
      if (!session) await open();
      active = id;
      // In a frame: the window cannot be as narrow as a phone.
      await navigate(new URL('/__blank', url).href);
      await run(FRAME, url);
      await ask('POST', '/frame', { id: 0 });
    },
    async stopSession() {
      active = undefined;
      await ask('POST', '/frame', { id: null });
      await navigate('about:blank'); // ends what still runs
      return {};
    },
    async stop() {
      if (session) await ask('DELETE', '');
      for (const program of running) program.kill();
    },
  };
}
