import { openCose, openSdJwtEnvelope } from '#formats';
import { isJsonObject, type JsonObject, type JsonValue } from '../encoding/index.ts';
import type { Finding } from '../finding.ts';
import { isCompactToken, openCompactJws } from './envelopes/compact-jws.ts';
import { toCoseBytes } from './envelopes/cose-bytes.ts';
import { readDataUrl } from './envelopes/data-url.ts';
import { isSdJwt } from './envelopes/is-sd-jwt.ts';
import { openJson } from './envelopes/json.ts';
import { type Opening, readJson, refuse } from './envelopes/opening.ts';
import { FORMATS, type Format, type OpenDocument } from './formats/index.ts';
import type { CredentialKind, Parsed, Part } from './model.ts';
import type { ModelReason } from './reasons.ts';
import { checkEnveloped, isEnveloped } from './rules/enveloped.ts';
import { hasType, toSaid } from './said/said.ts';
import { memberOf, type Spot } from './said/spot.ts';

/** A record in a presentation, with endorsed achievements whose endorsers are endorsed, is five deep. */
const MAX_PART_DEPTH = 8;
/** The largest records hold a thousand achievements; each part costs a reading of its own. */
const MAX_PARTS = 5_000;
/** A record of 1,200 achievements has 40,000 values. A million take ten seconds, and nobody ever reads them. */
const MAX_VALUES = 250_000;

/** A caller may pass formats of its own, beside ours or in their place. */
export interface ParseOptions {
  readonly formats?: readonly Format[];
}

/**
 * Reads a text (JSON, compact JWS, SD-JWT, COSE_Sign1 as hex or base64) into the one model: what was understood, and what is wrong
 * with it. Never throws, checks no signature, fetches nothing; everything inside that is a credential of its own is parsed on its own.
 *
 * @example
 * const { credential, findings } = parse(text);
 * if (credential) console.log(credential.kind, credential.issuer?.name[0]?.value);
 */
export function parse(text: string, { formats = FORMATS }: ParseOptions = {}): Parsed {
  return parseText(text, {
    formats,
    budget: { parts: MAX_PARTS, values: MAX_VALUES },
    depth: 0,
    container: undefined,
    isCounted: false,
  });
}

/** One level of things inside things. */
interface Level {
  readonly formats: readonly Format[];
  /** What is left to spend, shared by all parts of one text. */
  readonly budget: { parts: number; values: number };
  readonly depth: number;
  readonly container: CredentialKind | undefined;
  /** True = the values in it were counted with what it stands in. */
  readonly isCounted: boolean;
}

const deeper = (level: Level): Level => ({ ...level, depth: level.depth + 1 });

function parseText(received: string, outer: Level): Parsed {
  const level = { ...outer, isCounted: false };
  const text = received.replace(/^\uFEFF/, '').trim();
  if (isSdJwt(text)) return parseOpening(openSdJwtEnvelope(text), level);
  if (isCompactToken(text)) return parseOpening(openCompactJws(text), level);
  const cose = toCoseBytes(text);
  if (cose) return parseOpening(openCose(cose, text), level);
  const read = readJson(text);
  if (!read.ok) return { findings: [read.finding] };
  // A token in quotation marks is how JSON APIs hand it on.
  if (typeof read.value === 'string' && level.depth < MAX_PART_DEPTH) return parseText(read.value, deeper(level));
  return parseValue(read.value, text, read.findings, level);
}

function parseValue(
  value: JsonValue,
  received: string,
  findings: readonly Finding<ModelReason>[],
  level: Level,
): Parsed {
  if (Array.isArray(value)) return { findings: [refuse('model.several', { count: String(value.length) }).finding] };
  if (!isJsonObject(value)) return { findings: [refuse('model.not-a-credential').finding] };
  if (isEnveloped({ value, place: '' })) return parseEnveloped(value, findings, level);
  return parseOpening(openJson(value, received, findings), level);
}

function parseOpening(opening: Opening, level: Level): Parsed {
  if (!opening.ok) return { findings: [opening.finding] };
  if (!level.isCounted) {
    level.budget.values = countDown(opening.document.json, level.budget.values);
    if (level.budget.values < 0) return { findings: [refuse('model.too-large').finding] };
  }
  const document = level.container ? { ...opening.document, container: level.container } : opening.document;
  const format = level.formats.find((one) => one.recognises(document));
  if (!format) return { findings: [...document.findings, refuse('model.not-a-credential').finding] };
  return convert(format, document, level);
}

/** What is left of a number after each value took one; stops below zero. */
function countDown(value: JsonValue, left: number): number {
  let rest = left - 1;
  if (typeof value !== 'object' || value === null) return rest;
  for (const inner of Object.values(value)) {
    if (rest < 0) return rest;
    if (inner !== undefined) rest = countDown(inner, rest);
  }
  return rest;
}

function convert(format: Format, document: OpenDocument, level: Level): Parsed {
  const refused: Finding<ModelReason>[] = [];
  const toPart = (spot: Spot, container?: CredentialKind): Part | undefined => {
    if (level.depth < MAX_PART_DEPTH && level.budget.parts > 0) {
      level.budget.parts -= 1;
      return {
        place: spot.place,
        parsed: parsePart(spot.value ?? null, { ...deeper(level), container, isCounted: true }),
      };
    }
    // Told once: a hostile file would be told a million times.
    if (refused.length === 0) refused.push(tooManyParts(spot));
    return undefined;
  };
  const credential = format.toCredential(document, { toPart });
  return { credential, findings: [...document.findings, ...format.check(document), ...refused] };
}

const tooManyParts = ({ place }: Spot): Finding<ModelReason> => ({
  code: 'model.too-many-parts',
  severity: 'error',
  place,
  values: { limit: String(MAX_PARTS), depth: String(MAX_PART_DEPTH) },
});

/** Something inside: an object, a token, or only the address of something. */
function parsePart(value: JsonValue, level: Level): Parsed {
  if (typeof value !== 'string') return parseValue(value, JSON.stringify(value), [], level);
  const url = value.trim();
  if (!/^(?:https?|urn|did|ipfs):/i.test(url)) return parseText(value, level);
  return {
    findings: [
      { code: 'model.linked-not-embedded', severity: 'info', place: '', values: { url: url.slice(0, MAX_QUOTED) } },
    ],
  };
}

/** Characters of an address that a sentence quotes. */
const MAX_QUOTED = 200;

/** A credential or presentation in a data: URL. @see https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials */
function parseEnveloped(value: JsonObject, findings: readonly Finding<ModelReason>[], level: Level): Parsed {
  const spot = { value, place: '' };
  // What is wrong with the envelope stands nowhere in what it holds.
  const broken = [...findings, ...checkEnveloped(spot)].map((one) => ({ ...one, place: '' }));
  const url = toSaid(memberOf(spot, 'id'))?.value ?? '';
  const inner = level.depth < MAX_PART_DEPTH ? readDataUrl(url) : undefined;
  if (!inner) {
    const expected = hasType(spot, 'EnvelopedVerifiablePresentation')
      ? 'VerifiablePresentation'
      : 'VerifiableCredential';
    return {
      findings: [...broken, { code: 'model.enveloped-broken', severity: 'error', place: '', values: { expected } }],
    };
  }
  const parsed = parseText(inner.text, deeper(level));
  return { ...parsed, findings: [...broken, ...parsed.findings] };
}
