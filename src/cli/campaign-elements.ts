#!/usr/bin/env node
import type { Command } from './command.js';
import { init } from './init.js';
import { preview } from './preview.js';
import { render } from './render.js';
import { slice } from './slice.js';
import { validate } from './validate-files.js';

/** One line a command. */
const COMMANDS: Readonly<Record<string, Command>> = {
  validate,
  init,
  preview,
  slice,
  render,
};

const usageOf = (name: string, { usage }: Command) => `usage: campaign-elements ${name} ${usage}`;

const [name = '', ...words] = process.argv.slice(2);
const wantsHelp = [name, ...words].some((word) => word === '--help' || word === '-h');
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
const asked = command ? [[name, command] as const] : Object.entries(COMMANDS);
if (wantsHelp) {
  console.log(asked.map(([one, its]) => `${usageOf(one, its)}\n\n${its.help}`).join('\n\n'));
} else {
  process.exitCode = (await run()) ?? 2;
}

async function run() {
  let code: number | undefined;
  try {
    code = await command?.run(words);
  } catch (error) {
    // An option that is not known, or lacks its value.
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      throw error;
    console.error(error.message);
  }
  if (code === undefined) console.error(asked.map(([one, its]) => usageOf(one, its)).join('\n'));
  return code;
}
