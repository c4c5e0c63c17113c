import { isJsonObject } from '../../encoding/index.ts';
import { DRAFT_CONTEXT } from '../formats/context-urls.ts';
import { contextUrlsOf } from '../formats/contexts-of.ts';
import type { ModelReason } from '../reasons.ts';
import { itemsOf, memberOf, type Spot } from '../said/spot.ts';
import { fault, type Scope } from './check-shape.ts';
import { isUrl } from './kinds.ts';

/**
 * The rules on `@context`: there, its base first, every item a URL or an object. Whether we know a URL is not a rule of the model.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#contexts
 */
export function checkContexts(root: Spot, scope: Scope, base: string): void {
  const context = memberOf(root, '@context');
  const inside = { ...scope, property: '@context' };
  const items = itemsOf(context);
  if (items.length === 0) {
    fault(inside, 'model.context-missing', context.value === undefined ? root.place : context.place, base);
    return;
  }
  if (items[0]?.value !== base) {
    const code = items.some(({ value }) => value === base) ? 'model.context-not-first' : 'model.context-base-missing';
    fault(inside, code, context.place, base);
  }
  for (const { value, place } of items) {
    if (typeof value === 'string') {
      if (!isUrl(value)) fault(inside, 'model.context-not-a-url', place);
    } else if (!isJsonObject(value)) fault(inside, 'model.context-wrong-type', place);
  }
}

/** A format's own context must be among them. A draft's is told: its documents are real, and the final rules were never theirs. */
export function checkOwnContext(root: Spot, scope: Scope, { pattern, code, expected }: OwnContext): void {
  const urls = contextUrlsOf(root);
  if (urls.some((one) => pattern.test(one))) return;
  const inside = { ...scope, property: '@context' };
  const { place } = memberOf(root, '@context');
  const known = urls.length > 0 ? place : root.place;
  if (urls.some((one) => DRAFT_CONTEXT.test(one)))
    fault({ ...inside, severity: 'warning' }, 'model.context-draft', known, expected);
  else fault(inside, code, known, expected);
}

/** A context that a format demands beside the base. */
export interface OwnContext {
  readonly pattern: RegExp;
  readonly code: ModelReason;
  readonly expected: string;
}
