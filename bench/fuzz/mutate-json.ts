import type { Dice } from './dice.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
interface Slot {
  readonly holder: Json[] | { [key: string]: Json };
  readonly key: string | number;
}
/** Enough places to choose from; a larger document is mutated in its first part. */
const MAX_SLOTS = 5_000;

/** Changes one to three places of the JSON's structure; `other` is a stranger to take parts from. */
export function mutateJson(json: Json, other: Json, dice: Dice): Json {
  const mutated = structuredClone(json);
  for (let changes = 1 + dice.below(3); changes > 0; changes -= 1) {
    const slot = pickSlot(mutated, dice);
    if (slot) change(slot, mutated, other, dice);
  }
  return mutated;
}

function slotsOf(json: Json): Slot[] {
  const slots: Slot[] = [];
  const visit = (holder: Json) => {
    if (typeof holder !== 'object' || holder === null) return;
    const keys = Array.isArray(holder) ? holder.keys() : Object.keys(holder);
    for (const key of keys) {
      if (slots.length >= MAX_SLOTS) return;
      slots.push({ holder, key });
      visit(valueIn({ holder, key }));
    }
  };
  visit(json);
  return slots;
}
function pickSlot(json: Json, dice: Dice): Slot | undefined {
  const slots = slotsOf(json);
  return slots[dice.below(slots.length)];
}

function valueIn({ holder, key }: Slot): Json {
  return (Array.isArray(holder) ? holder[key as number] : holder[key as string]) ?? null;
}
function put({ holder, key }: Slot, value: Json): void {
  // defineProperty, because `__proto__` must become a member like any other.
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function change(slot: Slot, whole: Json, other: Json, dice: Dice): void {
  const value = valueIn(slot);
  const kind = dice.pick([
    'odd',
    'odd',
    'drop',
    'rename',
    'double',
    'swap',
    'wrap',
    'letter',
    'letter',
    'foreign',
    'add',
  ] as const);
  if (kind === 'odd') put(slot, oddValue(dice));
  else if (kind === 'drop') remove(slot);
  else if (kind === 'rename' && !Array.isArray(slot.holder)) {
    remove(slot);
    put({ holder: slot.holder, key: dice.pick(ODD_KEYS) }, value);
  } else if (kind === 'double') put(slot, [structuredClone(value), structuredClone(value)]);
  else if (kind === 'wrap') put(slot, dice.below(2) === 0 ? [value] : { [dice.pick(ODD_KEYS)]: value });
  else if (kind === 'letter' && typeof value === 'string') {
    const at = dice.below(value.length + 1);
    put(
      slot,
      value.slice(0, at) +
        dice.pick(['A', 'z', '0', ' ', '/', '#', '\u202e', '\ud800']) +
        value.slice(at + dice.below(2)),
    );
  } else if (kind === 'swap') {
    const second = pickSlot(whole, dice);
    if (!second) return;
    const there = structuredClone(valueIn(second));
    put(second, structuredClone(value));
    put(slot, there);
  } else if (kind === 'foreign') {
    const foreign = pickSlot(other, dice);
    if (foreign) put(slot, structuredClone(valueIn(foreign)));
  } else if (kind === 'add' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    put({ holder: value, key: dice.pick(ODD_KEYS) }, oddValue(dice));
  }
}

function remove({ holder, key }: Slot): void {
  if (Array.isArray(holder)) holder.splice(key as number, 1);
  else delete holder[key as string];
}

const ODD_KEYS: readonly [string, ...string[]] = [
  '__proto__',
  'constructor',
  'toString',
  '',
  '@context',
  '@type',
  '@id',
  '@graph',
  '@value',
  '@list',
  '@reverse',
  'id',
  'type',
  'proof',
  'issuer',
  'credentialSubject',
  'credentialStatus',
  'credentialSchema',
  'verifiableCredential',
  'endorsement',
  'endorsementJwt',
  'relatedResource',
  'digestMultibase',
  'digestSRI',
  'evidence',
  'verification',
  'refreshService',
  'badge',
  'recipient',
  'name',
];
const ADDRESSES: readonly [string, ...string[]] = [
  'http://127.0.0.1/',
  'https://127.0.0.1/did.json',
  'https://[::1]/',
  'https://169.254.169.254/latest/meta-data',
  'https://localhost/x',
  'https://2130706433/',
  'https://inside.example/',
  'did:web:127.0.0.1',
  'did:web:localhost%3A8080',
  'did:web:inside.example',
  'did:key:z6Mk',
  'did:jwk:e30',
  'did:webvh:Qm:inside.example',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<b>',
  'urn:uuid:00000000-0000-0000-0000-000000000000',
  'https://\u0430pple.example/',
];
const ODD_VALUES: readonly [() => Json, ...(() => Json)[]] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1e308,
  () => 9_007_199_254_740_992,
  () => '',
  () => [],
  () => ({}),
  () => '\ud800',
  () => '2026-02-31T25:61:00Z',
  () => '2030-01-01',
  () => '+275760-09-13T00:00:01Z',
  () => '<script>alert(1)</script><img src=x onerror=alert(1)>',
  () => '![x](https://spy.example/p.png) [y](javascript:alert(1))',
  () => '\u001b[2J\u0007\u202e',
  () => 'a'.repeat(200_000),
  () => '('.repeat(5_000),
  () => '*_'.repeat(20_000),
  () => nested(3_000),
  () => clique(8),
  () => Array.from({ length: 5_000 }, (_, index) => ({ id: `_:b${index}` })),
  () => ({ '@context': 'https://inside.example/context.json' }),
];
function oddValue(dice: Dice): Json {
  return dice.below(3) === 0 ? dice.pick(ADDRESSES) : dice.pick(ODD_VALUES)();
}

/** Deeper than any parser's stack should be asked to go. */
function nested(depth: number): Json {
  let inner: Json = 'x';
  for (let level = 0; level < depth; level += 1) inner = level % 2 === 0 ? [inner] : { a: inner };
  return inner;
}

/** Blank nodes that all point at each other: the poison graph of RDF canonicalization. */
function clique(size: number): Json {
  return Array.from({ length: size }, (_, one) => ({
    '@id': `_:n${one}`,
    'https://example.org/p': Array.from({ length: size }, (_unused, other) => ({ '@id': `_:n${other}` })),
  }));
}
