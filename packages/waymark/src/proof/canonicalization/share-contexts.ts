import type { ActiveContext, JsonLd, JsonLdOptions } from 'jsonld';

/**
 * jsonld copies a whole active context, every term of it, at each node with a type and at each way back from one: seven tenths of the work on a
 * credential. Nothing ever writes into a term once it is defined, nor into a context that is a previous one. So a copy may have the terms in
 * common with what it was copied from, and the way back may lead to the previous context itself, which its caches then know.
 *
 * jsonld hands out its own initial context for `null`; every other context gets its ways from there. Where that is not as we know it, nothing
 * is changed. That what comes out is the same is held against a jsonld of its own in `bench/peers/canonical.test.ts`.
 */
export async function shareContexts(jsonld: JsonLd, options: JsonLdOptions): Promise<void> {
  const initial = await jsonld.processContext(null, null, options);
  if (initial.clone === cloneSharing || !(initial.mappings instanceof Map) || initial.mappings.size > 0) return;
  initial.clone = cloneSharing;
  initial.revertToPreviousContext = revertSharing;
}

function cloneSharing(this: ActiveContext): ActiveContext {
  const { mappings, clone, getInverse, previousContext, revertToPreviousContext } = this;
  const child: ActiveContext = {
    ...{ mappings: new Map(mappings), protected: { ...this.protected } },
    ...{ clone, inverse: null, getInverse, revertToPreviousContext },
  };
  if (previousContext) child.previousContext = previousContext;
  for (const keyword of ['@base', '@language', '@vocab'] as const) if (keyword in this) child[keyword] = this[keyword];
  return child;
}

function revertSharing(this: ActiveContext): ActiveContext {
  const { previousContext } = this;
  if (!previousContext) return this;
  // jsonld's copies forget the direction of text; what is signed forgets it too.
  return '@direction' in previousContext ? previousContext.clone() : previousContext;
}
