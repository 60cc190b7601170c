import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../build/collector/store.js';
import { aPledge } from './a-pledge.mjs';

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

/** Runs the collector's command. `ready` resolves to its address, or to undefined when it ended without one. */
export function runCollector(t, folder, { nodeOptions = [], env = {} } = {}) {
  const args = [...nodeOptions, main, '--port', '0', '--data', folder, '--posts-per-minute', '0'];
  const child = spawn(process.execPath, args, {
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
