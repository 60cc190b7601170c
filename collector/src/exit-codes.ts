import type { FolderProblem } from './folder-error.js';

/** What the collector's command ends with, for those who watch over it; the table is in docs/collector.md. */
export const EXIT_CODES = {
  failed: 1,
  options: 2,
  campaign: 3,
  address: 4,
  'in-use': 10,
  'no-lock': 11,
  'not-writable': 12,
  'open-to-others': 13,
  broken: 14,
  newer: 15,
  older: 16,
  full: 17,
  foreign: 18,
} as const satisfies Record<FolderProblem | 'failed' | 'options' | 'campaign' | 'address', number>;
