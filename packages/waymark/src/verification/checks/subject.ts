import type { Identifier } from '../../credential/index.ts';
import { type DigestAlgorithm, digest, toHex } from '../../encoding/index.ts';
import type { Check, CheckResult } from '../check.ts';

const HASHED = /^(md5|sha1|sha256|sha384|sha512)\$([0-9a-f]+)$/i;
const ALGORITHMS: Readonly<Record<string, DigestAlgorithm>> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
};
/** A record about a class of 500 has as many; each costs two digests. */
const MAX_IDENTIFIERS = 1_000;

/**
 * Is it about the person whose address the reader typed? Badges keep a hash of the address, so it can be checked but not read.
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#IdentityHash
 */
export const subjectCheck: Check = {
  id: 'subject',
  run: async ({ credential, policy }) => {
    if (policy.recipient === undefined)
      return [{ outcome: 'untested', reason: { code: 'verification.recipient-not-given' }, place: '' }];
    const identifiers = credential.subjects.flatMap((subject) => [
      ...subject.identifiers,
      ...(subject.id ? [{ id: subject.id, hashed: false }] : []),
    ]);
    const results: CheckResult[] = [];
    for (const identifier of identifiers.slice(0, MAX_IDENTIFIERS)) {
      const result = await compare(identifier, policy.recipient);
      if (result?.outcome === 'passed') return [result];
      if (result) results.push(result);
    }
    return results.length > 0
      ? results
      : [{ outcome: 'cantTell', reason: { code: 'verification.recipient-nothing-to-compare' }, place: '' }];
  },
};

/** `undefined` = an identifier of another kind than what was typed: says nothing either way. */
async function compare({ id, hashed, salt }: Identifier, typed: string): Promise<CheckResult | undefined> {
  const { value, place } = id;
  const match = HASHED.exec(value);
  if (!hashed && !match) {
    const plain = value.replace(/^(?:mailto|tel):/i, '');
    if (spellings(typed).includes(plain) || spellings(plain).some((one) => spellings(typed).includes(one)))
      return { outcome: 'passed', reason: { code: 'verification.recipient-matches' }, place };
    return kindOf(plain) === kindOf(typed)
      ? { outcome: 'failed', reason: { code: 'verification.recipient-differs' }, place }
      : undefined;
  }
  if (!match) return { outcome: 'cantTell', reason: { code: 'verification.recipient-hash-unknown' }, place };
  const [, algorithm = '', hash = ''] = match;
  for (const spelling of spellings(typed)) {
    const bytes = new TextEncoder().encode(spelling + (salt?.value ?? ''));
    const known = ALGORITHMS[algorithm.toLowerCase()];
    const actual = known ? await digest(known, bytes) : (await import('../md5.ts')).md5(bytes);
    if (toHex(actual) === hash.toLowerCase())
      return { outcome: 'passed', reason: { code: 'verification.recipient-matches' }, place };
  }
  return { outcome: 'failed', reason: { code: 'verification.recipient-differs' }, place };
}

/** As typed, and as issuers normalise: e-mail addresses in lower case, or only the domain. */
function spellings(typed: string): readonly string[] {
  const text = typed.trim().normalize('NFC');
  const at = text.lastIndexOf('@');
  if (at < 0) return [text];
  return [...new Set([text, text.toLowerCase(), text.slice(0, at) + text.slice(at).toLowerCase()])];
}

function kindOf(text: string): string {
  if (/^did:/.test(text)) return 'did';
  if (/^https?:/.test(text)) return 'url';
  return text.includes('@') ? 'email' : /^[+\d][\d\s()-]{5,}$/.test(text) ? 'phone' : 'other';
}
