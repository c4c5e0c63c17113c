import type { SignatureAlgorithm } from '../../did/index.ts';
import { canonicalizeJson, digest, type JsonObject, type JsonValue } from '../../encoding/index.ts';
import type { Place } from '../../finding.ts';
import { algorithmOf, checkSignature, hashOf, parseSignatureValue } from './signature-value.ts';
import { refusal, type Suite } from './suite.ts';

/** A suite that signs the hashes of two canonical JSON texts: the proof without its value, then the document. Everything written is covered. */
export function jcsSuite({
  id,
  algorithms,
}: {
  readonly id: string;
  readonly algorithms: readonly SignatureAlgorithm[];
}): Suite {
  return {
    id,
    isFor: (proof) => proof.type === 'DataIntegrityProof' && proof.cryptosuite === id,
    signsJson: true,
    algorithms,
    parseValue: parseSignatureValue,
    check: async ({ document, proof, value, key }) => {
      const algorithm = algorithmOf(key, algorithms);
      if (!algorithm) return refusal('failed', 'proof.key-mismatch', { suite: id });
      const { proofValue: _, ...config } = proof;
      const signed = toSignedDocument(document, proof);
      if (!signed) return refusal('failed', 'proof.context-changed');
      const [configBytes, documentBytes] = [toBytes(config), toBytes(signed)];
      if (!configBytes || !documentBytes) return refusal('failed', 'proof.not-canonical');
      const hash = hashOf(algorithm);
      const hashes = await Promise.all([digest(hash, configBytes), digest(hash, documentBytes)]);
      const candidates = [Uint8Array.of(...hashes[0], ...hashes[1])];
      const result = await checkSignature({ suite: id, key, algorithm, signature: value, candidates });
      return result.outcome === 'passed' ? { ...result, uncovered: contextsAfter(document, proof) } : result;
    },
  };
}

/**
 * A proof that carries a context was made over a document with exactly that context; contexts added since must come after it.
 * @see https://www.w3.org/TR/vc-di-eddsa/#verify-proof-eddsa-jcs-2022 step 4
 */
function toSignedDocument(document: JsonObject, proof: JsonObject): JsonObject | undefined {
  const stated = proof['@context'];
  if (stated === undefined) return document;
  const [wanted, actual] = [toArray(stated), toArray(document['@context'])];
  const begins = wanted.every((context, at) => isSame(context, actual[at]));
  return begins ? { ...document, '@context': stated } : undefined;
}

/** Contexts that the proof does not state were added after signing. */
function contextsAfter(document: JsonObject, proof: JsonObject): Place[] {
  if (proof['@context'] === undefined) return [];
  const signed = toArray(proof['@context']).length;
  return toArray(document['@context']).flatMap((_, at) => (at < signed ? [] : [`/@context/${at}`]));
}

const toArray = (value: JsonValue | undefined): readonly JsonValue[] =>
  Array.isArray(value) ? (value as readonly JsonValue[]) : value === undefined ? [] : [value];
const isSame = (one: JsonValue, other: JsonValue | undefined) =>
  other !== undefined && String(toText(one)) === String(toText(other));

function toText(value: JsonValue): string | undefined {
  try {
    return canonicalizeJson(value);
  } catch {
    // Lone surrogates and endless numbers have no canonical text.
    return undefined;
  }
}

function toBytes(value: JsonObject): Uint8Array | undefined {
  const text = toText(value);
  return text === undefined ? undefined : new TextEncoder().encode(text);
}
