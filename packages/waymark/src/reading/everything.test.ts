/** The law of the reading: nothing that is written in a credential is lost. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse, unbake } from '../credential/index.ts';
import { noDocuments } from '../document.ts';
import { walkLeaves } from '../encoding/index.ts';
import { DEFAULT_POLICY, type Report, verify } from '../verification/index.ts';
import { type Reading, read, renderReading, type Statement, toJson, toText } from './index.ts';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');
const CORPORA = [join(ROOT, 'fixtures'), resolve(ROOT, '../shared/fixtures/credentials')].filter((folder) =>
  existsSync(folder),
);
const NOW = new Date('2026-11-23T12:00:00Z');
/** Compressed lists and the like: shown in part, with how much more there is. */
const SHORTENED = 600;

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (
      !/^(?:about\.md|documents\.json|manifest\.json|hosted\.json|reading\.(?:json|html)|report\.json)$/.test(
        entry.name,
      )
    )
      yield path;
  }
}

const flat = (statements: readonly Statement[]): readonly Statement[] =>
  statements.flatMap((statement) => [statement, ...flat(statement.children ?? [])]);
/** What is left when line breaks, marks of Markdown and our own "‹U+200B›" are taken away. */
const letters = (text: string) =>
  text
    .replace(/‹U\+[0-9A-F]{4,6}›/g, '')
    .replace(/^mailto:/i, '')
    .replace(/[\s*_#>`\\-]+/g, '')
    .toLowerCase();

function checkLeaves(report: Report, reading: Reading, file: string): void {
  const { credential } = report;
  if (!credential) return;
  const shown = letters(toText(reading, { width: 80, colour: false }));
  const statements = flat(reading.statements);
  const inParts = [...report.parts, ...report.endorsements].map(({ place }) => place);
  const byPlace = new Map<string, string>();
  for (const { places, text, note, quote, label, href } of statements)
    for (const place of places)
      byPlace.set(
        place,
        `${byPlace.get(place) ?? ''} ${text} ${note ?? ''} ${quote?.text ?? ''} ${label ?? ''} ${href ?? ''}`,
      );
  walkLeaves(credential.json, (place, leaf) => {
    if (inParts.some((part) => place === part || place.startsWith(`${part}/`))) return;
    const said = byPlace.get(place);
    assert.ok(said !== undefined, `${file}: ${place} is in no line`);
    if (typeof leaf !== 'string' || leaf.length > SHORTENED || leaf.trim() === '') return;
    const isToldInWords =
      /^\d{4}-\d{2}-\d{2}/.test(leaf) ||
      /^P[\dT]/.test(leaf) ||
      /\p{C}/u.test(leaf) ||
      statements.some(
        ({ places, scale, id }) =>
          places.includes(place) && (scale !== undefined || ['achievement-type', 'language', 'workload'].includes(id)),
      );
    if (isToldInWords) return;
    const wanted = letters(leaf).slice(0, 200);
    assert.ok(letters(said).includes(wanted), `${file}: ${place} is not told: ${leaf.slice(0, 80)}`);
    assert.ok(shown.includes(wanted), `${file}: ${place} is not in the text: ${leaf.slice(0, 80)}`);
  });
  for (const [index, part] of report.parts.entries()) checkLeaves(part.report, reading.parts[index] ?? reading, file);
  for (const [index, voice] of report.endorsements.entries())
    checkLeaves(voice.report, reading.voices[index] ?? reading, file);
}

describe('nothing encoded is lost', () => {
  for (const folder of CORPORA) {
    it(`in any credential of ${folder.endsWith('fixtures') ? 'our fixtures' : 'the corpus'}`, async () => {
      let read0 = 0;
      for (const file of filesIn(folder)) {
        const { items } = await unbake(new Uint8Array(readFileSync(file)));
        for (const item of items) {
          if (item.kind === 'url') continue;
          const report = await verify(parse(item.text), { documents: noDocuments, now: NOW, policy: DEFAULT_POLICY });
          for (const locale of ['en', 'es']) {
            const reading = read(report, { locale });
            checkLeaves(report, reading, file);
            if (file.includes('huge')) continue;
            assert.ok(toText(reading, { width: 80, colour: false }).length > 0);
            assert.ok(renderReading(reading).startsWith('<div'));
            assert.equal(toJson(reading, file).verdict, report.verdict);
          }
          if (report.credential) read0 += 1;
        }
      }
      assert.ok(read0 > 10);
    });
  }
});
