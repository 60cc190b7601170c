import { onServer } from './on-server.js';

/** Whether the visitor asked their browser to save data. */
export function isSavingData(): boolean {
  return !onServer && !!(navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
}
