/**
 * `credential`: a text out of whatever carries it, into the one model, with what is wrong with it.
 *
 * Comes in: bytes and texts from strangers. Goes out: `Parsed`, a credential (or none) and findings; every value with the place
 * that it came from. Must never: throw for what a stranger wrote, fetch, check a signature, or let a room above know versions.
 * Formats, carriers and contexts are registries: one file an entry. Start reading at `parse.ts`, then `formats/open-badges-3.0.ts`.
 *
 * @example
 * const issuer = { origin: 'https://a.example', name: 'A' };
 * const badge = { name: 'Weaving', description: 'Weaves.', image: '/i.png', criteria: '/c', issuer };
 * const { credential, findings } = parse(JSON.stringify({ recipient: 'ana@mail.example', badge }));
 * console.log(credential?.format); // open-badges-0.5
 * console.log(credential?.subjects[0]?.achievement?.name[0]); // { value: 'Weaving', place: '/badge/name' }
 * console.log(findings.length); // 0
 */

export { openSdJwt } from '#formats';
export * from './carriers/index.ts';
export * from './contexts/index.ts';
export type { SdJwt } from './envelopes/sd-jwt.ts';
export { EXTENSION_TERMS, type ExtensionTerm } from './extension-terms.ts';
export { FORMATS, type Format, type OpenDocument, type PartReader, withFormats } from './formats/index.ts';
export type * from './model.ts';
export { type ParseOptions, parse } from './parse.ts';
export { MODEL_REASONS, type ModelReason } from './reasons.ts';
