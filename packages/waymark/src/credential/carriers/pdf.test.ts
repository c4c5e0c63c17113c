import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { unbake } from './unbake.ts';

const CREDENTIAL = '{"type":["VerifiableCredential"],"name":"Gas chromatography"}';
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const pdf = (...objects: readonly string[]) => latin1(`%PDF-1.7\n${objects.join('\n')}\ntrailer\n<< /Root 1 0 R >>\n`);
const plain = (number: number, text: string) => `${number} 0 obj\n${text}\nendobj`;
const stream = (number: number, dictionary: string, content: string | Buffer, length?: string) => {
  const body = typeof content === 'string' ? content : content.toString('latin1');
  return `${number} 0 obj\n<< ${dictionary} /Length ${length ?? body.length} >>\nstream\n${body}\nendstream\nendobj`;
};
const FILESPEC = '<< /Type /Filespec /F (a\\(1\\).json) /EF << /F 5 0 R /UF 5 0 R >> >>';
const told = async (input: Uint8Array) => {
  const { items, findings } = await unbake(input);
  return {
    texts: items.map(({ text }) => text),
    names: items.map(({ name }) => name),
    codes: findings.map(({ code }) => code),
  };
};

describe('PDF', () => {
  it('reads an attached file, plain, packed, and listed in a packed list', async () => {
    const one = await told(pdf(plain(4, FILESPEC), stream(5, '', CREDENTIAL)));
    assert.deepEqual(one, { texts: [CREDENTIAL], names: ['a(1).json'], codes: [] });
    const packed = stream(5, '/Type /EmbeddedFile /Filter /FlateDecode', deflateSync(CREDENTIAL));
    assert.deepEqual((await told(pdf(plain(4, FILESPEC), packed))).texts, [CREDENTIAL]);
    const list = deflateSync(`4 0 ${FILESPEC}`);
    const listed = stream(9, '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', list);
    assert.deepEqual(await told(pdf(listed, stream(5, '', CREDENTIAL))), one);
  });
  it('takes the length from another object, and the newest of two with one number', async () => {
    const indirect = pdf(plain(4, FILESPEC), plain(6, `${CREDENTIAL.length}`), stream(5, '', CREDENTIAL, '6 0 R'));
    assert.deepEqual((await told(indirect)).texts, [CREDENTIAL]);
    const updated = pdf(plain(4, FILESPEC), stream(5, '', '{"old":1}'), stream(5, '', CREDENTIAL));
    assert.deepEqual((await told(updated)).texts, [CREDENTIAL]);
  });
  it('reads names in UTF-16 and hex', async () => {
    const name = `<FEFF${Buffer.from('é.json', 'utf16le').swap16().toString('hex')}>`;
    const input = pdf(plain(4, `<< /UF ${name} /EF << /F 5 0 R >> >>`), stream(5, '', CREDENTIAL));
    assert.deepEqual((await told(input)).names, ['é.json']);
  });
  it('tells what it cannot read: broken, locked, nothing attached, a damaged file', async () => {
    assert.deepEqual((await told(latin1('%PDF-1.7\nnonsense'))).codes, ['carrier.pdf-broken']);
    assert.deepEqual((await told(pdf(plain(1, '<< /Type /Catalog >>')))).codes, ['carrier.pdf-nothing-attached']);
    const locked = latin1('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<< /Encrypt 3 0 R >>');
    assert.deepEqual((await told(locked)).codes, ['carrier.pdf-locked']);
    const damaged = pdf(plain(4, FILESPEC), stream(5, '/Filter /FlateDecode', 'not packed'));
    assert.deepEqual((await told(damaged)).codes, ['carrier.file-unreadable']);
    const odd = pdf(plain(4, FILESPEC), stream(5, '/Filter [/ASCII85Decode /FlateDecode]', 'x'));
    assert.deepEqual((await told(odd)).codes, ['carrier.file-unreadable']);
  });
  it('does not take JSON that speaks of PDF for one', async () => {
    const text = '{"type":["VerifiableCredential"],"name":"%PDF-1.7"}';
    assert.deepEqual((await told(latin1(text))).texts, [text]);
  });
  it('unpacks no bomb, and does not tire', { timeout: 20_000 }, async () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
    const lists = Array.from({ length: 60 }, (_, n) =>
      stream(10 + n, '/Type /ObjStm /First 4 /Filter /FlateDecode', bomb),
    );
    const started = performance.now();
    await told(pdf(...lists));
    await told(pdf(plain(4, FILESPEC), stream(5, '/Filter /FlateDecode', bomb)));
    await told(latin1(`%PDF-1.7\n${'1 0 obj\n'.repeat(500_000)}`));
    await told(latin1(`%PDF-1.7\n${'1 0 obj stream\n'.repeat(300_000)}`));
    await told(latin1(`%PDF-1.7\n1 0 obj\n${'/EF << '.repeat(400_000)}endobj`));
    await told(latin1(`%PDF-1.7\n1 0 obj\n${'/Length '.repeat(400_000)}stream\nendstream`));
    await told(latin1(`%PDF-1.7\n${'1 '.repeat(2_000_000)}`));
    assert.ok(performance.now() - started < 10_000, `${performance.now() - started} ms`);
  });
  it('law: no mutation makes it throw', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }), async (changes) => {
        const changed = pdf(plain(4, FILESPEC), stream(5, '/Filter /FlateDecode', deflateSync(CREDENTIAL)));
        for (const [at, byte] of changes) changed[at % changed.length] = byte;
        await unbake(changed);
      }),
    ));
});
