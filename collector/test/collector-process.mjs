import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { EmbeddedDatabase } from '../../build/collector/embedded-database.js';
import { openStore } from '../../build/collector/store.js';
import { aDocument, aPledge } from './a-pledge.mjs';

const main = fileURLToPath(new URL('../../build/collector/main.js', import.meta.url));

/** A new folder that is removed after the tests of `t`. */
export function aFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'collector-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let template;
after(() => template && rmSync(template, { recursive: true, force: true }));

/** A folder in which a collector has run before: a copy, for making one takes seconds. */
export async function aUsedFolder(t) {
  if (!template) {
    template = mkdtempSync(join(tmpdir(), 'collector-'));
    await (await openStore(template)).close();
  }
  const folder = aFolder(t);
  cpSync(template, folder, { recursive: true });
  return folder;
}

/**
 * Runs the collector's command. `ready` resolves to its address, or to undefined when it ended without one.
 * `before` is a command that runs it.
 */
export function runCollector(t, folder, options = {}) {
  const { nodeOptions = [], env = {}, before = [], documents = [aDocument()], more = [] } = options;
  const documentsFolder = aFolder(t);
  const campaigns = documents.flatMap((document, index) => {
    const file = join(documentsFolder, `${index}.json`);
    writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document));
    return ['--campaign', file];
  });
  const settings = ['--port', '0', '--data', folder, '--posts-per-minute', '0'];
  const [command, ...args] = [
    ...before,
    process.execPath,
    ...nodeOptions,
    main,
    ...settings,
    ...campaigns,
    ...more,
  ];
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const collector = { child, output: '', ended: once(child, 'close') };
  collector.ready = new Promise((resolve) => {
    const read = (chunk) => {
      collector.output += chunk;
      const [address] = /http:\/\/\S+/.exec(collector.output) ?? [];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', () => resolve(undefined));
  });
  collector.kill = async (signal) => {
    child.kill(signal);
    const [code] = await collector.ended;
    return code;
  };
  t.after(async () => {
    if (child.exitCode === null && child.signalCode === null) await collector.kill('SIGKILL');
  });
  return collector;
}

/** Runs the collector and waits until it listens. */
export async function startCollector(t, folder, options) {
  const collector = runCollector(t, folder, options);
  collector.address = await collector.ready;
  if (!collector.address) throw new Error(`the collector did not start: ${collector.output}`);
  return collector;
}

/** Runs a collector that is expected to refuse: its exit code and what it said. */
export async function refusalOf(t, folder, options) {
  const collector = runCollector(t, folder, options);
  const address = await collector.ready;
  if (address) throw new Error(`the collector listens on ${address}`);
  const [code] = await collector.ended;
  return { code, output: collector.output };
}

export function post(address, { key = crypto.randomUUID(), ...fields } = {}) {
  return fetch(`${address}/pledges`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(aPledge(fields)),
  });
}

export async function countOf(address, campaign = 'a-campaign') {
  const response = await fetch(`${address}/pledges/count?campaign=${campaign}`);
  return (await response.json()).count;
}

/** Asks the database of a folder that no collector has. */
export async function query(folder, sql) {
  const database = await EmbeddedDatabase.open(join(folder, 'pglite'));
  const { rows } = await database.query(sql);
  await database.close();
  return rows;
}
