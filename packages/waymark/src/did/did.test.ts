import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DocumentLoader, noDocuments } from '../document.ts';
import { canonicalizeJson, digest, type JsonObject, toBase58, toBase64Url, toMultibase } from '../encoding/index.ts';
import { findMethod, parsePublicKey, resolveController, toDidDocument, toDidWeb, toMultikey } from './index.ts';
import { decompressPoint } from './keys/decompress-point.ts';
import { isSafeEdwardsPoint } from './keys/edwards-point.ts';
import { hashInception, hashJson, hashText } from './webvh/entry-hash.ts';
import { parseLogEntry } from './webvh/log-entry.ts';

const serve =
  (map: Readonly<Record<string, unknown>>): DocumentLoader =>
  async (url) =>
    Object.hasOwn(map, url)
      ? {
          ok: true,
          document: {
            url,
            finalUrl: url,
            bytes: new TextEncoder().encode(typeof map[url] === 'string' ? map[url] : JSON.stringify(map[url])),
          },
        }
      : { ok: false, kind: 'not-found' };

const P = 2n ** 255n - 19n;
const littleEndian = (number: bigint, sign = 0) =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((number >> BigInt(8 * at)) & 255n) | (at === 31 ? sign << 7 : 0));

test('every encoding of a small-order point is refused, canonical or not', () => {
  const y8 = 0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n;
  for (const y of [0n, 1n, P - 1n, P, P + 1n, y8, P - y8]) {
    for (const sign of [0, 1]) assert.equal(isSafeEdwardsPoint(littleEndian(y, sign)), false, `${y} ${sign}`);
  }
  for (let y = P; y < 2n ** 255n; y++) assert.equal(isSafeEdwardsPoint(littleEndian(y)), false);
});

test('a small-order key is refused however it is published', () => {
  const identity = littleEndian(1n);
  assert.equal(parsePublicKey({ kty: 'OKP', crv: 'Ed25519', x: toBase64Url(identity) }), undefined);
  assert.equal(
    parsePublicKey({ publicKeyMultibase: toMultibase(Uint8Array.of(0xed, 1, ...identity), 'z') }),
    undefined,
  );
  assert.equal(parsePublicKey({ type: 'Ed25519VerificationKey2018', publicKeyBase58: toBase58(identity) }), undefined);
});

test('did:key of Ed25519, P-256 and P-384 resolve; other kinds are told by name', async () => {
  for (const curve of ['P-256', 'P-384'] as const) {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: curve }, true, ['sign', 'verify']);
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    const half = (raw.length - 1) / 2;
    const compressed = Uint8Array.of(2 + ((raw.at(-1) ?? 0) & 1), ...raw.subarray(1, 1 + half));
    const point = decompressPoint(curve, compressed);
    assert.deepEqual(point && [...point.x, ...point.y], [...raw.subarray(1)]);
    const id = `did:key:${toMultibase(Uint8Array.of(curve === 'P-256' ? 0x80 : 0x81, 0x24, ...compressed), 'z')}`;
    const resolution = await resolveController(id, { documents: noDocuments });
    assert.ok(resolution.ok && resolution.document.verificationMethods[0]?.key.jwk.crv === curve);
  }
  const secp = await resolveController(
    `did:key:${toMultibase(Uint8Array.of(0xe7, 1, 2, ...new Uint8Array(32)), 'z')}`,
    { documents: noDocuments },
  );
  assert.deepEqual(secp, {
    ok: false,
    kind: 'unsupported',
    reason: { code: 'did.key-unsupported', values: { key: 'secp256k1' } },
  });
});

test('a did:key fragment must be the key itself', async () => {
  const did = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
  assert.ok((await findMethod(`${did}#${did.slice(8)}`, { documents: noDocuments })).ok);
  assert.ok(!(await findMethod(`${did}#other`, { documents: noDocuments })).ok);
});

const key = (name: string, extra: JsonObject = {}): JsonObject => ({
  id: name,
  type: 'Multikey',
  controller: 'did:web:school.example',
  publicKeyMultibase: 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
  ...extra,
});

test('did:web: paths, ports and the id of the document', async () => {
  const good = {
    id: 'did:web:school.example%3A8443:a:b',
    verificationMethod: [key('#k', { revoked: '2024-01-01T00:00:00Z' })],
    assertionMethod: ['#k'],
  };
  const documents = serve({
    'https://school.example:8443/a/b/did.json': good,
    'https://school.example/.well-known/did.json': { id: 'did:web:other.example' },
  });
  const resolution = await resolveController('did:web:school.example%3A8443:a:b', { documents });
  assert.ok(resolution.ok);
  assert.deepEqual(resolution.document.assertionMethod, ['did:web:school.example%3A8443:a:b#k']);
  assert.equal(resolution.document.verificationMethods[0]?.revoked?.toISOString(), '2024-01-01T00:00:00.000Z');
  const foreign = await resolveController('did:web:school.example', { documents });
  assert.ok(!foreign.ok && foreign.reason.code === 'did.id-mismatch');
  for (const bad of [
    '127.0.0.1',
    'localhost',
    'a.example%3A99999',
    'a.example:..',
    'a.example:%2e%2e',
    'a.example%2Fx',
    'user@a.example',
    '[::1]',
    'a.example::b',
    '',
  ]) {
    const refused = await resolveController(`did:web:${bad}`, { documents });
    assert.ok(!refused.ok && refused.reason.code === 'did.identifier-malformed', bad);
  }
});

test('a published private key, a weak RSA key and an unknown method are told apart', async () => {
  const documents = serve({
    'https://a.example/p': { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(new Uint8Array(32).fill(9)), d: 'AA' },
    'https://a.example/r': { kty: 'RSA', n: toBase64Url(new Uint8Array(128).fill(200)), e: 'AQAB' },
  });
  const of = async (url: string) => {
    const found = await findMethod(url, { documents });
    return found.ok ? 'ok' : `${found.kind} ${found.reason.code}`;
  };
  assert.equal(await of('https://a.example/p'), 'malformed did.key-private');
  assert.equal(await of('https://a.example/r'), 'unsupported did.key-weak');
  assert.equal(await of('xxx:abc'), 'unsupported did.method-unsupported');
  assert.equal(await of('https://a.example/none'), 'unreachable did.not-found');
});

test('Open Badges 2.0: the key document names its owner, and the owner lists the key', async () => {
  const pair = await crypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' },
    true,
    ['sign', 'verify'],
  );
  const spki = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))));
  const pem = `-----BEGIN PUBLIC KEY-----\n${spki.replace(/.{64}/g, '$&\n')}\n-----END PUBLIC KEY-----\n`;
  const jwk = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const issuer = { type: 'Issuer', id: 'https://a.example/i', publicKey: 'https://a.example/k' };
  const documents = serve({
    'https://a.example/i': issuer,
    'https://a.example/k': {
      type: 'CryptographicKey',
      id: 'https://a.example/k',
      owner: 'https://a.example/i',
      publicKeyPem: pem,
    },
    'https://b.example/k': {
      type: 'CryptographicKey',
      id: 'https://b.example/k',
      owner: 'https://a.example/i',
      publicKeyPem: pem,
    },
  });
  const found = await findMethod('https://a.example/k', { documents });
  assert.ok(found.ok);
  assert.equal(found.method.key.jwk.n, jwk.n);
  assert.deepEqual(
    [found.document.id, found.document.assertionMethod],
    ['https://a.example/i', ['https://a.example/k']],
  );
  const foreign = await findMethod('https://b.example/k', { documents });
  assert.ok(foreign.ok && !foreign.document.assertionMethod.includes(foreign.method.id));
});

test('a JWK or a JWK set at a URL is a controller of its own', async () => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(new Uint8Array(32).fill(9)), kid: 'a' };
  const documents = serve({ 'https://a.example/k': jwk, 'https://a.example/s': { keys: [jwk, { ...jwk, kid: 'b' }] } });
  const alone = await findMethod('https://a.example/k', { documents });
  assert.ok(
    alone.ok &&
      alone.method.controller === 'https://a.example/k' &&
      alone.document.assertionMethod.includes(alone.method.id),
  );
  const chosen = await findMethod('b', { documents, controllerHint: 'https://a.example/s' });
  assert.ok(chosen.ok && chosen.method.id === 'https://a.example/s#b');
  assert.ok(!(await findMethod('https://a.example/s', { documents })).ok, 'two keys and no name');
});

async function makeSigner() {
  const pair = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  const multikey = toMultibase(
    Uint8Array.of(0xed, 1, ...new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))),
    'z',
  );
  const sign = async (document: JsonObject): Promise<JsonObject> => {
    const config = {
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-jcs-2022',
      proofPurpose: 'assertionMethod',
      verificationMethod: `did:key:${multikey}#${multikey}`,
    };
    const [one, two] = await Promise.all(
      [config, document].map((value) => digest('SHA-256', new TextEncoder().encode(canonicalizeJson(value)))),
    );
    const signature = await crypto.subtle.sign(
      'Ed25519',
      pair.privateKey,
      Uint8Array.of(...(one ?? []), ...(two ?? [])),
    );
    return { ...config, proofValue: toMultibase(new Uint8Array(signature), 'z') };
  };
  return { multikey, sign };
}
type Signer = Awaited<ReturnType<typeof makeSigner>>;

/** A two-entry log with pre-rotation, and one witness. */
async function makeLog(first: Signer, second: Signer, witness: Signer) {
  const sealed = async (unsigned: JsonObject, previous: string, number: number, signer: Signer) => {
    const hash = await hashJson({ ...unsigned, versionId: previous });
    const entry = { ...unsigned, versionId: `${number}-${hash}` };
    return { ...entry, proof: [await signer.sign(entry)] };
  };
  const draft = {
    versionId: '{SCID}',
    versionTime: '2025-01-01T00:00:00Z',
    parameters: {
      method: 'did:webvh:1.0',
      scid: '{SCID}',
      updateKeys: [first.multikey],
      nextKeyHashes: [await hashText(second.multikey)],
      witness: { threshold: 1, witnesses: [{ id: `did:key:${witness.multikey}` }] },
    },
    state: { id: 'did:webvh:{SCID}:school.example', verificationMethod: [key('#k')], assertionMethod: ['#k'] },
  };
  const scid = await hashJson(draft);
  const one = await sealed(JSON.parse(JSON.stringify(draft).replaceAll('{SCID}', scid)), scid, 1, first);
  const two = await sealed(
    {
      versionTime: '2025-02-01T00:00:00Z',
      parameters: { updateKeys: [second.multikey], nextKeyHashes: [] },
      state: (one as JsonObject).state,
    },
    one.versionId,
    2,
    second,
  );
  const approval = [{ versionId: two.versionId, proof: [await witness.sign({ versionId: two.versionId })] }];
  return { scid, one, two, approval, did: `did:webvh:${scid}:school.example` };
}

test('did:webvh: a whole log resolves; any change, cut line or missing witness refuses it', async () => {
  const signers = await Promise.all([makeSigner(), makeSigner(), makeSigner()]);
  const { did, scid, one, two, approval } = await makeLog(...(signers as [Signer, Signer, Signer]));
  const resolve = async (
    lines: readonly unknown[],
    witness: unknown = approval,
    now = new Date('2026-01-01T00:00:00Z'),
  ) => {
    const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    const documents = serve({
      'https://school.example/.well-known/did.jsonl': `${text}\n`,
      ...(witness === null ? {} : { 'https://school.example/.well-known/did-witness.json': witness }),
    });
    const resolution = await resolveController(did, { documents, now });
    return resolution.ok ? 'ok' : resolution.reason.code;
  };
  assert.equal(await hashInception(parseLogEntry(JSON.stringify(one)) ?? assert.fail(), scid), scid);
  assert.equal(await resolve([one, two]), 'ok');
  assert.equal(await resolve([one, { ...two, versionTime: '2025-02-02T00:00:00Z' }]), 'did.log-broken');
  assert.equal(await resolve([one, { ...two, proof: one.proof }]), 'did.log-unsigned');
  assert.equal(await resolve([one, { ...two, proof: [] }]), 'did.log-unsigned');
  assert.equal(await resolve([one, JSON.stringify(two).slice(0, -9)]), 'did.log-broken');
  assert.equal(await resolve([two]), 'did.log-broken');
  assert.equal(await resolve([one, one]), 'did.log-broken');
  assert.equal(await resolve([]), 'did.log-broken');
  assert.equal(await resolve([one, two], []), 'did.log-unwitnessed');
  assert.equal(await resolve([one]), 'did.log-unwitnessed', 'cut before the entry that the witness saw');
  assert.equal(await resolve([one, two], null), 'did.not-found');
  assert.equal(await resolve([one, two], approval, new Date('2025-01-15T00:00:00Z')), 'did.log-broken');
  assert.equal(await resolve(Array.from({ length: 501 }, () => one)), 'did.log-too-long');
  // A key that pre-rotation did not promise may not take over, although the chain is intact.
  const stranger = await makeSigner();
  const { proof: _, versionId: __, ...rest } = two;
  const grab: JsonObject = { ...rest, parameters: { updateKeys: [stranger.multikey], nextKeyHashes: [] } };
  const taken = { ...grab, versionId: `2-${await hashJson({ ...grab, versionId: one.versionId })}` };
  assert.equal(await resolve([one, { ...taken, proof: [await stranger.sign(taken)] }]), 'did.log-broken');
});

test('a DID document written here is one that is read here', async () => {
  const { publicKey } = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const multikey = toMultikey(await crypto.subtle.exportKey('jwk', publicKey)) ?? '';
  const id = toDidWeb('https://college.example/organisations/north');
  assert.equal(id, 'did:web:college.example:organisations:north');
  const document = toDidDocument(id, { keys: [{ name: 'key-1', publicKeyMultibase: multikey }] });
  const documents = serve({ 'https://college.example/organisations/north/did.json': document });
  const resolution = await resolveController(id, { documents });
  assert.ok(resolution.ok);
  assert.deepEqual(resolution.document.assertionMethod, [`${id}#key-1`]);
});
