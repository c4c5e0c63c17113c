import type { Dice } from './dice.ts';

/** Bytes that parsers trip over. */
const TROUBLE: readonly [string, ...string[]] = [
  '\0',
  '"',
  '\\',
  '{',
  '[',
  '}',
  ']',
  ':',
  ',',
  '\ufeff',
  '\ud7ff',
  '.',
  '~',
  '=',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  'tEXt',
  '1e999',
  '-',
  '\\ud800',
  '\r\n',
  '%00',
  '\u202e',
];

/** Changes one to four places of the bytes; `other` is a stranger to splice with. */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  let mutated = Uint8Array.from(bytes);
  for (let changes = 1 + dice.below(4); changes > 0; changes -= 1) mutated = mutateOnce(mutated, other, dice);
  return mutated;
}

function mutateOnce(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array<ArrayBuffer> {
  const at = dice.below(bytes.length + 1);
  const length = 1 + dice.below(dice.pick([2, 16, 256, 4_096]));
  const join = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
  const kind = dice.pick(['flip', 'set', 'cut', 'double', 'insert', 'trouble', 'end', 'splice', 'overwrite'] as const);
  if (kind === 'flip' || kind === 'set') {
    const changed = Uint8Array.from(bytes);
    if (changed.length > 0) {
      const place = Math.min(at, changed.length - 1);
      changed[place] = kind === 'flip' ? (changed[place] ?? 0) ^ (1 << dice.below(8)) : dice.below(256);
    }
    return changed;
  }
  if (kind === 'cut') return join(bytes.subarray(0, at), bytes.subarray(at + length));
  if (kind === 'double') return join(bytes.subarray(0, at + length), bytes.subarray(at));
  if (kind === 'insert') return join(bytes.subarray(0, at), randomBytes(length, dice), bytes.subarray(at));
  if (kind === 'trouble') return join(bytes.subarray(0, at), Buffer.from(dice.pick(TROUBLE)), bytes.subarray(at));
  if (kind === 'end') return Uint8Array.from(bytes.subarray(0, at));
  const from = dice.below(other.length + 1);
  const piece = other.subarray(from, from + length);
  return join(bytes.subarray(0, at), piece, bytes.subarray(kind === 'overwrite' ? at + piece.length : at));
}

function randomBytes(length: number, dice: Dice): Uint8Array {
  return Uint8Array.from({ length }, () => dice.below(256));
}
