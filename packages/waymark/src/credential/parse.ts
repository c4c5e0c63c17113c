import { isJsonObject, type JsonValue } from '../encoding/index.ts';
import type { Finding } from '../finding.ts';
import { isCompactToken, openCompactJws } from './envelopes/compact-jws.ts';
import { openCose, toCoseBytes } from './envelopes/cose.ts';
import { readDataUrl } from './envelopes/data-url.ts';
import { openJson } from './envelopes/json.ts';
import { type Opening, readJson, refuse } from './envelopes/opening.ts';
import { isSdJwt, openSdJwtEnvelope } from './envelopes/sd-jwt.ts';
import { FORMATS, type Format, type OpenDocument } from './formats/index.ts';
import type { Parsed, Part } from './model.ts';
import type { ModelReason } from './reasons.ts';
import { checkEnveloped, isEnveloped } from './rules/enveloped.ts';
import { hasType, toSaid } from './said/said.ts';
import { memberOf, type Spot } from './said/spot.ts';

/** A record in a presentation, with endorsed achievements whose endorsers are endorsed, is five deep. */
const MAX_PART_DEPTH = 8;
/** The largest records hold a thousand achievements; each part costs a reading of its own. */
const MAX_PARTS = 5_000;

/** What is left to spend on things inside things. Shared by all parts of one text. */
interface Budget {
  parts: number;
}

/** A caller's own formats come before ours. */
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
  return new Parser(formats, { parts: MAX_PARTS }, 0).parseText(text);
}

/** One level of parsing; parts are one level deeper. */
class Parser {
  readonly #formats: readonly Format[];
  readonly #budget: Budget;
  readonly #depth: number;

  constructor(formats: readonly Format[], budget: Budget, depth: number) {
    this.#formats = formats;
    this.#budget = budget;
    this.#depth = depth;
  }

  parseText(received: string): Parsed {
    const text = received.replace(/^\uFEFF/, '').trim();
    if (isSdJwt(text)) return this.#parseOpening(openSdJwtEnvelope(text));
    if (isCompactToken(text)) return this.#parseOpening(openCompactJws(text));
    const cose = toCoseBytes(text);
    if (cose) return this.#parseOpening(openCose(cose, text));
    const read = readJson(text);
    if (!read.ok) return { findings: [read.finding] };
    // A token in quotation marks is how JSON APIs hand it on.
    if (typeof read.value === 'string' && this.#depth < MAX_PART_DEPTH) return this.#deeper().parseText(read.value);
    return this.#parseValue(read.value, text, read.findings);
  }

  #parseValue(value: JsonValue, received: string, findings: readonly Finding<ModelReason>[]): Parsed {
    if (Array.isArray(value)) {
      return { findings: [refuse('model.several', { count: String(value.length) }).finding] };
    }
    if (!isJsonObject(value)) return { findings: [refuse('model.not-a-credential').finding] };
    if (isEnveloped({ value, place: '' })) return this.#parseEnveloped({ value, place: '' }, findings);
    return this.#parseOpening(openJson(value, received, findings));
  }

  #parseOpening(opening: Opening): Parsed {
    if (!opening.ok) return { findings: [opening.finding] };
    const { document } = opening;
    const format = this.#formats.find((one) => one.recognises(document));
    if (!format) return { findings: [...document.findings, refuse('model.not-a-credential').finding] };
    return this.#convert(format, document);
  }

  #convert(format: Format, document: OpenDocument): Parsed {
    const inside = this.#deeper();
    const refused: Finding<ModelReason>[] = [];
    const toPart = (spot: Spot): Part | undefined => {
      if (this.#depth < MAX_PART_DEPTH && this.#budget.parts > 0) {
        this.#budget.parts -= 1;
        return { place: spot.place, parsed: inside.#parsePart(spot.value ?? null) };
      }
      // Told once: a hostile file would be told a million times.
      if (refused.length === 0)
        refused.push({
          code: 'model.too-many-parts',
          severity: 'error',
          place: spot.place,
          values: { limit: String(MAX_PARTS) },
        });
      return undefined;
    };
    const credential = format.toCredential(document, { toPart });
    return { credential, findings: [...document.findings, ...format.check(document), ...refused] };
  }

  /** Something inside: an object, a token, or only the address of something. */
  #parsePart(value: JsonValue): Parsed {
    if (typeof value !== 'string') return this.#parseValue(value, JSON.stringify(value), []);
    if (/^(?:https?|urn|did|ipfs):/i.test(value.trim())) {
      return {
        findings: [
          {
            code: 'model.linked-not-embedded',
            severity: 'info',
            place: '',
            values: { url: value.trim().slice(0, 200) },
          },
        ],
      };
    }
    return this.parseText(value);
  }

  /** A credential or presentation in a data: URL. @see https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials */
  #parseEnveloped(spot: Spot, findings: readonly Finding<ModelReason>[]): Parsed {
    const broken = [...findings, ...checkEnveloped(spot)];
    const url = toSaid(memberOf(spot, 'id'))?.value ?? '';
    const inner = this.#depth < MAX_PART_DEPTH ? readDataUrl(url) : undefined;
    if (!inner) {
      const wanted = hasType(spot, 'EnvelopedVerifiablePresentation')
        ? 'VerifiablePresentation'
        : 'VerifiableCredential';
      return {
        findings: [
          ...broken,
          { code: 'model.enveloped-broken', severity: 'error', place: '', values: { expected: wanted } },
        ],
      };
    }
    const parsed = this.#deeper().parseText(inner.text);
    return { ...parsed, findings: [...broken.map((one) => ({ ...one, place: '' })), ...parsed.findings] };
  }

  #deeper(): Parser {
    return new Parser(this.#formats, this.#budget, this.#depth + 1);
  }
}
