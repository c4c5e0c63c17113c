import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noDocuments } from '../../document.ts';
import type { JsonObject } from '../../encoding/index.ts';
import { WaymarkError } from '../../error.ts';
import { checkProofs } from '../index.ts';
import { makeKey, presentationOrCredential } from '../sign-for.test-keys.ts';
import { addProof } from './add-proof.ts';
import type { Signer } from './signer.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const credential = (issuer: string): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer,
  validFrom: '2026-11-01T00:00:00Z',
  credentialSubject: { id: 'urn:uuid:0aa04d10-0000-4000-8000-000000000001' },
});
const outcomes = async (document: JsonObject) =>
  (await checkProofs(presentationOrCredential(document), { documents: noDocuments, now: NOW, trustedKeys: [] })).map(
    ({ outcome }) => outcome,
  );

describe('a proof made here', () => {
  for (const [kind, algorithm] of [
    ['Ed25519', 'EdDSA'],
    ['P-256', 'ES256'],
  ] as const)
    for (const form of ['rdfc', 'jcs'] as const)
      it(`holds (${kind}, ${form}), and no longer once a word is changed`, async () => {
        const key = await makeKey(kind);
        const signer: Signer = { algorithm, sign: key.sign, verificationMethod: key.method };
        const signed = await addProof(credential(key.did), { signer, created: NOW, form });
        assert.deepEqual(await outcomes(signed), ['passed']);
        assert.deepEqual(await outcomes({ ...signed, validFrom: '2025-11-01T00:00:00Z' }), ['failed']);
      });
  it('stands beside an earlier one', async () => {
    const key = await makeKey();
    const signer: Signer = { algorithm: 'EdDSA', sign: key.sign, verificationMethod: key.method };
    const once = await addProof(credential(key.did), { signer, created: NOW });
    assert.deepEqual(await outcomes(await addProof(once, { signer, created: NOW, form: 'jcs' })), ['passed', 'passed']);
  });
  it('is refused over what no context defines: it would not be covered', async () => {
    const key = await makeKey();
    const signer: Signer = { algorithm: 'EdDSA', sign: key.sign, verificationMethod: key.method };
    await assert.rejects(
      addProof({ ...credential(key.did), grade: 'A' }, { signer, created: NOW }),
      (error) => error instanceof WaymarkError && error.code === 'ERR_PROOF_NOT_SIGNABLE',
    );
  });
});
