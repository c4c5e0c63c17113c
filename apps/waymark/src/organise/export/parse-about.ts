import { isJsonObject, type JsonObject, parseJson } from 'waymark/encoding';
import {
  type HeldKey,
  type HeldOrganisation,
  type HeldOther,
  type HeldPerson,
  RestoreError,
} from '../../store/index.ts';

const SLUG = /^[a-z0-9][a-z0-9-]{1,62}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** In addresses of every installation. */
const RESERVED = ['new', 'in'];
const MAX_CHARS = 4_000_000;

/** A line of a file, as an object. @throws RestoreError */
export function parseRow(line: string, name: string): JsonObject {
  const parsed = parseJson(line, { maxChars: MAX_CHARS });
  if (parsed.ok && isJsonObject(parsed.value)) return parsed.value;
  throw new RestoreError(`A line of ${name} is no row. Nothing was changed.`);
}

const wrong = (what: string) => new RestoreError(`What it says of ${what} makes no sense. Nothing was changed.`);
const textOf = (row: JsonObject, name: string, what: string): string => {
  const value = row[name];
  if (typeof value !== 'string') throw wrong(what);
  return value;
};

/** @throws RestoreError */
function parsePublic(row: JsonObject, what: string): Omit<HeldOther, 'members'> {
  const text = (name: string) => textOf(row, name, what);
  if (!UUID.test(text('id')) || !SLUG.test(text('slug')) || RESERVED.includes(text('slug'))) throw wrong(what);
  if (!isJsonObject(row.names) || typeof row.names[text('language')] !== 'string') throw wrong(what);
  return {
    ...{ id: text('id'), slug: text('slug'), kind: text('kind'), names: row.names, language: text('language') },
    ...{ region: text('region'), industry: text('industry'), url: text('url') },
    domain: row.domain === null ? null : text('domain'),
    charter: isJsonObject(row.charter) ? row.charter : {},
    madeAt: text('madeAt'),
  };
}

/** The organisation itself. @throws RestoreError */
export function parseOrganisation(row: JsonObject): HeldOrganisation {
  const said = parsePublic(row, 'the organisation');
  if (said.kind !== 'institution') throw wrong('the organisation');
  return {
    ...said,
    domainToken: textOf(row, 'domainToken', 'the organisation'),
    policy: isJsonObject(row.policy) ? row.policy : {},
  };
}

/** Another organisation, with its public keys. @throws RestoreError */
export function parseOther(row: JsonObject): { readonly other: HeldOther; readonly keys: readonly HeldKey[] } {
  const what = 'other organisations';
  const list = (name: string) => {
    const value = row[name];
    if (!Array.isArray(value) || !value.every(isJsonObject)) throw wrong(what);
    return value as readonly JsonObject[];
  };
  const other = {
    ...parsePublic(row, what),
    members: list('members').map((member) => ({
      memberId: textOf(member, 'memberId', what),
      askedAt: textOf(member, 'askedAt', what),
      joinedAt: textOf(member, 'joinedAt', what),
    })),
  };
  const keys = list('keys').map((key) => ({
    ...{
      id: textOf(key, 'id', what),
      purpose: textOf(key, 'purpose', what),
      algorithm: textOf(key, 'algorithm', what),
    },
    ...{ publicMultikey: textOf(key, 'publicMultikey', what), madeAt: textOf(key, 'madeAt', what) },
    retiredAt: key.retiredAt === null ? null : textOf(key, 'retiredAt', what),
  }));
  return { other, keys };
}

/** @throws RestoreError */
export function parsePerson(row: JsonObject): HeldPerson {
  const text = (name: string) => textOf(row, name, 'people');
  if (!UUID.test(text('id'))) throw wrong('people');
  if (row.email !== null && !/^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/.test(text('email'))) throw wrong('people');
  return {
    id: text('id'),
    name: row.name === null ? null : text('name').slice(0, 200),
    email: row.email === null ? null : text('email'),
  };
}
