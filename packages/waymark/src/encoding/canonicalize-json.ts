import { WaymarkError } from '../error.ts';
import { isJsonObject, type JsonValue } from './json-value.ts';

/**
 * JSON Canonicalization Scheme: the one text of a value. Members sorted by UTF-16 code units, numbers as ECMAScript prints them.
 * @throws ERR_ENCODING_NOT_CANONICAL for lone surrogates and for numbers beyond a double, which have no such text.
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export function canonicalizeJson(value: JsonValue): string {
  if (isJsonObject(value)) {
    const members: string[] = [];
    for (const name of Object.keys(value).sort()) {
      const member = value[name];
      if (member !== undefined) members.push(`${canonicalString(name)}:${canonicalizeJson(member)}`);
    }
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'object' && value !== null) {
    return `[${(value as readonly JsonValue[]).map((item) => canonicalizeJson(item)).join(',')}]`;
  }
  if (typeof value === 'string') return canonicalString(value);
  // JSON.parse reads 1e999 as Infinity, which JSON cannot write.
  if (typeof value === 'number' && !Number.isFinite(value)) throw notCanonical('A number is beyond a double.');
  return JSON.stringify(value);
}

function canonicalString(text: string): string {
  // JSON.stringify would escape it, RFC 8785 section 3.2.2.2 refuses it.
  if (!text.isWellFormed()) throw notCanonical('A string holds a lone surrogate.');
  return JSON.stringify(text);
}

const notCanonical = (why: string) => new WaymarkError('ERR_ENCODING_NOT_CANONICAL', why);
