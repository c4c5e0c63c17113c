/**
 * Every case under `fixtures/` goes bytes → report → reading → HTML and is compared whole with what is stored beside it.
 * `UPDATE_GOLDENS=1 npm run test:unit` writes them anew; read the difference before you commit it.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse, unbake } from '../credential/index.ts';
import type { DocumentLoader } from '../document.ts';
import { DEFAULT_POLICY, verify } from '../verification/index.ts';
import { read, renderReading, toJson, unreadable } from './index.ts';

const FIXTURES = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../fixtures');
const NOW = new Date('2026-11-23T12:00:00Z');

function* casesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const place = join(folder, entry.name);
    if (readdirSync(place).some((name) => name.startsWith('input.'))) yield place;
    else yield* casesIn(place);
  }
}

function loaderOf(place: string): DocumentLoader {
  const file = join(place, 'documents.json');
  const documents: Record<string, unknown> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return async (url) => {
    const document = documents[url];
    if (document === undefined) return { ok: false, kind: 'not-found' };
    const text = typeof document === 'string' ? document : JSON.stringify(document);
    return { ok: true, document: { url, finalUrl: url, bytes: new TextEncoder().encode(text) } };
  };
}

function compare(file: string, text: string): void {
  if (process.env.UPDATE_GOLDENS) writeFileSync(file, text);
  assert.ok(existsSync(file), `${file} is missing: run once with UPDATE_GOLDENS=1 and read it`);
  assert.equal(text, readFileSync(file, 'utf8'));
}

describe('every fixture reads as it did', () => {
  for (const place of existsSync(FIXTURES) ? casesIn(FIXTURES) : []) {
    it(place.slice(FIXTURES.length + 1), async () => {
      const input = readdirSync(place).find((name) => name.startsWith('input.')) ?? '';
      const { items, findings } = await unbake(new Uint8Array(readFileSync(join(place, input))), {});
      const [item] = items;
      const report =
        item && (await verify(parse(item.text), { documents: loaderOf(place), now: NOW, policy: DEFAULT_POLICY }));
      const reading = report
        ? read(report, { locale: 'en' })
        : unreadable(findings[0] ?? { code: 'carrier.nothing' }, { locale: 'en' });
      const [about = ''] = readFileSync(join(place, 'about.md'), 'utf8').split('\n');
      const promised =
        /(?:Genuine|Altered|Revoked|Suspended|Expired|Unsigned|Invalid|Unreadable|Wrong issuer|Cannot tell|Not yet valid)\.$/.exec(
          about,
        )?.[0];
      if (promised) assert.equal(reading.verdict, promised.slice(0, -1).toLowerCase().replaceAll(' ', '-'));
      compare(join(place, 'reading.json'), `${JSON.stringify(toJson(reading, input), null, 1)}\n`);
      compare(join(place, 'reading.html'), `${renderReading(reading)}\n`);
    });
  }
});
