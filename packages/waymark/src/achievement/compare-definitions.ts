import type { Place } from '../finding.ts';
import type { Definition } from './definition.ts';

/** One difference between two drafts or versions. `before` or `after` is absent where it was not, or is no longer, said. */
export interface Difference {
  /** JSON Pointer; items that have an id (outcomes, levels, evidence) are named by it, so that a moved one is no difference. */
  readonly place: Place;
  readonly before?: string;
  readonly after?: string;
}

const toSegment = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');

/** Every text and number of it by its place. */
function leavesOf(value: unknown, place: Place, found: Map<Place, string>): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : undefined;
      leavesOf(item, `${place}/${typeof id === 'string' ? toSegment(id) : index}`, found);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      // An item's id is its name in the place already.
      if (name !== 'id') leavesOf(inner, `${place}/${toSegment(name)}`, found);
    }
  } else if (value !== undefined && value !== '') found.set(place, `${value}`);
}

/**
 * What changed from one draft or version to another, in the order of the later one, then what is gone. Nothing is judged: whether a
 * change is a matter of substance, its author says.
 */
export function compareDefinitions(before: Definition, after: Definition): readonly Difference[] {
  const [old, fresh] = [new Map<Place, string>(), new Map<Place, string>()];
  leavesOf(before, '', old);
  leavesOf(after, '', fresh);
  const differences: Difference[] = [];
  for (const [place, text] of fresh) {
    const earlier = old.get(place);
    if (earlier !== text)
      differences.push({ place, after: text, ...(earlier === undefined ? {} : { before: earlier }) });
  }
  for (const [place, text] of old) if (!fresh.has(place)) differences.push({ place, before: text });
  return differences;
}
