import { only } from '../page/only.js';
import { create } from '../page/page.js';

/** Gives the visitor a file. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const link = create('a');
  link.href = URL.createObjectURL(new Blob([content], only({ type })));
  link.download = name;
  link.click();
  // Some browsers read it only after the click.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
