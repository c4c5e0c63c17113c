/** Codes of every error that the library throws: the caller's mistake, or refused by policy. Each is explained in docs/errors.md. */
export type ErrorCode =
  | 'ERR_ENCODING_NOT_CANONICAL'
  | 'ERR_ENCODING_POINTER'
  | 'ERR_ENCODING_TOO_LONG'
  | 'ERR_CREDENTIAL_ARGUMENT'
  | 'ERR_PROOF_NOT_SIGNABLE'
  | 'ERR_DID_ARGUMENT'
  | 'ERR_DID_KEY_NOT_PROMISED'
  | 'ERR_VERIFICATION_ARGUMENT'
  | 'ERR_READING_LOCALE';

/** Thrown for the caller's mistake or a refusal by policy, never for what is wrong with a credential. Carries no credential content. */
export class WaymarkError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'WaymarkError';
    this.code = code;
  }
}
