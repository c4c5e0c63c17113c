import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DocumentLoader } from '../../document.ts';
import type { JsonObject } from '../../encoding/index.ts';
import { WaymarkError } from '../../error.ts';
import { createLog, resolveController, updateLog } from '../index.ts';
import { makeLogSigner } from './log-signer.test-keys.ts';
import type { LogSigner } from './log-signer.ts';

const LOCATION = 'college.example:organisations:north';
const START = new Date('2026-11-23T12:00:00.345Z');
const after = (seconds: number) => new Date(START.getTime() + seconds * 1_000);
const keys = await Promise.all(Array.from({ length: 8 }, makeLogSigner));
const key = (at: number): LogSigner => keys[at % keys.length] ?? assert.fail();
const promised = (at: number) => [key(at).publicMultikey];

const documentWith =
  (name: string) =>
  (did: string): JsonObject => ({
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [
      { id: `${did}#${name}`, type: 'Multikey', controller: did, publicKeyMultibase: key(7).publicMultikey },
    ],
    assertionMethod: [`${did}#${name}`],
  });
const again = (name: string) => (before: JsonObject) => documentWith(name)(`${before.id}`);
const begin = (
  more: { readonly location?: string; readonly nextKeys?: readonly string[]; readonly portable?: boolean } = {},
) =>
  createLog({
    ...{ location: LOCATION, documentOf: documentWith('key-1'), signer: key(0), nextKeys: promised(1) },
    ...{ portable: true, now: START },
    ...more,
  });
const served =
  (log: string, directory = 'https://college.example/organisations/north'): DocumentLoader =>
  async (url) =>
    url === `${directory}/did.jsonl`
      ? { ok: true, document: { url, finalUrl: url, bytes: new TextEncoder().encode(log) } }
      : { ok: false, kind: 'not-found' };
const refusedAs = (code: WaymarkError['code']) => (error: unknown) =>
  error instanceof WaymarkError && error.code === code;

describe('a did:webvh written here', () => {
  it('is read here from its first entry, and names the did:web beside it', async () => {
    const { did, line } = await begin();
    assert.match(did, /^did:webvh:Qm[1-9A-HJ-NP-Za-km-z]{44}:college\.example:organisations:north$/);
    const resolution = await resolveController(did, { documents: served(line), now: START });
    assert.ok(resolution.ok);
    assert.deepEqual(resolution.document.assertionMethod, [`${did}#key-1`]);
    const { state, parameters, versionTime } = JSON.parse(line);
    assert.deepEqual(state.alsoKnownAs, [`did:web:${LOCATION}`]);
    assert.equal(parameters.portable, true);
    assert.equal(versionTime, '2026-11-23T12:00:00Z');
    assert.ok(!line.includes(key(1).publicMultikey), 'the next key is promised, not told');
  });
  it('law: after any number of updates the last document is what a reader gets', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40_000_000 }), { maxLength: 6 }), async (gaps) => {
        const { did, line } = await begin();
        let [log, seconds] = [line, 0];
        for (const [index, gap] of gaps.entries()) {
          seconds += gap;
          const number = index + 2;
          const next = await updateLog({
            ...{ log, documentOf: again(`key-${number}`), signer: key(number - 1), nextKeys: promised(number) },
            now: after(seconds),
          });
          assert.match(next.versionId, new RegExp(`^${number}-`));
          log += next.line;
        }
        const resolution = await resolveController(did, { documents: served(log), now: after(seconds) });
        assert.ok(resolution.ok);
        assert.deepEqual(resolution.document.assertionMethod, [`${did}#key-${gaps.length + 1}`]);
      }),
      { numRuns: 15 },
    );
  });
  it('law: with any line altered, no reader takes it', async () => {
    const first = await begin();
    const second = await updateLog({
      ...{ log: first.line, documentOf: again('key-2'), signer: key(1), nextKeys: promised(2), now: after(1) },
    });
    const log = first.line + second.line;
    await fc.assert(
      fc.asyncProperty(fc.nat(log.length - 1), fc.constantFrom('0', 'z', '"', ' ', '\n'), async (at, other) => {
        const altered = log.slice(0, at) + other + log.slice(at + 1);
        // White space between lines is no part of them.
        if (altered.trim() === log.trim()) return;
        const { ok } = await resolveController(first.did, { documents: served(altered), now: after(1) });
        assert.equal(ok, false, altered.slice(Math.max(0, at - 20), at + 20));
      }),
      { numRuns: 60 },
    );
  });
  it('moves to another domain when it is portable, and owns up to where it was', async () => {
    const { did, line } = await begin();
    const moved = did.replace(LOCATION, 'northfield.example');
    const next = await updateLog({
      ...{ log: line, signer: key(1), nextKeys: promised(2), now: after(9) },
      documentOf: () => ({ ...documentWith('key-1')(moved), alsoKnownAs: [did] }),
    });
    const documents = served(line + next.line, 'https://northfield.example/.well-known');
    assert.equal((await resolveController(moved, { documents, now: after(9) })).ok, true);
    assert.deepEqual(JSON.parse(next.line).state.alsoKnownAs, ['did:web:northfield.example', did]);
  });
});

describe('what is refused when a did:webvh is written', () => {
  const update = async (
    more: {
      readonly log?: string;
      readonly signer?: LogSigner;
      readonly now?: Date;
      readonly nextKeys?: readonly string[];
      readonly documentOf?: (before: JsonObject) => JsonObject;
    } = {},
    portable = true,
  ) =>
    updateLog({
      ...{ log: (await begin({ portable })).line, documentOf: again('key-2'), signer: key(1) },
      ...{ nextKeys: promised(2), now: after(5) },
      ...more,
    });
  it('a key that was not promised: a stranger’s, and the one that signed before', async () => {
    await assert.rejects(update({ signer: key(3) }), refusedAs('ERR_DID_KEY_NOT_PROMISED'));
    await assert.rejects(update({ signer: key(0) }), refusedAs('ERR_DID_KEY_NOT_PROMISED'));
  });
  it('a promised key’s name over a signature by another', async () => {
    const signer = { publicMultikey: key(1).publicMultikey, sign: key(3).sign };
    await assert.rejects(update({ signer }), refusedAs('ERR_DID_ARGUMENT'));
  });
  it('no promise of a next key, or the promise of the same', async () => {
    await assert.rejects(update({ nextKeys: [] }), refusedAs('ERR_DID_ARGUMENT'));
    await assert.rejects(update({ nextKeys: promised(1) }), refusedAs('ERR_DID_ARGUMENT'));
    await assert.rejects(begin({ nextKeys: [] }), refusedAs('ERR_DID_ARGUMENT'));
    await assert.rejects(begin({ nextKeys: promised(0) }), refusedAs('ERR_DID_ARGUMENT'));
  });
  it('a time that is not a second later', async () => {
    await assert.rejects(update({ now: after(0.5) }), refusedAs('ERR_DID_ARGUMENT'));
    await assert.rejects(update({ now: after(-60) }), refusedAs('ERR_DID_ARGUMENT'));
  });
  it('a log that does not hold, and none', async () => {
    const { line } = await begin();
    for (const log of ['', '{}', line.slice(0, -9), line.replace('key-1', 'key-9'), line + line])
      await assert.rejects(update({ log }), refusedAs('ERR_DID_ARGUMENT'));
  });
  it('another identifier, where it may not move or is another’s', async () => {
    const elsewhere = ({ id }: JsonObject) => ({
      ...documentWith('key-1')(`${id}`.replace(LOCATION, 'northfield.example')),
      alsoKnownAs: [`${id}`],
    });
    await assert.rejects(update({ documentOf: elsewhere }, false), refusedAs('ERR_DID_ARGUMENT'));
    await assert.rejects(
      update({ documentOf: () => documentWith('k')('did:web:college.example') }),
      refusedAs('ERR_DID_ARGUMENT'),
    );
  });
  it('a place that no did:web can have', async () => {
    for (const location of ['', 'localhost', 'college.example:..:x', '10.0.0.1'])
      await assert.rejects(begin({ location }), refusedAs('ERR_DID_ARGUMENT'));
  });
});
