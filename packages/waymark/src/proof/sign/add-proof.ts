import { canonicalizeJson, digest, type JsonObject, toMultibase } from '../../encoding/index.ts';
import { WaymarkError } from '../../error.ts';
import { hashGraphs } from '../suites/rdfc-suite.ts';
import { toCanonicalNQuads } from '../to-canonical-n-quads.ts';
import type { Signer } from './signer.ts';

/** Suites that sign here: by curve, and by what is hashed. */
const SUITES = {
  rdfc: { EdDSA: 'eddsa-rdfc-2022', ES256: 'ecdsa-rdfc-2019' },
  jcs: { EdDSA: 'eddsa-jcs-2022', ES256: 'ecdsa-jcs-2019' },
} as const;

/**
 * The document with a Data Integrity proof, appended where it has some already (a proof set). `rdfc` is what other software checks most
 * widely; `jcs` needs no context to check in ten years.
 * @throws {WaymarkError} ERR_PROOF_NOT_SIGNABLE when it cannot be made canonical: an unknown context, a term that no context defines
 * @see https://www.w3.org/TR/vc-data-integrity/#add-proof
 */
export async function addProof(
  document: JsonObject,
  {
    signer,
    created,
    form = 'rdfc',
  }: { readonly signer: Signer; readonly created: Date; readonly form?: 'rdfc' | 'jcs' },
): Promise<JsonObject> {
  const { proof: before, ...unsecured } = withProofTerms(document);
  const proof: JsonObject = {
    // What was hashed as text says under which contexts: step 2 of both specifications' "Create Proof".
    ...(form === 'jcs' && unsecured['@context'] !== undefined ? { '@context': unsecured['@context'] } : {}),
    type: 'DataIntegrityProof',
    cryptosuite: SUITES[form][signer.algorithm],
    created: created.toISOString().replace(/\.\d+Z$/, 'Z'),
    verificationMethod: signer.verificationMethod,
    proofPurpose: 'assertionMethod',
  };
  const data = form === 'jcs' ? await hashTexts(unsecured, proof) : await hashTriples(unsecured, proof);
  const proofValue = toMultibase(await signer.sign(data), 'z');
  const made = { ...proof, proofValue };
  return {
    ...unsecured,
    proof: before === undefined ? made : [...(Array.isArray(before) ? before : [before]), made],
  };
}

const V1_CONTEXT = 'https://www.w3.org/2018/credentials/v1';
const DATA_INTEGRITY_CONTEXT = 'https://w3id.org/security/data-integrity/v2';

/** The context of the data model 2.0 defines what a proof says, that of 1.1 does not. @see https://www.w3.org/TR/vc-data-integrity/#context-injection */
function withProofTerms(document: JsonObject): JsonObject {
  const { '@context': contexts } = document;
  if (!Array.isArray(contexts) || contexts[0] !== V1_CONTEXT || contexts.includes(DATA_INTEGRITY_CONTEXT))
    return document;
  return { ...document, '@context': [...contexts, DATA_INTEGRITY_CONTEXT] };
}

async function hashTriples(document: JsonObject, proof: JsonObject): Promise<Uint8Array> {
  const hashed = await hashGraphs({ document, proof, canonicalize: toCanonicalNQuads }, 'proofValue', 'SHA-256');
  const [data] = hashed.ok ? hashed.candidates : [];
  if (!data)
    throw new WaymarkError(
      'ERR_PROOF_NOT_SIGNABLE',
      `the document cannot be made canonical: ${hashed.ok ? '' : hashed.result.reason.code}`,
    );
  return data;
}

async function hashTexts(document: JsonObject, proof: JsonObject): Promise<Uint8Array> {
  const hashes = [];
  for (const json of [proof, document])
    hashes.push(await digest('SHA-256', new TextEncoder().encode(canonicalizeJson(json))));
  return Uint8Array.from(hashes.flatMap((hash) => [...hash]));
}
