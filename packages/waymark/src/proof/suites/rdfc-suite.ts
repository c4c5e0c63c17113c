import type { SignatureAlgorithm } from '../../did/index.ts';
import { digest, type JsonObject, type JsonValue } from '../../encoding/index.ts';
import { uncoveredByRdf } from '../canonicalization/uncovered-by-rdf.ts';
import { algorithmOf, checkSignature, hashOf, parseSignatureValue } from './signature-value.ts';
import { refusal, type Suite, type SuiteInput, type SuiteResult } from './suite.ts';

interface RdfcFacts {
  readonly id: string;
  readonly isFor: Suite['isFor'];
  readonly algorithms: readonly SignatureAlgorithm[];
}

/** A suite that signs the hashes of two canonical RDF graphs: the proof without its value, then the document. */
export function rdfcSuite({ id, isFor, algorithms }: RdfcFacts): Suite {
  return {
    id,
    isFor,
    algorithms,
    parseValue: parseSignatureValue,
    check: async (input) => {
      const algorithm = algorithmOf(input.key, algorithms);
      if (!algorithm) return refusal('failed', 'proof.key-mismatch', { suite: id });
      const hashed = await hashGraphs(input, 'proofValue', hashOf(algorithm));
      if (!hashed.ok) return hashed.result;
      const result = await checkSignature({
        suite: id,
        key: input.key,
        algorithm,
        signature: input.value,
        candidates: hashed.candidates,
      });
      return result.outcome === 'passed' ? { ...result, uncovered: uncoveredByRdf(input.document, '') } : result;
    },
  };
}

/** The proof as it was signed: without the named member, and under the document's context. */
export function toProofConfig(
  { document, proof }: Pick<SuiteInput, 'document' | 'proof'>,
  valueMember: string,
): JsonObject {
  const { [valueMember]: _value, '@context': _context, ...options } = proof;
  const context: JsonValue | undefined = document['@context'];
  return context === undefined ? options : { '@context': context, ...options };
}

/** hash(proof) ‖ hash(document); two candidates when the order of lines is in doubt. */
export async function hashGraphs(
  input: Pick<SuiteInput, 'document' | 'proof' | 'canonicalize'>,
  valueMember: string,
  hash: 'SHA-256' | 'SHA-384',
): Promise<
  | { readonly ok: true; readonly candidates: readonly Uint8Array[] }
  | { readonly ok: false; readonly result: SuiteResult }
> {
  const config = await input.canonicalize(toProofConfig(input, valueMember), { hash });
  if (!config.ok) return { ok: false, result: { outcome: config.outcome, reason: config.reason } };
  const document = await input.canonicalize(input.document, { hash });
  if (!document.ok) return { ok: false, result: { outcome: document.outcome, reason: document.reason } };
  const configHash = await hashLines(config.lines, hash);
  const orders = document.linesByCodePoint ? [document.lines, document.linesByCodePoint] : [document.lines];
  const candidates: Uint8Array[] = [];
  for (const lines of orders) candidates.push(Uint8Array.of(...configHash, ...(await hashLines(lines, hash))));
  return { ok: true, candidates };
}

/** Hash of canonical lines, each of which ends in its own newline. */
export function hashLines(lines: readonly string[], hash: 'SHA-256' | 'SHA-384'): Promise<Uint8Array> {
  return digest(hash, new TextEncoder().encode(lines.join('')));
}
