/**
 * WebKitGTK by way of its WebDriver and a display in memory: the nearest to Safari that a Linux machine has.
 *
 * Needs `WebKitWebDriver` and `Xvfb` (Debian: `apt-get install webkit2gtk-driver xvfb`).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';

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

/** One window of it; nothing is started before the first page. */
export function webkitWindow() {
  const running = [];
  let session = '';

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
  const runAsync = (script, ...args) => ask('POST', '/execute/async', { script, args });

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
    ask,
    run,
    runAsync,
    /** Opens a page in a frame: the window cannot be as narrow as a phone. */
    async open(url) {
      if (!session) await open();
      await navigate(new URL('/__blank', url).href);
      await run(FRAME, url);
      await ask('POST', '/frame', { id: 0 });
    },
    async resize({ width, height }) {
      await ask('POST', '/frame/parent', {});
      await run(`Object.assign(document.querySelector('iframe').style, arguments[0])`, {
        width: `${width}px`,
        height: `${height}px`,
      });
      await ask('POST', '/frame', { id: 0 });
      // Media queries follow with the next picture.
      await runAsync(NEXT_PICTURE);
    },
    /** Leaves the page, which ends what still runs there. */
    async leave() {
      await ask('POST', '/frame', { id: null });
      await navigate('about:blank');
    },
    async stop() {
      if (session) await ask('DELETE', '');
      for (const program of running) program.kill();
    },
  };
}
