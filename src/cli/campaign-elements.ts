#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { validate } from './validate.js';

const USAGE = 'usage: campaign-elements validate FILE';

const [command, file, ...rest] = process.argv.slice(2);
if (command === '--help' || command === '-h') {
  console.log(
    `${USAGE}\n\nChecks a campaign document. Exit: 0 it is fine, 1 it has problems, 2 it could not be checked.`,
  );
} else if (command !== 'validate' || file === undefined || rest.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  await check(file);
}

async function check(file: string) {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    console.error(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
    process.exitCode = 2;
    return;
  }
  const { problems, notes } = validate(bytes);
  for (const { path, message } of notes) console.log(`note: ${path}: ${message}`);
  for (const { path, message } of problems) console.log(`${path || 'document'}: ${message}`);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${file}: no problems found`);
}
