import type { Quad, RdfCanonize } from 'rdf-canonize';
import type { JsonObject } from '../../encoding/index.ts';
import type { Reason } from '../../finding.ts';
import type { ProofReason } from '../reasons.ts';
import { findUnknownContext } from './find-unknown-context.ts';
import { isTooLarge } from './is-too-large.ts';
import { toFault } from './json-ld-fault.ts';
import { JSON_LD_OPTIONS } from './json-ld-options.ts';
import { relativeIds } from './relative-ids.ts';
import { shareContexts } from './share-contexts.ts';
import { hasOwnPrototypeMember, usesBlankNodeNames } from './suspicious-shapes.ts';

/** The caps; a caller may lower them. */
export interface CanonicalCaps {
  /** Characters of JSON: a full transcript without pictures stays under 1 Mi; jsonld takes about a second for it. */
  readonly maxChars?: number;
  readonly maxQuads?: number;
  /** Nodes without a name: each is hashed several times. */
  readonly maxBlankNodes?: number;
  /** Milliseconds for canonical names. The one limit of time, besides those of work: look-alike nodes differ widely in cost. */
  readonly maxMilliseconds?: number;
}
const DEFAULT_CAPS = { maxChars: 1024 * 1024, maxQuads: 50_000, maxBlankNodes: 5_000, maxMilliseconds: 1_500 };

/**
 * Deep comparisons that all look-alike blank nodes together may need. rdf-canonize's own measure (n^1) refuses two rubrics with three
 * like levels; this many read two with six. Where blank nodes have names of their own, graphs can be tangled: less, and sooner.
 */
const MAX_DEEP_ITERATIONS = { tree: 20_000, named: 2_000 };

export type Canonical =
  | {
      readonly ok: true;
      /** One N-Quad a line, sorted by UTF-16 units, as all deployed signers do. */
      readonly lines: readonly string[];
      /** The order of the standard (code points), where it differs: emoji beside full-width letters. */
      readonly linesByCodePoint?: readonly string[];
    }
  | { readonly ok: false; readonly outcome: 'failed' | 'cantTell'; readonly reason: Reason<ProofReason> };

export interface CanonicalOptions {
  readonly caps?: CanonicalCaps;
  /** Hash used inside RDFC-1.0. */
  readonly hash?: 'SHA-256' | 'SHA-384';
  /** Other names for the canonical blank nodes (`c14n0`), as selective disclosure needs. */
  readonly relabel?: (label: string) => string | undefined;
}

/**
 * RDF Dataset Canonicalization of a JSON-LD document with pinned contexts, in safe mode: nothing is dropped silently,
 * nothing is fetched, and graphs made to burn time are refused.
 * @see https://www.w3.org/TR/rdf-canon/
 */
export async function toCanonicalNQuads(json: JsonObject, options: CanonicalOptions = {}): Promise<Canonical> {
  const caps = { ...DEFAULT_CAPS, ...options.caps };
  const refuse = (outcome: 'failed' | 'cantTell', code: ProofReason, values?: Record<string, string>): Canonical => ({
    ok: false,
    outcome,
    reason: values ? { code, values } : { code },
  });
  // Cheap things first: each of these looks at the JSON only.
  if (hasOwnPrototypeMember(json)) return refuse('failed', 'proof.undefined-term', { property: '__proto__' });
  if (isTooLarge(json, caps.maxChars)) return refuse('cantTell', 'proof.too-large');
  const unknown = await findUnknownContext(json);
  if (unknown !== undefined) return refuse('cantTell', 'proof.unknown-context', { url: unknown.slice(0, 200) });
  // Both are CommonJS: in a bundle for pages only `default` is there.
  const [{ default: jsonld }, { default: rdfCanonize }] = await Promise.all([import('jsonld'), import('rdf-canonize')]);
  let quads: Quad[];
  try {
    const options = {
      ...JSON_LD_OPTIONS,
      safe: true,
      rdfDirection: 'i18n-datatype',
      produceGeneralizedRdf: false,
    } as const;
    await shareContexts(jsonld, options);
    const expanded = await jsonld.expand(json, options);
    const [relative] = relativeIds(expanded);
    if (relative !== undefined) return refuse('failed', 'proof.relative-id', { id: relative.slice(0, 80) });
    quads = await jsonld.toRDF(expanded, { ...options, skipExpansion: true });
  } catch (error) {
    const reason = toFault(error);
    // A bug in jsonld that hostile input found is nobody's proof of anything.
    if (!reason) return refuse('cantTell', 'proof.json-ld', { problem: error instanceof Error ? error.name : 'error' });
    return { ok: false, outcome: reason.code === 'proof.unknown-context' ? 'cantTell' : 'failed', reason };
  }
  if (quads.length > caps.maxQuads || countBlankNodes(quads) > caps.maxBlankNodes)
    return refuse('cantTell', 'proof.too-complex');
  const named = usesBlankNodeNames(json);
  const canonicalIdMap = new Map<string, string>();
  try {
    await rdfCanonize.canonize(quads, {
      algorithm: 'RDFC-1.0',
      messageDigestAlgorithm: options.hash ?? 'SHA-256',
      maxDeepIterations: named ? MAX_DEEP_ITERATIONS.named : MAX_DEEP_ITERATIONS.tree,
      canonicalIdMap,
      signal: AbortSignal.timeout(caps.maxMilliseconds),
    });
  } catch {
    // A tangle of named blank nodes is made by hand, and breaks the rule that ids are URLs (VCDM 2.0 section 4.4): nobody's
    // software signed it. A symmetric tree is only beyond us.
    return named ? refuse('failed', 'proof.tangled') : refuse('cantTell', 'proof.too-complex');
  }
  return toLines(quads, toNamer(canonicalIdMap, options.relabel), rdfCanonize.NQuads);
}

/** Maps an input label to its canonical one, whichever spelling (`_:b0`, `b0`) the library uses for it. */
function toNamer(
  ids: ReadonlyMap<string, string>,
  relabel: CanonicalOptions['relabel'],
): (label: string) => string | undefined {
  return (label) => {
    const name = (ids.get(label) ?? ids.get(`_:${label}`) ?? ids.get(label.replace(/^_:/, '')))?.replace(/^_:/, '');
    return name === undefined || !relabel ? name : relabel(name);
  };
}

function toLines(
  quads: readonly Quad[],
  nameOf: (label: string) => string | undefined,
  NQuads: RdfCanonize['NQuads'],
): Canonical {
  const rename = <T extends Quad['subject']>(term: T): T => {
    if (term.termType !== 'BlankNode') return term;
    const value = nameOf(term.value);
    if (value === undefined) throw new UnnamedNode();
    return { ...term, value };
  };
  try {
    const lines = quads.map((quad) =>
      NQuads.serializeQuad({
        ...quad,
        subject: rename(quad.subject),
        object: rename(quad.object),
        graph: rename(quad.graph),
      }),
    );
    lines.sort();
    const byCodePoint = ASTRAL.test(lines.join('')) ? lines.toSorted(compareCodePoints) : lines;
    const differs = byCodePoint.some((line, at) => line !== lines[at]);
    return { ok: true, lines, ...(differs ? { linesByCodePoint: byCodePoint } : {}) };
  } catch (error) {
    if (!(error instanceof UnnamedNode)) throw error;
    return { ok: false, outcome: 'failed', reason: { code: 'proof.mismatch' } };
  }
}

/** Selective disclosure named fewer nodes than the document has. */
class UnnamedNode extends Error {}

/** Orders differ only where characters beyond the basic plane meet U+E000 to U+FFFF. */
const ASTRAL = /[\u{10000}-\u{10ffff}]/u;

function compareCodePoints(one: string, other: string): number {
  for (let at = 0; at < one.length && at < other.length; at++) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (a === b) continue;
    // Surrogates (of characters beyond U+FFFF) come after everything else.
    const [aHigh, bHigh] = [(a & 0xf800) === 0xd800, (b & 0xf800) === 0xd800];
    return aHigh === bHigh ? a - b : aHigh ? 1 : -1;
  }
  return one.length - other.length;
}

function countBlankNodes(quads: readonly Quad[]): number {
  const names = new Set<string>();
  for (const { subject, object, graph } of quads) {
    for (const term of [subject, object, graph]) if (term.termType === 'BlankNode') names.add(term.value);
  }
  return names.size;
}
