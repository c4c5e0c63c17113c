import type { HttpErrorCode } from '../pages/error-codes.ts';

/** Ends a request with one of the listed errors. Carries no content: only the code is shown and logged. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: HttpErrorCode;
  constructor(code: HttpErrorCode, options?: { readonly cause?: unknown }) {
    super(code, options);
    this.code = code;
  }
}
