import {
  type DigestAlgorithm,
  digest,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  parseBase64Url,
  parseJson,
  parseUtf8,
  toBase64Url,
} from '../../encoding/index.ts';
import { refusal, type SuiteResult } from '../suites/suite.ts';

/** `_sd_alg` values (IANA hash names) that are checked. */
export const SD_HASHES: ReadonlyMap<JsonValue, DigestAlgorithm> = new Map<JsonValue, DigestAlgorithm>([
  ['sha-256', 'SHA-256'],
  ['sha-384', 'SHA-384'],
  ['sha-512', 'SHA-512'],
]);

/**
 * Whether every disclosure is promised by exactly one digest in the payload or in another disclosure, and no digest stands twice.
 * `undefined` = all good.
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-7.1
 */
export async function checkDisclosures(
  payload: JsonObject,
  disclosures: readonly string[],
): Promise<SuiteResult | undefined> {
  const hash = SD_HASHES.get(payload._sd_alg ?? 'sha-256');
  if (!hash) return refusal('cantTell', 'proof.alg-unsupported', { alg: String(payload._sd_alg).slice(0, 20) });
  const values: JsonValue[] = [];
  const digests = new Set<string>();
  for (const disclosure of disclosures) {
    const bytes = parseBase64Url(disclosure);
    const text = bytes && parseUtf8(bytes);
    const parsed = text === undefined ? undefined : parseJson(text);
    if (!parsed?.ok || !Array.isArray(parsed.value) || !isLegal(parsed.value))
      return refusal('failed', 'proof.disclosure-foreign');
    values.push(parsed.value.at(-1) ?? null);
    const name = toBase64Url(await digest(hash, new TextEncoder().encode(disclosure)));
    if (digests.has(name)) return refusal('failed', 'proof.disclosure-twice');
    digests.add(name);
  }
  const promised: string[] = [];
  for (const value of [payload, ...values]) collectDigests(value, promised);
  if (new Set(promised).size !== promised.length) return refusal('failed', 'proof.disclosure-twice');
  const known = new Set(promised);
  return [...digests].every((name) => known.has(name)) ? undefined : refusal('failed', 'proof.disclosure-foreign');
}

/** `[salt, name, value]` for a member, `[salt, value]` for an item. The reserved names would forge structure. */
function isLegal(disclosure: readonly JsonValue[]): boolean {
  const [salt, name] = disclosure;
  if (typeof salt !== 'string' || (disclosure.length !== 2 && disclosure.length !== 3)) return false;
  return disclosure.length === 2 || (typeof name === 'string' && name !== '_sd' && name !== '...');
}

function collectDigests(value: JsonValue, found: string[]): void {
  if (Array.isArray(value)) for (const item of value as readonly JsonValue[]) collectDigests(item, found);
  if (!isJsonObject(value)) return;
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    if (name === '_sd' && Array.isArray(member)) {
      for (const item of member as readonly JsonValue[]) if (typeof item === 'string') found.push(item);
    } else if (name === '...' && typeof member === 'string') found.push(member);
    else collectDigests(member, found);
  }
}
