import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { after, before, describe, it } from 'node:test';
import { createResolveTxt } from './resolve-txt.ts';

/** RFC 1035 codes. */
const [NO_ERROR, SERVER_FAILURE, NO_SUCH_NAME, REFUSED] = [0, 2, 3, 5];
const socket = createSocket('udp4');
let server = '';

/** The question again, with these TXT records behind it. */
function toAnswer(query: Buffer, code: number, records: readonly (readonly string[])[]): Buffer {
  const head = Buffer.from(query.subarray(0, 12));
  head.writeUInt16BE(0x8180 | code, 2);
  head.writeUInt16BE(records.length, 6);
  head.writeUInt32BE(0, 8);
  const question = query.subarray(12, query.indexOf(0, 12) + 5);
  const answers = records.map((pieces) => {
    const data = Buffer.concat(pieces.map((piece) => Buffer.from([piece.length, ...Buffer.from(piece)])));
    const fixed = Buffer.from([0xc0, 0x0c, 0, 16, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 255]);
    return Buffer.concat([fixed, data]);
  });
  return Buffer.concat([head, question, ...answers]);
}

before(async () => {
  socket.on('message', (query, { port, address }) => {
    const name = query.subarray(12).toString('latin1');
    const tell = (code: number, records: readonly (readonly string[])[] = []) =>
      socket.send(toAnswer(query, code, records), port, address);
    if (name.includes('silent')) return;
    if (name.includes('broken')) return tell(SERVER_FAILURE);
    if (name.includes('closed')) return tell(REFUSED);
    if (name.includes('empty')) return tell(NO_ERROR);
    if (name.includes('proven')) return tell(NO_ERROR, [['v=spf1 -all'], ['waymark-', 'domain=abc']]);
    return tell(NO_SUCH_NAME);
  });
  await new Promise<void>((bound) => socket.bind(0, '127.0.0.1', bound));
  server = `127.0.0.1:${socket.address().port}`;
});
after(() => socket.close());

describe('TXT records', () => {
  const ask = (name: string) => createResolveTxt({ servers: [server], totalMs: 600 })(name);
  it('come whole, in all their pieces', async () => {
    assert.deepEqual(await ask('_waymark.proven.example'), {
      ok: true,
      records: ['v=spf1 -all', 'waymark-domain=abc'],
    });
  });
  it('that are not there are an answer', async () => {
    assert.deepEqual(await ask('_waymark.empty.example'), { ok: true, records: [] });
    assert.deepEqual(await ask('_waymark.nowhere.example'), { ok: true, records: [] });
  });
  for (const name of ['silent', 'broken', 'closed'])
    it(`that nobody told us of are not "none" (${name})`, async () => {
      const began = performance.now();
      assert.deepEqual(await ask(`_waymark.${name}.example`), { ok: false, kind: 'unreachable' });
      assert.ok(performance.now() - began < 3_000);
    });
  it('of a name that is none are not asked for', async () => {
    assert.equal((await ask(`_waymark.${'a'.repeat(300)}`)).ok, false);
  });
});
