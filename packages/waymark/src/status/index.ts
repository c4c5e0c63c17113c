/**
 * `status`: whether a credential was withdrawn or suspended after it was issued.
 *
 * Comes in: a credential, a document loader, the time. Goes out: one answer for each entry: not withdrawn, withdrawn
 * (with the reason and date that the list gives), or cannot tell and why.
 * Must never: answer "not withdrawn" when a list could not be had, is not signed by its issuer, is too old, too short or about
 * something else; ask for an address that names the credential; call a refresh service.
 * Start reading at `check-status.ts`; one file a kind in `kinds/`.
 *
 * @example
 * const { credential } = parse('{"@context": "https://www.w3.org/ns/credentials/v2", "type": "VerifiableCredential"}');
 * if (credential) console.log(await checkStatus(credential, { documents: noDocuments, now: new Date(0) })); // []
 */
export { type BindOptions, bindSigner, type SignerBinding } from './bind-signer.ts';
export { checkStatus } from './check-status.ts';
export { STATUS_KINDS } from './kinds/index.ts';
export type { ListCache } from './load-list.ts';
export { namesCredential } from './names-credential.ts';
export { STATUS_REASONS, type StatusReason } from './reasons.ts';
export type { StatusKind, StatusQuestion } from './status-kind.ts';
export type { StatusOptions, StatusResult } from './status-result.ts';
