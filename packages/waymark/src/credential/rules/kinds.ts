import { isJsonObject } from '../../encoding/index.ts';
import { type DateRules, toInstant } from '../said/dates.ts';
import { toTypes } from '../said/said.ts';
import type { Spot } from '../said/spot.ts';
import { isLanguageMap } from '../said/texts.ts';
import { fault, type Kind } from './check-shape.ts';

/** An absolute URL or URN: scheme, colon, no spaces. What browsers would mend is still broken. @see https://url.spec.whatwg.org/#absolute-url-string */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
/** A JSON-LD name for a thing inside this document; has no address. */
const BLANK = /^_:[^\s]+$/;

/** Whether a text is an absolute URL. */
export function isUrl(text: string): boolean {
  return ABSOLUTE.test(text) && !(/^https?:/i.test(text) && !/^https?:\/\/[^/?#]/i.test(text));
}

/** An identifier: one absolute URL. */
export const url: Kind = ({ value, place }, scope) => {
  if (typeof value !== 'string' || !isUrl(value)) fault(scope, 'model.not-a-url', place);
};

/** An identifier, or a blank node's name, which older badges use. */
export const iri: Kind = (spot, scope) => {
  if (typeof spot.value !== 'string' || !BLANK.test(spot.value)) url(spot, scope);
};

/** A link for people: should be a URL, but `example.com` is what some type. */
export const link: Kind = ({ value, place }, scope) => {
  if (typeof value !== 'string') fault(scope, 'model.not-a-url', place);
  else if (!isUrl(value)) fault({ ...scope, severity: 'warning' }, 'model.not-a-url', place);
};

/** Plain text. A language map is text too: Open Badges 3.0.3 and Comprehensive Learner Record 2.0.1 allow it for every text. */
export const text: Kind = (spot, scope) => {
  const { value, place } = spot;
  if (typeof value === 'string') return;
  if (!isJsonObject(value)) fault(scope, 'model.not-a-text', place);
  else if (Object.hasOwn(value, '@value')) languageObject(spot, scope);
  else if (!isLanguageMap(value)) fault(scope, 'model.not-a-text', place);
};

/** Plain text and nothing else. */
export const plain: Kind = ({ value, place }, scope) => {
  if (typeof value !== 'string') fault(scope, 'model.not-a-text', place);
};

/** A value object has only these members. @see https://www.w3.org/TR/vc-data-model-2.0/#language-and-base-direction */
const LANGUAGE_MEMBERS = ['@value', '@language', '@direction'];

/** `name` and `description` of VCDM 2.0: text, or an object of `@value`, `@language` and `@direction` only. */
export const languageObject: Kind = ({ value, place }, scope) => {
  if (typeof value === 'string') return;
  if (!isJsonObject(value) || typeof value['@value'] !== 'string') {
    if (!isJsonObject(value) || !isLanguageMap(value)) fault(scope, 'model.not-a-text', place);
    return;
  }
  for (const name of Object.keys(value)) {
    if (!LANGUAGE_MEMBERS.includes(name)) fault(scope, 'model.extra-member', place, LANGUAGE_MEMBERS.join(', '));
  }
  for (const name of ['@language', '@direction']) {
    if (Object.hasOwn(value, name) && value[name] !== null && typeof value[name] !== 'string')
      fault(scope, 'model.not-a-text', place);
  }
};

/** A date and time. Without a zone it is an error where the standard demands one, else told. */
export const moment =
  (rules: DateRules): Kind =>
  ({ value, place }, scope) => {
    if ((typeof value !== 'string' && typeof value !== 'number') || (typeof value === 'number' && !rules.seconds)) {
      fault(scope, 'model.not-a-date', place);
      return;
    }
    if (toInstant(value, rules)) {
      if (!rules.day && !toInstant(value, { ...rules, zone: 'required' }))
        fault({ ...scope, severity: 'warning' }, 'model.no-zone', place);
      return;
    }
    fault(scope, toInstant(value, { ...rules, zone: 'assumed' }) ? 'model.no-zone' : 'model.not-a-date', place);
  };

/** A day: `2026-11-23`. */
export const day: Kind = ({ value, place }, scope) => {
  if (typeof value !== 'string' || !toInstant(value.slice(0, 10), { zone: 'assumed', day: true }))
    fault(scope, 'model.not-a-date', place);
};

/** A number. A number in quotation marks is told: it reads the same. */
export const number: Kind = ({ value, place }, scope) => {
  if (typeof value === 'number') return;
  const isQuoted = typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value);
  fault(isQuoted ? { ...scope, severity: 'warning' } : scope, 'model.not-a-number', place);
};

/** True or false. */
export const flag: Kind = ({ value, place }, scope) => {
  if (typeof value !== 'boolean') fault(scope, 'model.wrong-type', place, 'true, false');
};

/** One of a list; `ext` = or a name of the issuer's own, marked `ext:`. */
export const oneOf =
  (names: readonly string[], { ext = false }: { readonly ext?: boolean } = {}): Kind =>
  ({ value, place }, scope) => {
    const isKnown = typeof value === 'string' && (names.includes(value) || (ext && /^ext:[\w.|-]+/.test(value)));
    if (!isKnown) fault(scope, 'model.not-in-list', place, names.slice(0, 5).join(', '));
  };

/** A type: a term or an absolute URL, so in any case a text that is not empty. */
export const typeName: Kind = ({ value, place }, scope) => {
  if (typeof value !== 'string' || value.trim() === '') fault(scope, 'model.wrong-type', place, 'type');
};

/** A text of a certain form. */
export const matching =
  (pattern: RegExp, wanted: string): Kind =>
  ({ value, place }, scope) => {
    if (typeof value !== 'string' || !pattern.test(value)) fault(scope, 'model.pattern', place, wanted);
  };

/** Anything that is an object. */
export const object: Kind = ({ value, place }, scope) => {
  if (!isJsonObject(value)) fault(scope, 'model.wrong-type', place, 'object');
};

/** Anything at all. */
export const anything: Kind = () => {};

/** A text alone, or an object: an image, an issuer, criteria that are only a link. */
export const either =
  (whenText: Kind, whenObject: Kind): Kind =>
  (spot, scope) =>
    (isJsonObject(spot.value) ? whenObject : whenText)(spot, scope);

/** Rule between members: one of these types must be among `type`. */
export const hasTypeOf =
  (...names: readonly string[]): Kind =>
  (spot, scope) => {
    const types = toTypes(spot);
    if (types.length > 0 && !types.some(({ value }) => names.includes(value))) {
      fault({ ...scope, property: 'type' }, 'model.missing-type', spot.place, names.join(', '));
    }
  };

/** Several rules between members. */
export const all =
  (...kinds: readonly Kind[]): Kind =>
  (spot: Spot, scope) => {
    for (const kind of kinds) kind(spot, scope);
  };
