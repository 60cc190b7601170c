/** What a visitor does, so that a state shows itself when its story is opened. */

const inside = (story: Element, tag: string) => story.querySelector(tag)?.shadowRoot;

async function until<T>(find: () => T | null | undefined): Promise<T> {
  for (;;) {
    const found = find();
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

/** Opens the folds of an element, where what a story shows is inside. */
export const unfold =
  (tag: string) =>
  async ({ canvasElement }: { canvasElement: Element }): Promise<void> => {
    const folds = await until(() => {
      const found = inside(canvasElement, tag)?.querySelectorAll('details');
      return found?.length ? found : undefined;
    });
    for (const fold of folds) if (!fold.parentElement?.closest('details')) fold.open = true;
  };

/** Presses the page's own button. */
export async function pressButton({ canvasElement }: { canvasElement: Element }): Promise<void> {
  (await until(() => canvasElement.querySelector('button'))).click();
}

/** Fills in the form of a pledge button that shows it in the page, and sends it. */
export async function sign({ canvasElement }: { canvasElement: Element }): Promise<void> {
  const form = await until(() => inside(canvasElement, 'campaign-pledge-button')?.querySelector('form'));
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type=text], input[type=email]'))
    if (field.required) write(field, field.type === 'email' ? 'a.reader@mail.example' : 'A. Reader');
  for (const choice of form.querySelectorAll('select')) write(choice, 'FR');
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox][required]')) box.click();
  form.requestSubmit();
}

function write(field: HTMLInputElement | HTMLSelectElement, value: string) {
  field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}
