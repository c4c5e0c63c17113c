import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkDigest } from './check-digest.ts';
import { digest } from './digest.ts';
import { parseHex, toHex } from './hex.ts';
import { toMultibase } from './multibase.ts';
import { type Multihash, parseMultihash, toMultihash } from './multihash.ts';

const ALGORITHMS: readonly Multihash['algorithm'][] = ['SHA-256', 'SHA-384', 'SHA-512'];
const abc = new TextEncoder().encode('abc');
const sri = (name: string, bytes: Uint8Array = abc) => `${name}-${createHash(name).update(bytes).digest('base64')}`;
const checkSri = (value: string) => checkDigest({ kind: 'digestSRI', value }, abc);

test('vectors: FIPS 180 "abc"', async () => {
  assert.equal(toHex(await digest('SHA-256', abc)), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  assert.equal(toHex(await digest('SHA-1', abc)), 'a9993e364706816aba3e25717850c26c9cd0d89d');
});

test('law: multihash round-trips and matches its own bytes only', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), fc.constantFrom(...ALGORITHMS), async (bytes, algorithm) => {
      const hash = await digest(algorithm, bytes);
      const multihash = toMultihash(algorithm, hash);
      assert.deepEqual(parseMultihash(multihash), { algorithm, digest: hash });
      for (const base of ['z', 'u'] as const) {
        const claim = { kind: 'digestMultibase', value: toMultibase(multihash, base) } as const;
        assert.equal(await checkDigest(claim, bytes), 'match');
        assert.equal(await checkDigest(claim, Uint8Array.of(...bytes, 0)), 'mismatch');
      }
    }),
  );
});

test('refuses multihashes that are cut, too long, or of a hash that we do not know', () => {
  const good = toHex(toMultihash('SHA-256', new Uint8Array(32)));
  for (const hex of ['', '12', good.slice(0, -2), `${good}00`, `1220${'00'.repeat(31)}`, `1110${'00'.repeat(16)}`]) {
    assert.equal(parseMultihash(parseHex(hex) ?? new Uint8Array(0)), undefined, hex);
  }
});

test('SRI: match, mismatch, options, base64url alphabet', async () => {
  assert.equal(await checkSri(sri('sha256')), 'match');
  assert.equal(await checkSri(`  ${sri('sha384')}?foo=bar\n`), 'match');
  assert.equal(await checkSri(sri('sha512').replaceAll('+', '-').replaceAll('/', '_')), 'match');
  assert.equal(await checkSri(sri('sha256', new Uint8Array(1))), 'mismatch');
});

test('SRI: of several hashes the strongest algorithm wins, and one match of it is enough', async () => {
  const other = new Uint8Array(1);
  assert.equal(await checkSri(`${sri('sha256')} ${sri('sha512', other)}`), 'mismatch');
  assert.equal(await checkSri(`${sri('sha512')} ${sri('sha256', other)}`), 'match');
  assert.equal(await checkSri(`${sri('sha512', other)} ${sri('sha512')}`), 'match');
  assert.equal(await checkSri(`${sri('sha256')} sha512-AAAA`), 'mismatch');
});

test('what is not a digest that we know is unsupported, never a match', async () => {
  for (const value of ['', 'sha256', 'md5-AAAA', 'sha1-qZk+NkcGgWq6PiVxeFDCbJzQ2J0=', 'sha3256-AAAA']) {
    assert.equal(await checkSri(value), 'unsupported', value);
  }
  for (const value of ['', 'zzzz', 'uEiA', 'x00']) {
    assert.equal(await checkDigest({ kind: 'digestMultibase', value }, abc), 'unsupported', value);
  }
});
