/**
 * `proof`: whether a credential is what somebody signed, and by which key; never who that somebody is.
 *
 * Comes in: a parsed credential, a document loader and the time. Goes out: one result for each proof, envelope or hosted copy, with the
 * key that was found and the places that the proof leaves open. Must never: fetch a context, trust a key that came with the
 * credential, call a proof good that it did not check, or be kept busy by a hostile graph. Start reading at `check-proofs.ts`; one file a
 * suite in `suites/`.
 *
 * @example
 * const canonical = await toCanonicalNQuads({ '@context': 'https://www.w3.org/ns/credentials/v2', id: 'urn:x:1', type: 'VerifiableCredential' });
 * if (canonical.ok) console.log(canonical.lines.length); // 1
 */
export type { Canonical, CanonicalCaps, CanonicalOptions } from './canonicalization/to-canonical-n-quads.ts';
export { checkJsonLd } from './check-json-ld.ts';
export type { CheckOptions } from './check-options.ts';
export { checkProofs } from './check-proofs.ts';
export { type BadgeIssuer, findBadgeIssuer } from './open-badges-2/find-badge-issuer.ts';
export type * from './proof-result.ts';
export { PROOF_REASONS, type ProofReason } from './reasons.ts';
export { addProof } from './sign/add-proof.ts';
export type { Signer } from './sign/signer.ts';
export { SUITES } from './suites/index.ts';
export type { Suite, SuiteInput, SuiteResult } from './suites/suite.ts';
export { toCanonicalNQuads } from './to-canonical-n-quads.ts';
