/** Codes of every answer that is an error, with their HTTP status. Each has words in every locale and a page at /errors/<code>. */
export const HTTP_ERRORS = {
  ERR_HTTP_NOT_FOUND: 404,
  ERR_HTTP_SIGN_IN: 401,
  ERR_HTTP_SIGN_IN_LINK: 404,
  ERR_HTTP_OTHER_ACCOUNT: 403,
  ERR_HTTP_STEP_UP: 403,
  ERR_HTTP_NOT_YOUR_ROLE: 403,
  ERR_HTTP_NOT_NOW: 409,
  ERR_HTTP_LINK_GONE: 404,
  ERR_HTTP_NOTHING_GIVEN: 400,
  ERR_HTTP_BAD_REQUEST: 400,
  ERR_HTTP_TOO_LARGE: 413,
  ERR_HTTP_TOO_LARGE_TO_KEEP: 413,
  ERR_HTTP_TOO_MANY: 429,
  ERR_HTTP_BUSY: 503,
  ERR_HTTP_FOREIGN_FORM: 403,
  ERR_HTTP_METHOD: 405,
  ERR_HTTP_NO_STORE: 503,
  ERR_HTTP_CRASHED: 500,
} as const;

export type HttpErrorCode = keyof typeof HTTP_ERRORS;
