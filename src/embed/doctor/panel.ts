import { panelStyles } from './panel.styles.js';
import { only } from '../../page/only.js';
import { ask, create } from '../../page/page.js';

/** Shows the report on the page, where it can be read out and copied. Takes no focus: the page goes on as it is. */
export function showPanel(write: () => string): void {
  const host = create('div');
  const root = host.attachShadow(only({ mode: 'open' }));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyles);
  root.adoptedStyleSheets = [sheet];

  const panel = create('section');
  panel.lang = 'en';
  panel.dir = 'ltr';
  panel.setAttribute('aria-label', 'Report of campaign-elements');
  const text = create('textarea');
  text.readOnly = true;
  text.setAttribute('aria-label', 'Report');
  const status = create('span');
  status.setAttribute('role', 'status');
  const bar = create('div');
  const button = (label: string, press: () => void) => {
    const made = create('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', press);
    return made;
  };
  const refresh = () => {
    text.value = write();
  };
  bar.append(
    button('Copy', () => {
      text.select();
      void copy(text.value).then((done) => {
        status.textContent = done ? 'Copied' : 'Press Ctrl+C to copy';
      });
    }),
    button('Look again', refresh),
    button('Close', () => {
      host.remove();
    }),
    status,
  );
  panel.append(text, bar);
  root.append(panel);
  ask(document, 'documentElement').append(host);
  refresh();
}

async function copy(text: string) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
