/** Runs the embedded database in a thread of its own, for `database.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Call, Reply, ThreadData } from './database.js';
import { createDatabase, EmbeddedDatabase, isFatal, sqlState, type Row } from './embedded-database.js';

const { folder, create } = workerData as ThreadData;
const database = open();
database.catch(() => undefined); // answered below

async function open(): Promise<EmbeddedDatabase> {
  if (create) await createDatabase(folder);
  return EmbeddedDatabase.open(folder);
}

async function run({ sql, values }: Call): Promise<Row[]> {
  const opened = await database;
  if (sql === undefined) await opened.close();
  else if (values) return (await opened.query(sql, [...values])).rows;
  else await opened.exec(sql);
  return [];
}

async function answer(call: Call): Promise<void> {
  const { id } = call;
  let reply: Reply;
  try {
    reply = { id, rows: await run(call) };
  } catch (error) {
    // Not its message: a database puts the values into it.
    reply = { id, error: { code: sqlState(error), isFatal: isFatal(error) } };
  }
  parentPort?.postMessage(reply);
}

parentPort?.on('message', (call: Call) => void answer(call));
