import type { Refusal } from './library.js';

/** The text of a request's body, or why it was not read to its end. */
export type Body = { text: string } | { refused: Extract<Refusal, 'too-large' | 'too-slow'> };

/** Reads a body of at most so many bytes that comes within so many milliseconds. */
export async function readBody(request: Request, maxBytes: number, milliseconds: number): Promise<Body> {
  if (Number(request.headers.get('Content-Length')) > maxBytes) return { refused: 'too-large' };
  if (!request.body) return { text: '' };
  const reader = (request.body as ReadableStream<Uint8Array>).getReader();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'late');
  });
  try {
    const decoder = new TextDecoder();
    let text = '';
    let bytes = 0;
    for (;;) {
      const reading = reader.read();
      const part = await Promise.race([reading, late]);
      if (part === 'late') {
        reading.catch(() => undefined); // it ends with its connection
        return { refused: 'too-slow' };
      }
      if (part.done) return { text: text + decoder.decode() };
      bytes += part.value.length;
      if (bytes > maxBytes) return { refused: 'too-large' };
      text += decoder.decode(part.value, { stream: true });
    }
  } finally {
    clearTimeout(timer);
  }
}
