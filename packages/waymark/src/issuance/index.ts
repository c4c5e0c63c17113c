/**
 * `issuance`: a published definition and a person become a credential, on existing standards only.
 *
 * Comes in: the bytes of a version, whom it is about, what they reached, a signer. Goes out: an Open Badges 3.0 credential, secured; status
 * lists in which it could be withdrawn. Must never: see a private key, say more of a person than was asked, change the version's words.
 * Start reading at `to-credential.ts`, then `secure.ts`.
 *
 * @example
 * const list = await toStatusList({ id: 'https://a.example/s/1', issuer: 'did:web:a.example', purpose: 'revocation', set: [7], validFrom: new Date(0), validUntil: new Date(1), ttlMilliseconds: 1 });
 * console.log(list.id); // https://a.example/s/1
 */
export { type HolderIdentity, toSubjectIdentity } from './holder.ts';
export * from './roll/index.ts';
export { SECURING_FORMS, type SecuringForm, secure } from './secure.ts';
export {
  type AwardOptions,
  type EvidenceItem,
  type OutcomeResult,
  type StatusPlace,
  toCredential,
  toStatusEntry,
} from './to-credential.ts';
export { STATUS_LIST_ENTRIES, type StatusListOptions, toStatusList } from './to-status-list.ts';
