import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { type Schema, Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { BADGE_CONTEXTS, parseLines, toAchievement, toVersionBytes } from '../achievement/index.ts';
import { parse } from '../credential/index.ts';
import type { DocumentLoader } from '../document.ts';
import type { JsonObject } from '../encoding/index.ts';
import { addProof, type Signer } from '../proof/index.ts';
import { makeKey } from '../proof/sign-for.test-keys.ts';
import { DEFAULT_POLICY, verify } from '../verification/index.ts';
import { type AwardOptions, SECURING_FORMS, STATUS_LIST_ENTRIES, secure, toCredential, toStatusList } from './index.ts';

const SCHEMA = resolve('../shared/fixtures/schemas/ob3/ob_v3p0_achievementcredential_schema.json');
const NOW = new Date('2026-11-23T12:00:00Z');
const VERSION = 'https://school.example/definitions/1/v1';
const LIST = 'https://school.example/status/1';
const definition = parseLines({
  language: 'en',
  name: 'Baker',
  sentence: 'can bake forty loaves in a shift',
  criteria: 'Two shifts.',
  'outcome-1': 'Mixes dough',
  'outcome-1-levels': 'with help: a colleague beside\nalone: nobody beside',
});
const achievement: JsonObject = {
  '@context': [...BADGE_CONTEXTS],
  ...toAchievement(definition, { id: VERSION, version: '1' }),
};

async function awardFor(kind: 'Ed25519' | 'P-256', more: Partial<AwardOptions> = {}) {
  const key = await makeKey(kind);
  const signer: Signer = {
    algorithm: kind === 'Ed25519' ? 'EdDSA' : 'ES256',
    sign: key.sign,
    verificationMethod: key.method,
  };
  const credential = await toCredential({
    id: 'urn:uuid:0aa04d10-0000-4000-8000-000000000001',
    issuer: { id: key.did, type: ['Profile'], name: 'School of Bread' },
    achievement,
    version: await toVersionBytes(achievement),
    holder: [
      { kind: 'name', name: 'Ana Ruiz' },
      { kind: 'email', email: 'Ana@Mail.example', salt: 'grain' },
    ],
    awardedAt: new Date('2026-11-20T00:00:00Z'),
    validFrom: NOW,
    results: [{ resultDescription: `${VERSION}#outcome-1`, achievedLevel: `${VERSION}#outcome-1-level-2` }],
    evidence: [
      { name: 'Photograph of the shift', bytes: new Uint8Array([1, 2, 3]), url: 'https://school.example/e/1' },
    ],
    narrative: 'On the night shift.',
    status: [{ purpose: 'revocation', list: LIST, index: 94_567 }],
    ...more,
  });
  return { key, signer, credential };
}
async function listOf(signer: Signer, issuer: string, set: Iterable<number>) {
  const list = await toStatusList({
    ...({ id: LIST, issuer, purpose: 'revocation', set, validFrom: new Date('2026-11-01T00:00:00Z') } as const),
    ...{ validUntil: new Date('2027-11-01T00:00:00Z'), ttlMilliseconds: 300_000 },
  });
  return await addProof(list, { signer, created: NOW });
}
const serve =
  (map: Readonly<Record<string, unknown>>): DocumentLoader =>
  async (url) =>
    url in map
      ? {
          ok: true,
          document: {
            url,
            finalUrl: url,
            mediaType: 'application/json',
            bytes: new TextEncoder().encode(JSON.stringify(map[url])),
          },
        }
      : { ok: false, kind: 'not-found' };

describe('a credential for one person', () => {
  for (const form of SECURING_FORMS)
    for (const kind of ['Ed25519', 'P-256'] as const)
      it(`${form} with ${kind}: genuine, about that address, of exactly this version; altered once a word is changed`, async () => {
        const { key, signer, credential } = await awardFor(kind);
        const text = await secure(credential, { form, signer, created: NOW });
        const documents = serve({ [LIST]: await listOf(signer, key.did, [5]), [VERSION]: achievement });
        const report = async (received: string, recipient: string) =>
          verify(parse(received), { documents, now: NOW, policy: { ...DEFAULT_POLICY, recipient, trustedKeys: [] } });
        const good = await report(text, 'ana@mail.example');
        assert.equal(good.verdict, 'genuine', JSON.stringify(good.why));
        assert.equal((await report(text, 'eva@mail.example')).verdict, 'wrong-recipient');
        const [head = '', body = '', tail = ''] = text.split('.');
        const forged =
          form === 'jwt'
            ? [
                head,
                btoa(atob(body.replaceAll('-', '+').replaceAll('_', '/')).replace('Baker', 'Maker'))
                  .replaceAll('+', '-')
                  .replaceAll('/', '_')
                  .replaceAll('=', ''),
                tail,
              ].join('.')
            : text.replace('"name":"Baker"', '"name":"Maker"');
        assert.equal((await report(forged, 'ana@mail.example')).verdict, 'altered');
      });
  it('is withdrawn by its place in the list, and cannot be told when the list is away', async () => {
    const { key, signer, credential } = await awardFor('Ed25519');
    const text = await secure(credential, { form: 'rdfc', signer, created: NOW });
    const verdict = async (documents: DocumentLoader) =>
      (await verify(parse(text), { documents, now: NOW, policy: DEFAULT_POLICY })).verdict;
    assert.equal(
      await verdict(serve({ [LIST]: await listOf(signer, key.did, [94_567]), [VERSION]: achievement })),
      'revoked',
    );
    assert.equal(await verdict(serve({ [VERSION]: achievement })), 'cannot-tell');
  });
  it('holds the Open Badges 3.0 schema', { skip: !existsSync(SCHEMA) }, async () => {
    const { signer, credential } = await awardFor('Ed25519');
    const signed = JSON.parse(await secure(credential, { form: 'set', signer, created: NOW })) as unknown;
    const { valid, errors } = new Validator(
      JSON.parse(readFileSync(SCHEMA, 'utf8')) as Schema,
      '2019-09',
      false,
    ).validate(signed);
    assert.ok(valid, JSON.stringify(errors.slice(0, 4)));
  });
});

describe('a status list', () => {
  it('law: says of every index exactly what was set', () =>
    fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(STATUS_LIST_ENTRIES - 1), { maxLength: 20 }), async (set) => {
        const key = await makeKey();
        const signer: Signer = { algorithm: 'EdDSA', sign: key.sign, verificationMethod: key.method };
        const list = await listOf(signer, key.did, set);
        const { encodedList } = list.credentialSubject as { encodedList: string };
        const packed = Uint8Array.from(atob(encodedList.slice(1).replaceAll('-', '+').replaceAll('_', '/')), (one) =>
          one.charCodeAt(0),
        );
        const bits = new Uint8Array(
          await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer(),
        );
        assert.equal(bits.length * 8, STATUS_LIST_ENTRIES);
        const found = [...bits]
          .flatMap((byte, at) => Array.from({ length: 8 }, (_, bit) => ((byte >> (7 - bit)) & 1 ? at * 8 + bit : -1)))
          .filter((index) => index >= 0);
        assert.deepEqual(
          found,
          [...set].sort((one, other) => one - other),
        );
      }),
      { numRuns: 10 },
    ));
});
