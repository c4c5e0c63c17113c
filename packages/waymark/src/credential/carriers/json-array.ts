import { parseJson } from '../../encoding/index.ts';
import { parse } from '../parse.ts';
import { MAX_PAYLOADS } from './caps.ts';
import { type Carrier, finding, type Unpacked } from './carrier.ts';
import { credentialText, textCarrier } from './text.ts';
import { isTokenShaped } from './token-shapes.ts';

/**
 * The members of a JSON array as they were written: what somebody signed is never written anew, and a member named twice would be lost.
 * `text` must be legal JSON.
 */
function splitArray(text: string): string[] {
  const members: string[] = [];
  let depth = 0;
  let from = 1;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (inString || (depth === 1 && character !== ',') || depth > 1) continue;
    members.push(text.slice(from, at).trim());
    from = at + 1;
  }
  return members.filter(Boolean);
}

/** A member to read on its own: an object as it stands, or a token out of its quotation marks. */
function toCandidate(member: string): string | undefined {
  if (member.startsWith('{')) return member;
  if (!member.startsWith('"')) return undefined;
  // Sound: the array was read as JSON before, and a member in quotation marks is a string.
  const token = JSON.parse(member) as string;
  return isTokenShaped(token) ? token : undefined;
}

function unpack(whole: string): Unpacked {
  const parsed = parseJson(whole);
  // The parser says better what is wrong with broken JSON.
  if (!parsed.ok) return { payloads: [credentialText(whole)], findings: [] };
  const members = splitArray(whole);
  if (members.length > MAX_PAYLOADS) return { findings: [finding('carrier.too-many', { limit: `${MAX_PAYLOADS}` })] };
  const candidates = members.flatMap((member) => toCandidate(member) ?? []);
  // One that is recognised makes it a list of credentials; then the broken ones among them are told each for itself.
  if (!candidates.some((each) => isTokenShaped(each) || parse(each).credential !== undefined))
    return { findings: [finding('carrier.array-no-credential')] };
  const passedOver = members.length - candidates.length;
  return {
    payloads: candidates.map((each) => credentialText(each, ['json-array', 'text'])),
    findings: passedOver > 0 ? [finding('carrier.array-skipped', { count: `${passedOver}` }, 'info')] : [],
  };
}

/** A JSON array of several credentials, each read on its own. */
export const jsonArray: Carrier = textCarrier('json-array', /^\[/, unpack);
