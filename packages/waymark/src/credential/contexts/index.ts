/**
 * JSON-LD contexts, pinned: they come from npm packages, or from term tables of our own where no package has them.
 *
 * Comes in: a URL. Goes out: the context document, or `undefined`. Must never: fetch, or answer for a URL that is not listed.
 * One file a family; `core.ts` holds what most credentials name, `extra.ts` the rest. Start reading at `contexts.ts`.
 */
export { findContext, loadContext } from '#contexts';
