import type { JsonObject } from '../../encoding/index.ts';
import { joinFamilies } from './context-family.ts';
import { CORE_CONTEXTS } from './core.ts';
import { EXTRA_CONTEXTS } from './extra.ts';

const ALL = joinFamilies([CORE_CONTEXTS, EXTRA_CONTEXTS]);

/** Every URL that `findContext` knows, aliases included. */
export const CONTEXT_URLS: readonly string[] = [...ALL.keys()];

/**
 * The pinned context document of a URL; `undefined` when we have none. Never fetched. A light bundle (condition `waymark-light`) has
 * `contexts-when-asked.ts` in this place, and knows a context only after `loadContext`.
 */
export function findContext(url: string): JsonObject | undefined {
  return ALL.get(url);
}

/** Here all contexts are there from the start. */
export const loadContext = async (_: string): Promise<void> => {};
