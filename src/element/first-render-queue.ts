/** Elements that wait for their first picture, in the order in which they came. */
const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Calls back in a task of its own, one after the other for all who ask: between them the page can answer its visitor.
 * Returns how to leave the queue; who has left takes no time of the others.
 */
export function queueFirstPicture(draw: () => void): () => void {
  waiting.add(draw);
  timer ??= setTimeout(drawNext);
  return () => waiting.delete(draw);
}

function drawNext() {
  timer = undefined;
  for (const draw of waiting) {
    waiting.delete(draw);
    if (waiting.size) timer = setTimeout(drawNext);
    draw();
    return;
  }
}
