/** Every person has one credential, each is well signed, and nothing is there twice. The signatures are checked here by node:crypto alone. */
import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalizeJson, isJsonObject, type JsonObject, parseJson } from 'waymark/encoding';
import type { Database } from '../../apps/waymark/src/store/index.ts';

const AT_A_TIME = 2_000;
/** SubjectPublicKeyInfo of Ed25519, before the key's 32 bytes: RFC 8410. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** @throws AssertionError */
export async function assertAllSigned(
  db: Database,
  { people, definitionId }: { readonly people: number; readonly definitionId: string },
): Promise<void> {
  const { rows } = await sql<Record<'awards' | 'signed' | 'people' | 'places' | 'letters' | 'claims', number>>`
    select count(*)::int as awards, count(credential)::int as signed, count(distinct person_hash)::int as people,
      count(distinct (list_id, list_index))::int as places,
      (select count(*)::int from letters where recipient like 'learner-%') as letters,
      (select count(*)::int from claims c join awards a on a.id = c.award_id where a.batch_id is not null) as claims
    from awards where definition_id = ${definitionId} and batch_id is not null`.execute(db);
  assert.deepEqual(rows, [{ awards: people, signed: people, people, places: people, letters: people, claims: people }]);

  let after = '00000000-0000-0000-0000-000000000000';
  let checked = 0;
  for (;;) {
    const page = await db
      .selectFrom('awards')
      .select(['id', 'credential', 'person'])
      .where('definition_id', '=', definitionId)
      .where('batch_id', 'is not', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_A_TIME)
      .execute();
    for (const { id, credential, person } of page) {
      const parsed = parseJson(credential?.toString('utf8') ?? '');
      assert.ok(parsed.ok && isJsonObject(parsed.value), id);
      assert.equal(parsed.value.id, `urn:uuid:${id}`);
      const { name } = person as { name: string };
      assert.ok(JSON.stringify(parsed.value.credentialSubject).includes(JSON.stringify(name)), id);
      assert.ok(isWellSigned(parsed.value), `${id} is not well signed`);
      checked += 1;
    }
    const last = page.at(-1);
    if (!last) break;
    after = last.id;
  }
  assert.equal(checked, people);
}

/** eddsa-jcs-2022 by a did:key. @see https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022 */
function isWellSigned({ proof, ...unsigned }: JsonObject): boolean {
  const proofs = (Array.isArray(proof) ? proof : [proof]).filter(isJsonObject);
  const jcs = proofs.find(({ cryptosuite }) => cryptosuite === 'eddsa-jcs-2022');
  if (!jcs) return false;
  const { proofValue, ...options } = jcs;
  const digest = (json: JsonObject) => createHash('sha256').update(canonicalizeJson(json)).digest();
  const multikey = fromBase58(`${options.verificationMethod}`.split('#')[1]?.slice(1) ?? '');
  const key = createPublicKey({ key: Buffer.concat([SPKI, multikey.subarray(2)]), format: 'der', type: 'spki' });
  const signed = Buffer.concat([digest(options), digest(unsigned)]);
  return verify(null, signed, key, fromBase58(`${proofValue}`.slice(1)));
}

function fromBase58(text: string): Buffer {
  let number = 0n;
  for (const letter of text) number = number * 58n + BigInt(BASE58.indexOf(letter));
  const hex = number.toString(16);
  // Every leading 1 is a zero byte.
  const zeros = Buffer.alloc(/^1*/.exec(text)?.[0].length ?? 0);
  return Buffer.concat([zeros, Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')]);
}
