import type { MiddlewareHandler } from 'hono';
import type { Reading } from 'waymark/reading';
import type { RequestEnv } from '../http/request-env.ts';
import type { SendArchive } from '../http/send-archive.ts';
import type { Database, SignWith } from '../store/index.ts';

/** What `main.ts` hands to this slice. */
export interface IssueParts {
  readonly findDatabase: () => Promise<Database>;
  readonly clock: () => Date;
  readonly baseUrl: string;
  readonly sign: SignWith;
  /** Reads a credential as a reader would, with these documents and nobody asked. */
  readonly readCredential: (
    text: string,
    locale: string,
    documents: Readonly<Record<string, unknown>>,
  ) => Promise<Reading>;
  /** The institution's brand-mark, or a plain sign, with the credential inside. */
  readonly bake: (mark: Uint8Array | undefined, text: string) => Promise<Uint8Array>;
  /** The same as a drawing; `title` is what it is called. */
  readonly bakeSvg: (mark: Uint8Array | undefined, text: string, title: string) => Promise<string>;
  /** A PNG of what somebody can do, in words; `undefined` = too many are being drawn. */
  readonly drawCard: (
    words: {
      readonly claim: string;
      readonly plainClaim: string;
      readonly institution: string;
      readonly signedBy: string;
      readonly askedTitle: string;
      readonly asked: readonly string[];
      readonly more: (count: number) => string;
      readonly month: string;
      readonly footer: string;
    },
    mark: Uint8Array | undefined,
  ) => Promise<Uint8Array | undefined>;
  /** The print copy of a reading. */
  readonly makePdf: (reading: Reading, options: { readonly checkedAt: Date }) => Promise<Uint8Array>;
  /** Wallets are served here: `/claim/<secret>/wallet` is there. */
  readonly hasWallet: boolean;
  /** Something waits to be signed. */
  readonly wakeSigner: () => void;
  readonly sendArchive: SendArchive;
  readonly guard: {
    readonly form: MiddlewareHandler<RequestEnv>;
    readonly reading: MiddlewareHandler<RequestEnv>;
    /** Print copies. */
    readonly printing: MiddlewareHandler<RequestEnv>;
    readonly body: MiddlewareHandler<RequestEnv>;
    /** A letter goes to a mailbox. */
    readonly letter: MiddlewareHandler<RequestEnv>;
    /** For what is read as it comes, and so needs no cap before. */
    readonly ownPages: MiddlewareHandler<RequestEnv>;
  };
}
