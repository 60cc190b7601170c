/** What a page gives the visitor as files while something is done, instead of giving it. */
export async function savedBy(act: () => unknown, count = 1) {
  const files: { name: string; type: string; text: string; bytes: Uint8Array }[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  const waiting: Promise<void>[] = [];
  const { click } = HTMLAnchorElement.prototype;
  let done: () => void;
  const all = new Promise<void>((resolve) => (done = resolve));
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (!blob) {
      click.call(this);
      return;
    }
    waiting.push(
      blob.arrayBuffer().then((buffer) => {
        const bytes = new Uint8Array(buffer);
        // The mark of Unicode is part of it.
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        files.push({ name: this.download, type: blob.type, text, bytes });
      }),
    );
    if (waiting.length === count) done();
  };
  try {
    await act();
    await all;
    await Promise.all(waiting);
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return files;
}
