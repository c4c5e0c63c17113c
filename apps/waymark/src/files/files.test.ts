import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import ZipStream from 'zip-stream';
import { ARCHIVE_CAPS, ArchiveError, readArchive, SUMS_NAME, writeArchive } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-files-'));
after(() => rmSync(folder, { recursive: true }));
let made = 0;
const newPath = () => join(folder, `${++made}.zip`);
const NOW = new Date('2026-11-23T12:00:00Z');

async function* linesIn(text: string) {
  for (let at = 0; at < text.length; at += 7) yield text.slice(at, at + 7);
}
/** As we write them. */
async function written(files: Readonly<Record<string, string>>): Promise<string> {
  const path = newPath();
  const archive = writeArchive({ madeAt: NOW });
  const saved = pipeline(archive.stream, createWriteStream(path));
  for (const [name, text] of Object.entries(files))
    await archive.add(name, name.endsWith('.ndjson') ? linesIn(text) : Buffer.from(text));
  await archive.finish();
  await saved;
  return path;
}
/** As somebody else writes them; with right sums, so that it is refused for nothing else. */
async function forged(
  files: readonly { readonly name: string; readonly text: string; readonly type?: 'symlink' }[],
  change: (bytes: Buffer) => Buffer = (bytes) => bytes,
): Promise<string> {
  const path = newPath();
  const zip = new ZipStream({ level: 9 });
  const saved = pipeline(zip as unknown as NodeJS.ReadableStream, createWriteStream(path));
  const add = (text: string, data: object) =>
    new Promise<void>((done, failed) => {
      zip.entry(text, data, (error) => (error ? failed(error) : done()));
    });
  let sums = '';
  for (const { name, text, type } of files) {
    await add(text, { name, date: NOW, ...(type ? { type, linkname: text } : {}) });
    sums += `${createHash('sha256').update(text).digest('hex')}  ${name}\n`;
  }
  await add(sums, { name: SUMS_NAME, date: NOW });
  zip.finalize();
  await saved;
  writeFileSync(path, change(readFileSync(path)));
  return path;
}
const allOf = async (lines: AsyncIterable<string>) => {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
};
const readBack = async (path: string) => {
  const archive = await readArchive(path);
  const found: Record<string, string> = {};
  for await (const file of archive.walk()) {
    const lines = file.name.endsWith('.ndjson') ? await allOf(file.lines()) : undefined;
    found[file.name] = lines ? lines.map((line) => `${line}\n`).join('') : Buffer.from(await file.bytes()).toString();
  }
  return found;
};
const refusal = async (path: string, caps = {}): Promise<string> => {
  try {
    await readArchive(path, { caps: { ...ARCHIVE_CAPS, ...caps } });
  } catch (error) {
    assert.ok(error instanceof ArchiveError, String(error));
    return error.message;
  }
  return 'was read';
};
const swap = (from: string, to: string) => (bytes: Buffer) => {
  assert.equal(from.length, to.length);
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
};

describe('an archive', () => {
  it('gives back what was put in, in its order (round-trips)', async () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}(\/[a-z0-9]{1,8})?\.(json|ndjson)$/), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(names, fc.array(fc.string()), async (chosen, texts) => {
        const files = Object.fromEntries(
          chosen.map((name, at) => {
            const text = (texts[at] ?? '').toWellFormed();
            return [name, name.endsWith('.ndjson') ? `${text.replaceAll('\n', ' ')}\n`.repeat(at) : text];
          }),
        );
        const { [SUMS_NAME]: sums, ...found } = await readBack(await written(files));
        assert.deepEqual(found, files);
        assert.equal(sums?.split('\n').length, chosen.length + 1);
      }),
      { numRuns: 30 },
    );
  });
  it('holds sums that sha256sum reads', async () => {
    const found = await readBack(await written({ 'one.json': '{"a":1}', 'two.ndjson': '{"b":2}\n{"b":3}\n' }));
    for (const [name, text] of Object.entries(found)) writeFileSync(join(folder, name), text);
    const said = execFileSync('sha256sum', ['-c', SUMS_NAME], { cwd: folder }).toString();
    assert.equal(said, 'one.json: OK\ntwo.ndjson: OK\n');
  });
  it('whose reader goes away stops its writer', async () => {
    const archive = writeArchive({ madeAt: NOW });
    archive.stream.destroy();
    await assert.rejects(archive.add('a.json', Buffer.alloc(1_000_000)));
  });
  it('that fails in the middle ends for its reader, too, and is no archive', async () => {
    const path = newPath();
    const archive = writeArchive({ madeAt: NOW });
    const saved = pipeline(archive.stream, createWriteStream(path));
    await archive.add('a.json', Buffer.from('1'));
    archive.fail(new Error('the database went away'));
    await assert.rejects(saved, /went away/);
    assert.match(await refusal(path), /not a whole ZIP/);
  });
  it('whose lines fail in the middle says so', async () => {
    const archive = writeArchive({ madeAt: NOW });
    archive.stream.resume();
    archive.stream.on('error', () => undefined);
    const failing = async function* () {
      yield 'one\n';
      throw new Error('the database went away');
    };
    await assert.rejects(archive.add('rows/a.ndjson', failing()), /went away/);
  });
});

describe('refused is', () => {
  it('what was altered, anywhere', async () => {
    const path = await written({ 'a.json': 'x'.repeat(40), 'b.json': '1' });
    const whole = readFileSync(path);
    let refused = 0;
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(path, changed);
      const said = await refusal(path);
      if (said !== 'was read') refused += 1;
      // What may change is what nobody reads: times, versions.
      else assert.deepEqual((await readBack(path))['a.json'], 'x'.repeat(40));
    }
    assert.ok(refused > whole.length / 2, `${refused} of ${whole.length}`);
  });
  it('a file that ends too early, and one that is none', async () => {
    const path = await written({ 'a.json': 'x'.repeat(4_000) });
    const whole = readFileSync(path);
    for (const length of [0, 10, whole.length - 30, whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, length));
      assert.match(await refusal(path), /not a whole ZIP/);
    }
    assert.match(await refusal(join(folder, 'nowhere.zip')), /cannot be read \(ENOENT\)/);
  });
  it('a wrong sum, a file too many, a sum too many, and no sums at all', async () => {
    const path = await forged([{ name: 'a.json', text: 'secret' }], (bytes) => bytes);
    assert.equal(await refusal(path), 'was read');
    const files = [{ name: 'a.json', text: '1' }];
    const lie = createHash('sha256').update('2').digest('hex');
    const told = (text: string) => [...files, { name: SUMS_NAME, text }];
    assert.match(await refusal(await forged(told(`${lie}  a.json\n`))), /its sum is another|never writes/);
    assert.match(await refusal(await forged([{ name: SUMS_NAME, text: '' }, ...files])), /sum is another/);
  });
  it('a name that leads out, a full path, a backslash', async () => {
    for (const name of ['../passwd', '/etc/passwd', '..\\passwd', 'a/../../x', 'c:/x', 'a//b', '.ssh', 'a b'])
      assert.match(
        await refusal(
          await forged([{ name: 'x'.repeat(name.length), text: '1' }], swap('x'.repeat(name.length), name)),
        ),
        /never writes|not a whole ZIP/,
        name,
      );
  });
  it('a link', async () => {
    const path = await forged([{ name: 'a.json', text: '/etc/passwd', type: 'symlink' }]);
    assert.match(await refusal(path), /a link or a folder/);
  });
  it('a folder', async () => {
    assert.match(await refusal(await forged([{ name: 'a/', text: '' }])), /never writes/);
  });
  it('a bomb: of one file, of many, of files that are too large', async () => {
    const bomb = await forged([{ name: 'a.ndjson', text: '0'.repeat(8_000_000) }]);
    assert.match(await refusal(bomb), /unpacks to far more/);
    const text = '1234567';
    const many = await forged(Array.from({ length: 20 }, (_, at) => ({ name: `${at}.json`, text })));
    assert.match(await refusal(many, { maxFiles: 10 }), /more than 10 files/);
    assert.match(await refusal(many, { maxAllBytes: 100 }), /more than any institution/);
    assert.match(await refusal(many, { maxFileBytes: 5 }), /larger than anything/);
  });
  it('a list that lies about a size', async () => {
    const path = await forged([{ name: 'a.ndjson', text: '0'.repeat(8_000_000) }], (bytes) => {
      const list = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
      bytes.writeUInt32LE(100, list + 24);
      return bytes;
    });
    assert.match(await refusal(path), /not a whole ZIP|sum is another/);
  });
  it('a file with a password', async () => {
    const path = await forged([{ name: 'a.json', text: '1' }], (bytes) => {
      const list = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
      bytes[list + 8] = (bytes[list + 8] ?? 0) | 1;
      return bytes;
    });
    assert.match(await refusal(path), /password/);
  });
  it('a line without an end', async () => {
    const path = await forged([{ name: 'a.ndjson', text: 'x'.repeat(2_000) }]);
    const archive = await readArchive(path, { caps: { ...ARCHIVE_CAPS, maxLineBytes: 1_000 } });
    for await (const file of archive.walk())
      if (file.name === 'a.ndjson') await assert.rejects(allOf(file.lines()), /too long/);
  });
});
