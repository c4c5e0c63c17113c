/** The institution's own sign-in server, as this slice sees it. */

/** What `main.ts` hands in. */
export interface InstitutionParts {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Guarded; rejects when the server is not reached. */
  readonly fetch: (
    address: string,
    request: {
      readonly method: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: unknown;
      readonly signal?: AbortSignal;
    },
  ) => Promise<Response>;
}

/** What the server says of whoever signed in there. */
export interface Told {
  /** As the operator wrote it. */
  readonly issuer: string;
  readonly subject: string;
  /** When they last showed there that it is them; absent = it does not say. */
  readonly shownAt?: Date;
  /** Asks for more where it has to; `undefined` = no address that the server says is theirs. @throws InstitutionFailure */
  readonly findMail: () => Promise<{ readonly email: string; readonly name: string } | undefined>;
}

/** Why somebody was not signed in; each has a sentence. */
export type InstitutionError =
  /** Not asked for in this browser, used already, or too long ago. */
  | 'gone'
  /** The server said no, or something that does not hold. */
  | 'refused'
  | 'away'
  /** It does not say that the address is really theirs. */
  | 'unproven'
  /** Nobody here, and nobody invited them. */
  | 'unknown'
  /** Somebody else's there, or here. */
  | 'taken'
  /** It says that they showed it longer ago than we asked, or does not say when. */
  | 'stale';

/** An answer of the server, or the way to it, that leads nowhere. `code` is the server's own, for whoever runs this installation. */
export class InstitutionFailure extends Error {
  readonly reason: InstitutionError;
  readonly code: string | undefined;
  constructor(
    reason: InstitutionError,
    options: { readonly cause?: unknown; readonly code?: string | undefined } = {},
  ) {
    super(reason, { cause: options.cause });
    this.reason = reason;
    this.code = options.code;
  }
}
