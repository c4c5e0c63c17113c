/** What we write of a did:webvh, read by the reference implementation; and what it writes, read by us. */
import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, it } from 'node:test';
import { createDID, prepareDataForSigning, resolveDIDFromLog, updateDID } from 'didwebvh-ts';
import { createLog, type LogSigner, resolveController, updateLog } from 'waymark/did';
import { digest, type JsonObject, toBase58, toBase64Url, toMultibase, toMultihash } from 'waymark/encoding';

const START = new Date('2025-11-23T12:00:00Z');
const dayAfter = (days: number) => new Date(START.getTime() + days * 86_400_000);
const verifier = {
  verify: async (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(publicKey) };
    return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature);
  },
};

function makeSigner(): LogSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  return {
    publicMultikey: toMultibase(Uint8Array.of(0xed, 1, ...raw), 'z'),
    sign: async (data) => new Uint8Array(sign(null, data, privateKey)),
  };
}
const documentWith =
  (name: string, { publicMultikey }: LogSigner) =>
  (did: string): JsonObject => ({
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [
      { id: `${did}#${name}`, type: 'Multikey', controller: did, publicKeyMultibase: publicMultikey },
    ],
    assertionMethod: [`${did}#${name}`],
  });

describe('did:webvh and its reference implementation', () => {
  it('reads what we write, at every version, and refuses it altered', async () => {
    const keys = Array.from({ length: 6 }, makeSigner) as [LogSigner, ...LogSigner[]];
    const key = (at: number) => keys[at] ?? assert.fail();
    const first = await createLog({
      ...{ location: 'college.example:organisations:north', documentOf: documentWith('key-1', key(5)) },
      ...{ signer: key(0), nextKeys: [key(1).publicMultikey], portable: true, now: START },
    });
    let log = first.line;
    for (const at of [1, 2, 3])
      log += (
        await updateLog({
          ...{ log, documentOf: ({ id }) => documentWith(`key-${at + 1}`, key(5))(`${id}`), signer: key(at) },
          ...{ nextKeys: [key(at + 1).publicMultikey], now: dayAfter(at) },
        })
      ).line;
    const entries = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)) as JsonObject[];
    for (let number = 1; number <= entries.length; number += 1) {
      const read = await resolveDIDFromLog(entries.slice(0, number), { verifier });
      assert.equal(read.did, first.did);
      assert.deepEqual(read.doc.assertionMethod, [`${first.did}#key-${number}`]);
      assert.equal(read.meta.prerotation, true);
      assert.equal(read.meta.portable, true);
    }
    const altered = JSON.parse(JSON.stringify(entries).replaceAll('#key-2', '#key-9')) as JsonObject[];
    const outcome = await resolveDIDFromLog(altered, { verifier }).then(
      ({ meta }: { readonly meta: JsonObject }) => (meta.error === undefined ? 'read' : 'refused'),
      () => 'refused',
    );
    assert.equal(outcome, 'refused');
  });

  it('writes what we read, with its pre-rotation', async () => {
    const [one, two, three] = [makeSigner(), makeSigner(), makeSigner()];
    const hashOf = async ({ publicMultikey }: LogSigner) =>
      toBase58(toMultihash('SHA-256', await digest('SHA-256', new TextEncoder().encode(publicMultikey))));
    const signerFor = ({ publicMultikey, sign: signWith }: LogSigner) => ({
      sign: async ({ document, proof }: { readonly document: JsonObject; readonly proof: JsonObject }) => ({
        proofValue: toMultibase(await signWith(await prepareDataForSigning(document, proof)), 'z'),
      }),
      getVerificationMethodId: () => `did:key:${publicMultikey}#${publicMultikey}`,
    });
    const made = await createDID({
      ...{ address: 'college.example', signer: signerFor(one), verifier, updateKeys: [one.publicMultikey] },
      ...{
        nextKeyHashes: [await hashOf(two)],
        didDocument: documentWith('key-1', one)('did:webvh:{SCID}:college.example'),
        created: '2025-11-23T12:00:00Z',
      },
    });
    const { log } = await updateDID({
      ...{ log: made.log, signer: signerFor(two), verifier, updateKeys: [two.publicMultikey] },
      ...{
        nextKeyHashes: [await hashOf(three)],
        verificationMethods: [{ type: 'Multikey', publicKeyMultibase: two.publicMultikey, purpose: 'assertionMethod' }],
        updated: '2025-11-24T12:00:00Z',
      },
    });
    const bytes = new TextEncoder().encode(log.map((entry: JsonObject) => JSON.stringify(entry)).join('\n'));
    const resolution = await resolveController(made.did, {
      documents: async (url) =>
        url === 'https://college.example/.well-known/did.jsonl'
          ? { ok: true, document: { url, finalUrl: url, bytes } }
          : { ok: false, kind: 'not-found' },
      now: dayAfter(9),
    });
    assert.ok(resolution.ok, JSON.stringify(resolution));
  });
});
