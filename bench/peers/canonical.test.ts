/** What we make of a document, with contexts kept and shared, is what jsonld and rdf-canonize make of it by themselves, in a thread of their own. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { isJsonObject, type JsonObject, parseJson } from 'waymark/encoding';
import { toCanonicalNQuads } from '../../packages/waymark/src/proof/to-canonical-n-quads.ts';
import { loadCorpus } from '../fuzz/corpus.ts';
import { makeCase } from '../fuzz/make-case.ts';

const SHARED = resolve('../shared/fixtures/credentials');
const FOLDERS = [fileURLToPath(new URL('../../fixtures', import.meta.url)), ...(existsSync(SHARED) ? [SHARED] : [])];
const MUTATED = 600;
const SEED = Number(process.env.LAWS_SEED ?? 20261123);

/** Credentials as JSON: of the corpus, and mutated in places that a proof would cover. */
function documents(): readonly JsonObject[] {
  const corpus = loadCorpus(FOLDERS);
  const mutated = Array.from({ length: MUTATED }, (_, n) => mutatedBytes(corpus, n));
  const bytes = [...corpus.files.map((file) => file.bytes), ...mutated];
  return bytes.flatMap((each) => {
    const parsed = parseJson(new TextDecoder().decode(each));
    if (!parsed.ok || !isJsonObject(parsed.value) || parsed.value['@context'] === undefined) return [];
    const { proof: _, ...unsecured } = parsed.value;
    return [unsecured];
  });
}

/** A mutation of a mutation may be nested beyond what can be copied: that is no document. */
function mutatedBytes(corpus: ReturnType<typeof loadCorpus>, n: number): Uint8Array {
  try {
    return makeCase(corpus, SEED, n).bytes;
  } catch (error) {
    if (error instanceof RangeError) return new Uint8Array();
    throw error;
  }
}

test('the same N-Quads, or both refuse', { timeout: 240_000 }, async () => {
  const peer = new Worker(new URL('./canonical-peer.ts', import.meta.url), {
    execArgv: ['--conditions=waymark-source'],
  });
  const ask = (json: JsonObject) =>
    new Promise<string | null>((told) => {
      peer.once('message', told);
      peer.postMessage(json);
    });
  let same = 0;
  try {
    for (const json of documents()) {
      const ours = await toCanonicalNQuads(json);
      const theirs = await ask(json);
      // We refuse more: contexts that are not pinned, names like `__proto__`, work beyond our caps.
      if (!ours.ok) continue;
      assert.equal(ours.lines.join(''), theirs, JSON.stringify(json).slice(0, 300));
      same += 1;
    }
  } finally {
    await peer.terminate();
  }
  assert.ok(same > 100, `${same} compared`);
});
