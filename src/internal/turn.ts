let last: Promise<unknown> = Promise.resolve();

/** Resolves in a task of its own, one after the other for all who ask: between them the page can answer its visitor. */
export function turn(): Promise<unknown> {
  return (last = last.then(
    () =>
      new Promise((resolve) => {
        setTimeout(resolve);
      }),
  ));
}
