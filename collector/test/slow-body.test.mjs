import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { aUsedFolder, countOf, post, startCollector } from './collector-process.mjs';

/** Sends the start of a request and then one character a second; resolves when the connection has ended. */
async function drip(address, start) {
  const { hostname, port } = new URL(address);
  const began = performance.now();
  const socket = connect({ host: hostname, port });
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk));
  socket.on('error', () => undefined); // what is sent after the end is refused
  socket.write(start);
  const drops = setInterval(() => socket.write('a'), 1_000);
  await new Promise((resolve) => socket.on('close', resolve));
  clearInterval(drops);
  return { answer, seconds: (performance.now() - began) / 1_000 };
}

describe('a request that comes slowly', () => {
  it('is ended after 15 seconds, whether its head or its body is slow, while others are served', async (t) => {
    const { address } = await startCollector(t, await aUsedFolder(t));
    const head = 'POST /pledges HTTP/1.1\r\nHost: collector\r\n';
    const whole =
      'Content-Type: application/json\r\nIdempotency-Key: slow-body-key\r\nContent-Length: 9000\r\n\r\n';
    const both = Promise.all([drip(address, `${head}X-Slow: `), drip(address, head + whole)]);
    assert.equal((await post(address)).status, 201);
    const [slowHead, slowBody] = await both;
    for (const { seconds } of [slowHead, slowBody]) {
      assert.ok(seconds > 13, `${seconds} s`);
      assert.ok(seconds < 30, `${seconds} s`);
    }
    assert.match(slowHead.answer, /^HTTP\/1\.1 408 /);
    assert.match(slowBody.answer, /^HTTP\/1\.1 408 /);
    assert.match(slowBody.answer, /access-control-allow-origin: \*/i);
    assert.match(slowBody.answer, /\{"status":"too-slow"\}/);
    assert.equal(await countOf(address), 1);
  });
});
