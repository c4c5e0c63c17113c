import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { parse } from 'waymark/credential';
import { noDocuments } from 'waymark/document';
import { read, toText } from 'waymark/reading';
import { DEFAULT_POLICY, verify } from 'waymark/verification';
import { makePdf } from './make-pdf.ts';
import { toLines } from './to-lines.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const FIXTURE = new URL('../../../../../fixtures/open-badges-3.0/attended-a-day/input.json', import.meta.url);

const textOf = (lines: ReturnType<typeof toLines>): string[] =>
  (lines.kind === 'flow' ? [lines.pieces] : lines.lines).map((pieces) => pieces.map(({ text }) => text).join(''));

test('the print copy is a PDF whose text layer holds the words of the reading', async () => {
  const report = await verify(parse(await readFile(FIXTURE, 'utf8')), {
    documents: noDocuments,
    now: NOW,
    policy: DEFAULT_POLICY,
  });
  const reading = read(report, { locale: 'en' });
  const pdf = Buffer.from(await makePdf(reading, { checkedAt: NOW }));
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  const streams = [...contentStreams(pdf)].join('');
  assert.match(streams, /BT/);
  // Arabic words say which letters they mean (UTF-16 with a byte order mark, written as text).
  const hasArabic = /[\u0600-\u06ff]/.test(toText(reading, { width: 80, colour: false }));
  assert.equal(/ActualText/.test(streams), hasArabic);
  assert.match(pdf.toString('latin1'), /ToUnicode/);
});

function* contentStreams(pdf: Buffer): Generator<string> {
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    if (pdf.subarray(at - 3, at).toString() === 'end') continue;
    try {
      yield inflateSync(pdf.subarray(at + 7, pdf.indexOf('\nendstream', at))).toString('latin1');
    } catch {
      // a font, or not compressed
    }
  }
}

test('text in one direction is left to flow; every letter has a font', () => {
  const lines = toLines('Ελλάδα, Привет, Čeština, Việt Nam', { family: 'sans', maxChars: 80 });
  assert.equal(lines.kind, 'flow');
  assert.ok(!textOf(lines).join('').includes('\u25a1'));
});

test('a letter that no font has is shown as a box, not left out', () => {
  assert.deepEqual(textOf(toLines('中', { family: 'serif', maxChars: 80 })), ['\u25a1']);
});

test('words from right to left stand in the order they are seen, numbers inside them too', () => {
  const [line = ''] = textOf(toLines('says that ليلى الحسن did', { family: 'serif', maxChars: 80 }));
  assert.equal(line, 'says that الحسن ليلى did');
  const lines = toLines('شهادة 2026', { family: 'serif', maxChars: 80 });
  assert.ok(lines.kind === 'lines' && lines.isRtl);
  assert.equal(textOf(lines)[0], '2026 شهادة');
});

test('long lines of right-to-left text are broken at words, and none is lost', () => {
  const words = Array.from({ length: 60 }, (_, index) => `كلمة${index % 7}`);
  const lines = toLines(words.join(' '), { family: 'serif', maxChars: 40 });
  const found = textOf(lines).join(' ').split(' ').filter(Boolean);
  assert.ok(textOf(lines).length > 3);
  assert.equal(found.filter((word) => word.includes('كلمة')).length, 60);
});
