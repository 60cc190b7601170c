import { html, type TemplateResult } from 'lit';
import { correction, generate } from 'lean-qr/nano';
import { msg } from '../../locale/localize.js';

/** The empty edge that readers need, in squares. */
const EDGE = 4;

/** A QR code: the box of its picture with the empty edge, and the dark squares as one path. */
export interface QrCode {
  readonly box: string;
  readonly squares: string;
}

let drawn: { readonly url: string; readonly code: QrCode } | undefined;

/** The code of an address, with the address itself and the picture as a file. */
export function renderQrCode(url: string, name: string): TemplateResult {
  if (drawn?.url !== url) drawn = { url, code: drawQrCode(url) };
  const { code } = drawn;
  return html`<svg
      part="qr-code"
      role="img"
      aria-label="${name}: ${url}"
      viewBox=${code.box}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path fill="#000" d=${code.squares} />
    </svg>
    <p class="muted"><bdi dir="ltr">${url}</bdi></p>
    <a class="button quiet small" href=${qrFile(code)} download="qr.svg"
      >${msg('Download as SVG', { id: 'share.download' })}</a
    >`;
}

/** The code survives a stain or a fold on paper. */
export function drawQrCode(text: string): QrCode {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const side = code.size + 2 * EDGE;
  let squares = '';
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const start = x;
      while (code.get(x - EDGE, y - EDGE)) x++;
      if (x > start) squares += `M${start} ${y}H${x}v1H${start}z`;
    }
  }
  return { box: `0 0 ${side} ${side}`, squares };
}

/** The same picture as a file, in an address that asks nobody. */
export function qrFile({ box, squares }: QrCode): string {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path fill="#000" d="${squares}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}
