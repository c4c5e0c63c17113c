/**
 * Words for writing a term table: `each(link, 'obi:', 'badge issuer verification=verify')` says that three terms of the
 * namespace `obi:` have IRIs as values, and that `verification` is there called `verify`.
 * A maker turns the IRI of a term into its definition. @see https://www.w3.org/TR/json-ld11/#context-definitions
 */
import type { JsonObject } from '../../encoding/index.ts';

export type Definition = string | JsonObject;
export type Maker = (iri: string) => Definition;

/** A class, or a property written short. Only this kind can also serve as a prefix. */
export const name: Maker = (iri) => iri;
/** A property with plain values. */
export const property: Maker = (iri) => ({ '@id': iri });
/** A property whose values are resources. */
export const link: Maker = (iri) => ({ '@id': iri, '@type': '@id' });
/** A property whose values are terms of the vocabulary. */
export const word: Maker = (iri) => ({ '@id': iri, '@type': '@vocab' });
/** A property with one text for each language. */
export const languages: Maker = (iri) => ({ '@id': iri, '@container': '@language' });

/** A property with values of one datatype. */
export function typed(type: string): Maker {
  return (iri) => ({ '@id': iri, '@type': type });
}

/** A property with several values, in no order. */
export function set(maker: Maker): Maker {
  return (iri) => ({ ...asObject(maker(iri)), '@container': '@set' });
}

/** A term within which other terms hold: of nodes of this type, or of what stands under this property. */
export function scoped(maker: Maker, context: JsonObject): Maker {
  return (iri) => ({ ...asObject(maker(iri)), '@context': context });
}

/** The same maker for many terms of one namespace; `term=local` where the names differ. */
export function each(maker: Maker, namespace: string, terms: string): Readonly<Record<string, Definition>> {
  const entries = terms.split(/\s+/).map((written): [string, Definition] => {
    const [term = '', local = term] = written.split('=');
    return [term, maker(namespace + local)];
  });
  return Object.fromEntries(entries);
}

/** `id` and `type` as nearly every context of this field has them. */
export const KEYWORDS = { id: '@id', type: '@type' } as const;
/** Terms that later contexts must not redefine. */
export const PROTECTED = { '@protected': true } as const;

const asObject = (definition: Definition): JsonObject =>
  typeof definition === 'string' ? { '@id': definition } : definition;
