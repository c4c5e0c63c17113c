/**
 * JSON-LD contexts, pinned: they come from npm packages, or from term tables of our own where no package has them.
 *
 * Comes in: a URL. Goes out: the context document, or `undefined`. Must never: fetch, or answer for a URL that is not listed.
 * One file a family; `core.ts` holds what most credentials name, `extra.ts` the rest. Start reading at `core.ts`.
 */
import type { JsonObject } from '../../encoding/index.ts';
import { joinFamilies } from './context-family.ts';
import { CORE_CONTEXTS } from './core.ts';
import { EXTRA_CONTEXTS } from './extra.ts';

export { CORE_CONTEXTS, findCoreContext } from './core.ts';
export { EXTRA_CONTEXTS } from './extra.ts';

const ALL = joinFamilies([CORE_CONTEXTS, EXTRA_CONTEXTS]);

/** Every URL that `findContext` knows, aliases included. */
export const CONTEXT_URLS: readonly string[] = [...ALL.keys()];

/** The pinned context document of a URL; `undefined` when we have none. Never fetched. */
export function findContext(url: string): JsonObject | undefined {
  return ALL.get(url);
}
