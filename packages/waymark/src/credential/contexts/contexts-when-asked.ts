import type { JsonObject } from '../../encoding/index.ts';
import type { ContextFamily } from './context-family.ts';

let core: ContextFamily | undefined;
let extra: ContextFamily | undefined;

/** The pinned context document of a URL, if it was brought. */
export function findContext(url: string): JsonObject | undefined {
  return core?.get(url) ?? extra?.get(url);
}

/** Brings the pinned context of a URL, if we have one: those that most credentials name together, the others when one is named. */
export async function loadContext(url: string): Promise<void> {
  core ??= (await import('./core.ts')).CORE_CONTEXTS;
  if (!core.has(url)) extra ??= (await import('./extra.ts')).EXTRA_CONTEXTS;
}
