import { drawings } from '../campaigns/justice-for-khojaly/drawings.js';
import { justiceForKhojaly as defaultCampaign } from '../campaigns/justice-for-khojaly/justice-for-khojaly.js';

/** What is rendered where no document is given. */
export { defaultCampaign };

/** Its drawings are published beside it, in a folder of its name: their address there; another's as it is. */
export function drawingAddress(src: string): string {
  const drawing = Object.keys(drawings).find((path) => drawings[path] === src);
  return drawing?.replace(/^drawings\//, `${defaultCampaign.id}/`) ?? src;
}
