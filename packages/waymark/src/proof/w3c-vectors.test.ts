/**
 * The test vectors of the W3C specifications, untouched: they stay outside the repository. WAYMARK_W3C_VECTORS names a folder with
 * `vc-di-eddsa/TestVectors` and `vc-di-ecdsa/TestVectors` (the specifications' repositories); without it the tests are skipped.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { JsonObject } from '../encoding/index.ts';
import { toCanonicalNQuads } from './canonicalization/to-canonical-n-quads.ts';
import { checkProofs } from './index.ts';
import { presentationOrCredential } from './sign-for.test-keys.ts';

const ROOT = process.env.WAYMARK_W3C_VECTORS ?? '';
const skip = ROOT === '' || !existsSync(ROOT) ? 'WAYMARK_W3C_VECTORS is not set' : false;
const NOW = new Date('2026-11-23T12:00:00Z');

/** Every signed document under a folder. */
function signedDocuments(folder: string): { name: string; json: JsonObject }[] {
  if (skip) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, json: JSON.parse(readFileSync(join(folder, name), 'utf8')) }))
    .filter(
      ({ json }) => json.proof !== undefined && json['@context'] !== undefined && json.credentialSubject !== undefined,
    );
}

test('every signed vector passes, and fails once a word is changed', { skip }, async () => {
  const documents = [
    ...signedDocuments(join(ROOT, 'vc-di-eddsa/TestVectors')),
    ...signedDocuments(join(ROOT, 'vc-di-ecdsa/TestVectors')),
  ];
  assert.ok(documents.length >= 20, `${documents.length} vectors`);
  for (const { name, json } of documents) {
    if (name.includes('TempDoc')) continue; // a step of a chain, not a signed document
    const results = await checkProofs(presentationOrCredential(json), options);
    assert.ok(results.length > 0, name);
    for (const result of results) {
      const isBase = name.includes('addSignedSDBase');
      assert.equal(
        `${result.outcome} ${result.reason.code}`,
        isBase ? 'cantTell proof.base-proof' : 'passed proof.good',
        `${name} ${JSON.stringify(result.reason)}`,
      );
    }
    const changed = {
      ...json,
      credentialSubject: { ...(json.credentialSubject as JsonObject), id: 'did:example:changed' },
    };
    for (const result of await checkProofs(presentationOrCredential(changed), options))
      assert.notEqual(result.outcome, 'passed', name);
  }
});

test('canonical N-Quads equal the vectors', { skip }, async () => {
  for (const [document, expected] of [
    ['vc-di-eddsa/TestVectors/unsigned.json', 'vc-di-eddsa/TestVectors/eddsa-rdfc-2022/canonDocDataInt.txt'],
    [
      'vc-di-eddsa/TestVectors/employmentAuth.json',
      'vc-di-eddsa/TestVectors/eddsa-rdfc-2022/employ/canonDocDataInt.txt',
    ],
    ['vc-di-ecdsa/TestVectors/unsigned.json', 'vc-di-ecdsa/TestVectors/ecdsa-rdfc-2019-p384/canonDocECDSAP384.txt'],
    [
      'vc-di-ecdsa/TestVectors/employmentAuth.json',
      'vc-di-ecdsa/TestVectors/ecdsa-rdfc-2019-p384/employ/canonDocECDSAP384.txt',
    ],
  ] as const) {
    const json: JsonObject = JSON.parse(readFileSync(join(ROOT, document), 'utf8'));
    const canonical = await toCanonicalNQuads(json, { hash: expected.includes('p384') ? 'SHA-384' : 'SHA-256' });
    assert.ok(canonical.ok);
    assert.equal(canonical.lines.join(''), readFileSync(join(ROOT, expected), 'utf8'));
  }
});

const options = { documents: async () => ({ ok: false, kind: 'offline' }) as const, now: NOW, trustedKeys: [] };
