/**
 * Our rules against the published JSON Schemas of Open Badges 3.0 and the Comprehensive Learner Record 2.0, where these are at hand:
 * over every fixture and thousands of mutations of them both say the same, or the difference is argued here.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { type Schema, Validator } from '@cfworker/json-schema';
import type { Finding } from '../../finding.ts';
import { type Parsed, parse } from '../index.ts';

const SHARED = resolve(import.meta.dirname, '../../../../../../shared/fixtures');
const skip = existsSync(join(SHARED, 'schemas/ob3')) ? false : 'the schemas are not at hand';
/** Large documents repeat themselves. */
const MAX_BYTES = 60_000;

type Json = { [member: string]: unknown };
type Path = readonly (string | number)[];
interface Entry {
  readonly file: string;
  readonly format: string;
  readonly bytes: number;
}

const load = (file: string) => JSON.parse(readFileSync(join(SHARED, file), 'utf8'));

/** The published schemas know only the newer data model; on the older its counterparts stand in. */
function validatorsOf(file: string): readonly [Validator, Validator] {
  const schema = load(`schemas/${file}`) as Schema;
  const older = JSON.stringify(schema)
    .replaceAll('https://www.w3.org/ns/credentials/v2"', 'https://www.w3.org/2018/credentials/v1"')
    .replaceAll('"validFrom"', '"issuanceDate"')
    .replaceAll('"validUntil"', '"expirationDate"');
  return [new Validator(schema, '7'), new Validator(JSON.parse(older), '7')];
}

const typesOf = ({ type }: Json): readonly unknown[] => (Array.isArray(type) ? type : [type]);

/** Documents in which the two already differ, and why ours is right. */
const ARGUED_FILES: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /simple-err-.*(?:result-description|evidence)-type|validfrom-after-validuntil/,
    'ours is stricter, as the text of the standards is: a type that is a plain string must be the right one; the end is not before the beginning',
  ],
  [
    /^dcc\/v1-.*|^learncard\/boost-/,
    'an image or logo as a plain URL: drafts had it so, thousands of badges still do, and nobody is misled; told as a warning',
  ],
  [/simple-noproof|plugfest-1/, 'written under a draft’s context, so the final rules are warnings'],
  [/ecdsa-sd-derived/, 'a selective disclosure: what is not shown is not missing'],
  [
    /clr-minimal|clr-university-transcript|simple\.json$/,
    'records that list achievements and hold no credentials, in the order of contexts that libraries write',
  ],
  [/obv3-with-endorsement/, 'the fault is in the endorsement inside, and told of it'],
];

/** Mutations about which the two differ, and why. `place` has `*` for any index. */
function argue(place: string, kind: string, refusedBy: 'schema' | 'us'): string | undefined {
  const name = place.slice(place.lastIndexOf('/') + 1);
  if (refusedBy === 'us') {
    if (kind === 'text' && /(?:^|\/)(?:id|\*|issuer|sourceId|targetId)$/.test(place))
      return 'identifiers must be URLs (VCDM 2.0 section 4.4); the schema takes any text';
    if (kind === 'text' && /\/type$/.test(place))
      return 'a lone type must be the right one; the schema takes any text where it is not a list';
    if (/\/@context$/.test(place)) return 'a lone context must be the base; the schema takes any';
    return undefined;
  }
  if (kind === 'null' || kind === 'empty')
    return 'null and the empty list say nothing in JSON-LD; an optional member that says nothing is told as a warning or not at all';
  if (/\/type\/\*$/.test(place) && place !== '/type/*')
    return 'an item of the list of types that is not a text: the list is judged by what it must have';
  if (kind === 'remove' && name === 'type' && /(?:issuer|creator|source|parentOrg)\/type$/.test(place))
    return 'a Profile that does not call itself one: met on real badges, told as a warning';
  if (kind === 'text' && /image$/.test(place)) return 'an image as a plain URL: see above';
  if (kind === 'text' && name === 'inLanguage')
    return 'any form of BCP 47 will do; the schema has its own narrower one';
  if (place.startsWith('/credentialSubject/achievement') && /achievement(?:\/\*|$)/.test(place))
    return 'achievements that a record lists without a credential: rules of badges are warnings there';
  if (kind === 'remove' && name === 'verifiableCredential')
    return 'a record that holds no credentials: told as a warning';
  return undefined;
}

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  // Proofs are the proof room's; contexts have rules of their own, which schemas only touch.
  if (path.includes('proof') || path.includes('@context')) return;
  if (Array.isArray(value))
    for (let at = 0; at < Math.min(value.length, 2); at++) yield* pathsOf(value[at], [...path, at]);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) yield* pathsOf(inner, [...path, name]);
  }
}

const MUTATIONS: Readonly<Record<string, unknown>> = {
  remove: undefined,
  number: 7,
  text: 'seven',
  object: { a: { b: 1 } },
  empty: [],
  null: null,
};

function mutate(document: Json, path: Path, to: unknown): Json {
  const copy = structuredClone(document);
  let here = copy as Record<string | number, unknown>;
  for (const name of path.slice(0, -1)) here = here[name] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (to !== undefined) here[last] = to;
  else if (Array.isArray(here)) here.splice(Number(last), 1);
  else delete here[last];
  return copy;
}

/** The schemas look into endorsements, and not into credentials of a record. */
function errorsOf({ findings, credential }: Parsed): readonly Finding[] {
  const own = findings.filter(({ severity }) => severity === 'error');
  const profiles = [
    credential?.issuer,
    credential?.subjects[0]?.achievement,
    credential?.subjects[0]?.achievement?.creator,
  ];
  const inside = [...(credential?.endorsements ?? []), ...profiles.flatMap((one) => one?.endorsements ?? [])];
  return [...own, ...inside.flatMap(({ parsed }) => errorsOf(parsed))];
}

describe('our rules and the published schemas', { skip }, () => {
  const badge = skip ? undefined : validatorsOf('ob3/ob_v3p0_achievementcredential_schema.json');
  const endorsement = skip ? undefined : validatorsOf('ob3/ob_v3p0_endorsementcredential_schema.json');
  const record = skip ? undefined : validatorsOf('clr2/clr_v2p0_clrcredential_schema.json');

  function judge(document: Json): { readonly schema: boolean; readonly ours: boolean } {
    const family = typesOf(document).includes('ClrCredential')
      ? record
      : typesOf(document).includes('EndorsementCredential')
        ? endorsement
        : badge;
    const validator = family?.[JSON.stringify(document['@context'] ?? '').includes('2018/credentials/v1') ? 1 : 0];
    return {
      schema: validator?.validate(document).valid === true,
      ours: errorsOf(parse(JSON.stringify(document))).length === 0,
    };
  }

  const entries: readonly Entry[] = skip ? [] : load('credentials/manifest.json');
  const documents = entries.flatMap(({ file, format, bytes }) => {
    if (!/^(?:ob3|clr2|endorsement)/.test(format) || !file.endsWith('.json') || bytes > MAX_BYTES) return [];
    const text = readFileSync(join(SHARED, 'credentials', file), 'utf8');
    const credential = parse(text).credential;
    return credential &&
      credential.kind !== 'presentation' &&
      credential.securing.every(({ kind }) => kind === 'data-integrity')
      ? [{ file, document: credential.json as Json }]
      : [];
  });

  it('agree on every fixture', () => {
    for (const { file, document } of documents) {
      const { schema, ours } = judge(document);
      if (ARGUED_FILES.some(([pattern]) => pattern.test(file))) continue;
      assert.equal(ours, schema, `${file}: the schema says ${schema ? 'good' : 'broken'}, we say otherwise`);
    }
  });

  it('agree on every member taken away or made into something else', () => {
    const seen = new Set<string>();
    let agreed = 0;
    for (const { file, document } of documents) {
      const isSelective = /ecdsa-sd-2023/.test(JSON.stringify(document.proof ?? ''));
      const isRecord = typesOf(document).includes('ClrCredential');
      const base = judge(document);
      if (isSelective || !base.schema || !base.ours) continue;
      for (const path of pathsOf(document)) {
        const place = `/${path.map((name) => (typeof name === 'number' ? '*' : name)).join('/')}`;
        // A record's own credentials are held against their own rules, which its schema leaves to them; what it lists beside them, see `argue`.
        if (isRecord && /^\/credentialSubject\/(?:verifiableCredential|achievement)\//.test(place)) continue;
        for (const [kind, to] of Object.entries(MUTATIONS)) {
          const key = `${place} ${kind} ${typesOf(document).join()} ${JSON.stringify(document['@context'])}`;
          if (seen.has(key)) continue;
          seen.add(key);
          const { schema, ours } = judge(mutate(document, path, to));
          if (schema === ours) agreed += 1;
          else
            assert.ok(
              argue(place, kind, schema ? 'us' : 'schema'),
              `${file} ${place} ${kind}: refused only by ${schema ? 'us' : 'the schema'}`,
            );
        }
      }
    }
    assert.ok(agreed > 1500, `only ${agreed} mutations were compared`);
  });
});
