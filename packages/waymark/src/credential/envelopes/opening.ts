import type { JsonObject, JsonValue } from '../../encoding/index.ts';
import { isJsonObject, parseJson } from '../../encoding/index.ts';
import type { Finding, Place } from '../../finding.ts';
import type { OpenDocument } from '../formats/format.ts';
import type { ModelReason } from '../reasons.ts';

/** An envelope opened, or why not. */
export type Opening =
  | { readonly ok: true; readonly document: OpenDocument }
  | { readonly ok: false; readonly finding: Finding<ModelReason> };

/** Repeated members told one by one; a hostile file has millions. */
const MAX_DUPLICATES = 20;
/** Characters of a member's name that a sentence quotes. */
const MAX_NAME = 80;

/** Why nothing was understood. */
export function refuse(code: ModelReason, values?: Readonly<Record<string, string>>): Opening & { readonly ok: false } {
  return { ok: false, finding: { code, severity: 'error', place: '', ...(values ? { values } : {}) } };
}

/** JSON text as a value with what was noticed, or why it is none. */
export function readJson(
  text: string,
):
  | { readonly ok: true; readonly value: JsonValue; readonly findings: readonly Finding<ModelReason>[] }
  | (Opening & { readonly ok: false }) {
  const parsed = parseJson(text);
  if (!parsed.ok) {
    if (parsed.code === 'empty') return refuse('model.empty-text');
    if (parsed.code === 'not-json') {
      return refuse('model.not-json', parsed.offset === undefined ? undefined : { offset: String(parsed.offset) });
    }
    return refuse(parsed.code === 'too-deep' ? 'model.too-deep' : 'model.too-large');
  }
  return { ok: true, value: parsed.value, findings: parsed.duplicates.slice(0, MAX_DUPLICATES).map(duplicate) };
}

/** Two members of one name: readers disagree about which one counts, so a signature says nothing about either. */
const duplicate = (place: Place): Finding<ModelReason> => ({
  code: 'model.duplicate-member',
  severity: 'error',
  place,
  values: { property: place.slice(place.lastIndexOf('/') + 1).slice(0, MAX_NAME) },
});

/** Where the credential stands in a token's claims: the `vc` or `vp` claim of VCDM 1.1, else the claims themselves. @see https://www.w3.org/TR/vc-data-model/#jwt-encoding */
export function rootOfClaims(json: JsonObject): OpenDocument['root'] {
  if (!Object.hasOwn(json, '@context')) {
    for (const name of ['vc', 'vp']) {
      const claim = Object.hasOwn(json, name) ? json[name] : undefined;
      if (isJsonObject(claim)) return { value: claim, place: `/${name}` };
    }
  }
  return { value: json, place: '' };
}
