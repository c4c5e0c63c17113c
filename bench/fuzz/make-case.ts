import type { Corpus } from './corpus.ts';
import { type Dice, diceOf } from './dice.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateJson } from './mutate-json.ts';

export interface FuzzCase {
  readonly from: string;
  readonly bytes: Uint8Array;
}

/** Case `index` of a run with `seed`: the same bytes every time. */
export function makeCase(corpus: Corpus, seed: number, index: number): FuzzCase {
  const dice = diceOf((Math.imul(seed, 2_654_435_761) ^ Math.imul(index + 1, 0x9e3779b1)) >>> 0);
  const file = corpus.files[dice.below(corpus.files.length)];
  const other = corpus.files[dice.below(corpus.files.length)];
  if (!file || !other) throw new Error('the corpus is empty');
  const bytes = dice.below(3) === 0 ? undefined : mutateStructure(file.bytes, other.bytes, dice);
  return { from: file.name, bytes: bytes ?? mutateBytes(file.bytes, other.bytes, dice) };
}

/** Mutates what the bytes mean, when they are JSON or a compact token; `undefined` when they are something else. */
function mutateStructure(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array | undefined {
  const text = new TextDecoder().decode(bytes).trim();
  const stranger = tryJson(new TextDecoder().decode(other)) ?? { '@context': [], name: 'x' };
  const json = tryJson(text);
  if (json !== undefined) return encode(around(mutateJson(json, stranger, dice), dice));
  const [header, payload, ...rest] = text.split('.');
  if (header === undefined || payload === undefined || rest.length === 0) return undefined;
  const parts = [header, payload].map((part) => tryJson(Buffer.from(part, 'base64url').toString('utf8')));
  const which = dice.below(2);
  const mutated = parts[which];
  if (mutated === undefined) return undefined;
  parts[which] = which === 0 && dice.below(2) === 0 ? oddHeader(mutated, dice) : mutateJson(mutated, stranger, dice);
  const texts = parts.map((part, at) =>
    at === which ? Buffer.from(JSON.stringify(part)).toString('base64url') : [header, payload][at],
  );
  return new TextEncoder().encode([...texts, ...rest].join('.'));
}

type Json = Parameters<typeof mutateJson>[0];

function oddHeader(header: Json, dice: Dice): Json {
  const odd = dice.pick<{ [key: string]: Json }>([
    { alg: 'none' },
    { alg: 'HS256' },
    { alg: 'RS512' },
    { jwk: { kty: 'OKP', crv: 'Ed25519', x: 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' } },
    { jku: 'https://inside.example/keys' },
    { x5u: 'https://127.0.0.1/' },
    { crit: ['b64'], b64: false },
    { typ: 'at+jwt' },
    { kid: 'did:jwk:e30#0' },
  ]);
  return { ...(typeof header === 'object' && !Array.isArray(header) ? header : {}), ...odd };
}

/** One case in eight stands inside something else. */
function around(json: Json, dice: Dice): Json {
  if (dice.below(8) > 0) return json;
  return dice.pick<() => Json>([
    () => [json, json],
    () => ({ verifiableCredential: json }),
    () => ({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: [json, json],
    }),
    () => JSON.stringify(json),
  ])();
}

function tryJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
/** Deep structures are beyond what JSON.stringify can print; then the case is spelled by hand. */
function encode(json: Json): Uint8Array {
  try {
    return new TextEncoder().encode(JSON.stringify(json));
  } catch {
    return new TextEncoder().encode('['.repeat(100_000));
  }
}
