/** Laws that hold for every text, whoever wrote it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isJsonObject, type JsonObject, type JsonValue, parseJson, resolvePointer } from '../encoding/index.ts';
import { MODEL_REASONS, type Parsed, parse } from './index.ts';

const OWN = resolve(import.meta.dirname, '../../../../fixtures');
const SHARED = resolve(import.meta.dirname, '../../../../../shared/fixtures/credentials');
/** Large files only make the laws slow. */
const MAX_BYTES = 20_000;

const SEEDS = [OWN, SHARED].filter((folder) => existsSync(folder)).flatMap((folder) => [...textsIn(folder)]);

function* textsIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* textsIn(path);
    else if (
      /\.(?:json|jsonld|txt|jwt|jws)$/.test(entry.name) &&
      !/^(?:documents|hosted|manifest|report|reading)/.test(entry.name)
    ) {
      const text = readFileSync(path, 'utf8');
      if (text.length < MAX_BYTES) yield text;
    }
  }
}

/** Every place in a value of the model, at whatever depth; parts have their own root and are judged on their own. */
function* placesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* placesIn(item);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || value instanceof Date) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'place' && typeof inner === 'string') yield inner;
    else if (!['json', 'proof', 'header', 'parsed'].includes(name)) yield* placesIn(inner);
  }
}

function* partsIn(value: unknown): Generator<Parsed> {
  if (Array.isArray(value)) for (const item of value) yield* partsIn(item);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'parsed') yield inner as Parsed;
    else if (name !== 'json') yield* partsIn(inner);
  }
}

function assertLaws(parsed: Parsed): void {
  for (const { code, values } of parsed.findings) {
    assert.ok((MODEL_REASONS as readonly string[]).includes(code), code);
    for (const value of Object.values(values ?? {})) assert.ok(value.length <= 400, `${code} quotes too much`);
  }
  const { credential } = parsed;
  if (!credential) {
    assert.ok(parsed.findings.length > 0, 'no credential, and nobody says why');
    return;
  }
  for (const place of [...placesIn(credential), ...parsed.findings.map((one) => one.place)]) {
    // Members under `proof` are kept as they are, `type` of a status entry too; everything else says where it stands.
    assert.notEqual(resolvePointer(credential.json, place), undefined, `nothing stands at ${place}`);
  }
  for (const part of partsIn(credential)) assertLaws(part);
}

const json = fc.jsonValue({ maxDepth: 6 }) as fc.Arbitrary<JsonValue>;
const MEMBERS = [
  '@context',
  'type',
  'id',
  'issuer',
  'credentialSubject',
  'achievement',
  'recipient',
  'badge',
  'verifiableCredential',
  'endorsement',
  'proof',
  'name',
  '__proto__',
  'vc',
  'payload',
  'signatures',
  'hasClaim',
  'criteria',
  'result',
];
const VALUES: readonly JsonValue[] = [
  'https://www.w3.org/ns/credentials/v2',
  'VerifiableCredential',
  'OpenBadgeCredential',
  'ClrCredential',
  'EuropeanDigitalCredential',
  'Assertion',
  'VerifiablePresentation',
  'EnvelopedVerifiableCredential',
  'data:application/vc+jwt,eyJ.e30.x',
  'AchievementSubject',
  'https://w3id.org/openbadges/v2',
  '2026-01-01T00:00:00Z',
];
/** Objects that look like credentials from afar. */
const lookalike = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...VALUES),
    json,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom(...MEMBERS), tie('value')), { maxLength: 6 })
      .map((entries) => Object.fromEntries(entries) as JsonObject),
  ),
})).value;

function everyPath(value: JsonValue, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const inner = isJsonObject(value)
    ? Object.keys(value).map((name) => [name, value[name]] as const)
    : Array.isArray(value)
      ? [...(value as JsonValue[]).entries()]
      : [];
  return [path, ...inner.flatMap(([name, one]) => (one === undefined ? [] : everyPath(one, [...path, name])))];
}

function put(value: JsonValue, path: readonly (string | number)[], to: JsonValue | undefined): JsonValue {
  const [name, ...rest] = path;
  if (name === undefined) return to ?? null;
  const copy = structuredClone(value) as Record<string | number, JsonValue>;
  if (rest.length > 0) copy[name] = put(copy[name] ?? null, rest, to);
  else if (to === undefined) delete copy[name];
  else copy[name] = to;
  return copy as JsonValue;
}

describe('parse', () => {
  it('never throws, and every place resolves: any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => assertLaws(parse(text))));
  });

  it('never throws, and every place resolves: any JSON', () => {
    fc.assert(
      fc.property(json, (value) => assertLaws(parse(JSON.stringify(value)))),
      { numRuns: 300 },
    );
  });

  it('never throws, and every place resolves: whatever looks like a credential', () => {
    fc.assert(
      fc.property(lookalike, (value) => assertLaws(parse(JSON.stringify(value)))),
      { numRuns: 1500 },
    );
  });

  it('never throws, and every place resolves: every fixture', () => {
    for (const text of SEEDS) assertLaws(parse(text));
  });

  it('never throws, and every place resolves: any member of any fixture made into something else', () => {
    const documents = SEEDS.flatMap((text) => {
      const read = parseJson(text);
      return read.ok ? [read.value] : [];
    });
    const mutation = fc
      .constantFrom(...documents)
      .chain((document) =>
        fc
          .tuple(fc.constantFrom(...everyPath(document)), fc.oneof(json, lookalike, fc.constant(undefined)))
          .map(([path, to]) => put(document, path, to)),
      );
    fc.assert(
      fc.property(mutation, (value) => assertLaws(parse(JSON.stringify(value)))),
      { numRuns: 1500 },
    );
  });

  it('never throws, and every place resolves: any fixture cut or overwritten somewhere', () => {
    const cut = fc
      .constantFrom(...SEEDS)
      .chain((text) =>
        fc
          .tuple(fc.nat(text.length), fc.nat(8), fc.string({ maxLength: 8 }))
          .map(([at, length, patch]) => text.slice(0, at) + patch + text.slice(at + length)),
      );
    fc.assert(
      fc.property(cut, (text) => assertLaws(parse(text))),
      { numRuns: 800 },
    );
  });

  it('does not change with spaces, line breaks or the order in which members stand', () => {
    for (const text of SEEDS.slice(0, 60)) {
      if (!text.startsWith('{')) continue;
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        continue;
      }
      const turned = JSON.stringify(Object.fromEntries(Object.entries(value as object).reverse()), null, 3);
      const [one, other] = [parse(text), parse(turned)];
      assert.equal(one.credential?.format, other.credential?.format);
      assert.deepEqual(one.credential?.subjects, other.credential?.subjects);
      const codes = ({ findings }: Parsed) => findings.map(({ code, place }) => `${code} ${place}`).sort();
      // What was written twice is gone once it was parsed.
      if (!codes(one).some((code) => code.startsWith('model.duplicate'))) assert.deepEqual(codes(one), codes(other));
    }
  });
});
