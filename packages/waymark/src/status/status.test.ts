import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type Credential, parse } from '../credential/index.ts';
import type { DocumentLoader, LoadFailureKind } from '../document.ts';
import { type JsonObject, type JsonValue, toBase64Url } from '../encoding/index.ts';
import { makeKey, signDocument, type TestKey } from '../proof/sign-for.test-keys.ts';
import { checkStatus, type StatusResult } from './index.ts';
import { namesCredential } from './names-credential.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const LIST = 'https://issuer.example/status/1';
const issuer = await makeKey();
const stranger = await makeKey();

/** What stands at each address; a text is an error kind. */
const serve =
  (map: Readonly<Record<string, JsonObject | LoadFailureKind>>): DocumentLoader =>
  async (url) => {
    const value = map[url];
    if (value === undefined) return { ok: false, kind: 'not-found' };
    if (typeof value === 'string') return { ok: false, kind: value };
    return { ok: true, document: { url, finalUrl: url, bytes: new TextEncoder().encode(JSON.stringify(value)) } };
  };

/** A list with one mark set. */
function encode({ bytes = 16_384, marked = 42, size = 1, value = 1 } = {}): string {
  const bits = new Uint8Array(bytes);
  for (let at = 0; at < size; at++) {
    const position = marked * size + at;
    if ((value >> (size - 1 - at)) & 1) bits[position >> 3] = (bits[position >> 3] ?? 0) | (0x80 >> (position & 7));
  }
  return `u${toBase64Url(gzipSync(bits))}`;
}

interface ListShape {
  readonly key?: TestKey;
  readonly more?: JsonObject;
  readonly subject?: JsonObject;
}

async function list({ key = issuer, more = {}, subject = {} }: ListShape = {}): Promise<JsonObject> {
  const document: JsonObject = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: key.did,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: `${LIST}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encode(),
      ...subject,
    },
    ...more,
  };
  return { ...document, proof: await signDocument(document, key, { cryptosuite: 'eddsa-jcs-2022' }) };
}

function credentialWith(entry: JsonValue, more: JsonObject = {}): Credential {
  const { credential } = parse(
    JSON.stringify({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: 'urn:uuid:52e4c6b3-8c13-4fa8-8482-a5cf34ef37a9',
      type: ['VerifiableCredential'],
      issuer: issuer.did,
      credentialSubject: { id: 'did:example:pupil' },
      credentialStatus: entry,
      ...more,
    }),
  );
  assert.ok(credential);
  return credential;
}

const entry = (more: JsonObject = {}): JsonObject => ({
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '41',
  statusListCredential: LIST,
  ...more,
});

async function ask(status: JsonValue, documents: DocumentLoader): Promise<StatusResult> {
  const [result, ...others] = await checkStatus(credentialWith(status), { documents, now: NOW });
  assert.ok(result);
  assert.equal(others.length, 0);
  return result;
}

test('a clear mark in a good list of the issuer passes, with the date of the list', async () => {
  const result = await ask(entry(), serve({ [LIST]: await list() }));
  assert.equal(result.outcome, 'passed');
  assert.equal(result.reason.code, 'status.not-withdrawn-as-of');
  assert.equal(result.asOf?.toISOString(), '2026-01-01T00:00:00.000Z');
});

test('a set mark withdraws, and in a list of suspensions it suspends', async () => {
  const revoked = await ask(entry({ statusListIndex: '42' }), serve({ [LIST]: await list() }));
  assert.deepEqual([revoked.outcome, revoked.effect], ['failed', 'revoked']);
  const suspensions = await list({ subject: { statusPurpose: ['revocation', 'suspension'] } });
  const suspended = await ask(
    entry({ statusListIndex: '42', statusPurpose: 'suspension' }),
    serve({ [LIST]: suspensions }),
  );
  assert.deepEqual([suspended.outcome, suspended.effect], ['failed', 'suspended']);
});

/** The ways in which a reader could be made to believe "not withdrawn" though nobody said so. */
const CONDITIONS: readonly [
  name: string,
  code: string,
  status: JsonObject,
  documents: () => Promise<DocumentLoader>,
][] = [
  ['the host is not there', 'status.list-unreachable', entry(), async () => serve({ [LIST]: 'unreachable' })],
  ['nothing is at the address', 'status.list-not-found', entry(), async () => serve({})],
  ['the reading is offline', 'status.list-offline', entry(), async () => serve({ [LIST]: 'offline' })],
  ['the answer is too slow', 'status.list-timeout', entry(), async () => serve({ [LIST]: 'timeout' })],
  [
    'the list is not signed',
    'status.list-unsigned',
    entry(),
    async () => {
      const { proof: _, ...bare } = await list();
      return serve({ [LIST]: bare });
    },
  ],
  [
    'the list was changed after signing',
    'status.list-altered',
    entry(),
    async () => serve({ [LIST]: { ...(await list()), validUntil: '2030-01-01T00:00:00Z' } }),
  ],
  [
    'the list is signed by somebody else in its issuer’s name',
    'status.list-wrong-signer',
    entry(),
    async () => serve({ [LIST]: await list({ key: stranger, more: { issuer: issuer.did } }) }),
  ],
  [
    'the index is no number',
    'status.index-malformed',
    entry({ statusListIndex: 'NaN' }),
    async () => serve({ [LIST]: await list() }),
  ],
  [
    'the index is negative',
    'status.index-malformed',
    entry({ statusListIndex: '-1' }),
    async () => serve({ [LIST]: await list() }),
  ],
  [
    'the index lies beyond the end',
    'status.index-outside',
    entry({ statusListIndex: '131072' }),
    async () => serve({ [LIST]: await list() }),
  ],
  [
    'the list is too short',
    'status.list-short',
    entry(),
    async () => serve({ [LIST]: await list({ subject: { encodedList: encode({ bytes: 1_000 }) } }) }),
  ],
  [
    'the list has another purpose',
    'status.list-wrong-purpose',
    entry({ statusPurpose: 'suspension' }),
    async () => serve({ [LIST]: await list() }),
  ],
  [
    'the list has expired',
    'status.list-expired',
    entry(),
    async () => serve({ [LIST]: await list({ more: { validUntil: '2026-02-01T00:00:00Z' } }) }),
  ],
  [
    'the list is not yet valid',
    'status.list-not-yet-valid',
    entry(),
    async () => serve({ [LIST]: await list({ more: { validFrom: '2027-02-01T00:00:00Z' } }) }),
  ],
  [
    'the list is another party’s',
    'status.list-foreign',
    entry(),
    async () => serve({ [LIST]: await list({ key: stranger }) }),
  ],
  [
    'the list unpacks into a bomb',
    'status.list-undecodable',
    entry(),
    async () => serve({ [LIST]: await list({ subject: { encodedList: encode({ bytes: 64 * 1024 * 1024 }) } }) }),
  ],
  [
    'the list is not multibase',
    'status.list-undecodable',
    entry(),
    async () => serve({ [LIST]: await list({ subject: { encodedList: encode().slice(1) } }) }),
  ],
  [
    'the list says it belongs elsewhere',
    'status.list-wrong-id',
    entry(),
    async () => serve({ [LIST]: await list({ more: { id: 'https://issuer.example/status/2' } }) }),
  ],
  [
    'what is there is no list',
    'status.list-wrong-type',
    entry(),
    async () => serve({ [LIST]: await list({ more: { type: ['VerifiableCredential'] } }) }),
  ],
  [
    'what is there is no credential',
    'status.list-malformed',
    entry(),
    async () => serve({ [LIST]: { hello: 'world' } }),
  ],
  [
    'the size of a mark is nonsense',
    'status.size-malformed',
    entry({ statusSize: 0 }),
    async () => serve({ [LIST]: await list() }),
  ],
  [
    'the kind is unknown',
    'status.unsupported',
    { type: 'CarvedInStone', id: LIST },
    async () => serve({ [LIST]: await list() }),
  ],
  [
    'the address names the credential',
    'status.names-credential',
    entry({ statusListCredential: `${LIST}?id=52e4c6b3-8c13-4fa8-8482-a5cf34ef37a9` }),
    async () => () => assert.fail('nobody may be asked'),
  ],
];
for (const [name, code, status, documents] of CONDITIONS) {
  test(`cannot tell when ${name}`, async () => {
    const result = await ask(status, await documents());
    assert.deepEqual([result.outcome, result.reason.code, result.effect], ['cantTell', code, undefined]);
  });
}

test('a list of another party, short or under a wrong id, is believed when it says that the credential is withdrawn', async () => {
  const foreign = await list({
    key: stranger,
    more: { id: 'https://other.example/' },
    subject: { encodedList: encode({ bytes: 1_000 }) },
  });
  const result = await ask(entry({ statusListIndex: '42' }), serve({ [LIST]: foreign }));
  assert.deepEqual([result.outcome, result.effect], ['failed', 'revoked']);
});

test('marks of several bits carry the issuer’s own words', async () => {
  const two = await list({
    subject: { encodedList: encode({ bytes: 65_536, size: 2, value: 2 }), statusPurpose: 'message' },
  });
  const messages = [
    { status: '0x0', message: 'in force' },
    { status: '0x2', message: 'under review' },
  ];
  const status = entry({ statusPurpose: 'message', statusSize: 2, statusListIndex: '42', statusMessage: messages });
  const result = await ask(status, serve({ [LIST]: two }));
  assert.deepEqual([result.outcome, result.statusReason], ['inapplicable', 'under review']);
});

test('StatusList2021 has no multibase prefix', async () => {
  const old = await list({
    more: { type: ['VerifiableCredential', 'StatusList2021Credential'] },
    subject: { type: 'StatusList2021', encodedList: encode().slice(1) },
  });
  const at = (index: string) =>
    ask(entry({ type: 'StatusList2021Entry', statusListIndex: index }), serve({ [LIST]: old }));
  assert.equal((await at('41')).outcome, 'passed');
  assert.equal((await at('42')).effect, 'revoked');
});

test('1EdTech lists name withdrawn credentials with a reason', async () => {
  const status = { id: LIST, type: '1EdTechRevocationList' };
  const id = 'urn:uuid:52e4c6b3-8c13-4fa8-8482-a5cf34ef37a9';
  const listing = (revokedCredential: JsonValue, keeper = issuer.did): JsonObject => ({
    id: LIST,
    issuer: keeper,
    revokedCredential,
  });
  const gone = await ask(status, serve({ [LIST]: listing([{ id, revoked: true, revocationReason: 'Error' }]) }));
  assert.deepEqual([gone.outcome, gone.effect, gone.statusReason], ['failed', 'revoked', 'Error']);
  assert.equal((await ask(status, serve({ [LIST]: listing([]) }))).outcome, 'passed');
  assert.equal((await ask(status, serve({ [LIST]: listing([], stranger.did) }))).reason.code, 'status.list-foreign');
  assert.equal((await ask(status, serve({ [LIST]: listing('none') }))).reason.code, 'status.list-malformed');
  assert.equal((await ask(status, serve({}))).outcome, 'cantTell');
});

test('a refresh service is never called', async () => {
  const results = await checkStatus(
    credentialWith([], { refreshService: { id: 'https://issuer.example/fresh', type: '1EdTechCredentialRefresh' } }),
    { documents: () => assert.fail('nobody may be asked'), now: NOW },
  );
  assert.deepEqual(results, []);
});

test('more entries than are asked is a doubt, not a pass', async () => {
  const status = Array.from({ length: 11 }, () => entry());
  const results = await checkStatus(credentialWith(status), { documents: serve({ [LIST]: await list() }), now: NOW });
  assert.equal(results.at(-1)?.reason.code, 'status.too-many');
});

test('the revocation list of an Open Badges 2.0 issuer', async () => {
  const badge = (uid: string): Credential => {
    const json = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: uid,
      recipient: { type: 'email', hashed: false, identity: 'a@b.example' },
      issuedOn: '2026-01-01T00:00:00Z',
      badge: {
        id: 'https://issuer.example/badge',
        type: 'BadgeClass',
        name: 'Welding',
        issuer: { id: 'https://issuer.example/', type: 'Issuer', name: 'School', revocationList: LIST },
      },
      verification: { type: 'SignedBadge' },
    };
    const { credential } = parse(JSON.stringify(json));
    assert.ok(credential);
    return credential;
  };
  const served = serve({
    [LIST]: {
      type: 'RevocationList',
      issuer: 'https://issuer.example/',
      revokedAssertions: [{ id: 'urn:uuid:aaaaaaaa', revocationReason: 'Left' }, 'urn:uuid:bbbbbbbb'],
    },
  });
  const at = async (uid: string, documents = served) => (await checkStatus(badge(uid), { documents, now: NOW }))[0];
  assert.deepEqual(
    [(await at('urn:uuid:aaaaaaaa'))?.effect, (await at('urn:uuid:aaaaaaaa'))?.statusReason],
    ['revoked', 'Left'],
  );
  assert.equal((await at('urn:uuid:bbbbbbbb'))?.effect, 'revoked');
  assert.equal((await at('urn:uuid:cccccccc'))?.outcome, 'passed');
  assert.equal((await at('urn:uuid:cccccccc', serve({})))?.outcome, 'cantTell');
});

test('an id that is no Unicode names its credential all the same, and breaks nothing', () => {
  const id = { value: 'https://a.example/\ud800-badge', place: '/id' };
  assert.equal(namesCredential('https://b.example/?of=https%3A%2F%2Fa.example%2F%EF%BF%BD-badge', { id }), true);
  assert.equal(namesCredential('https://b.example/list', { id }), false);
});
