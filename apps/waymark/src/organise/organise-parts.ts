import type { MiddlewareHandler } from 'hono';
import type { RequestEnv } from '../http/request-env.ts';
import type { Database, Scope } from '../store/index.ts';

/** A fresh key, its private half sealed. */
export interface MadeKey {
  readonly algorithm: string;
  readonly publicMultikey: string;
  readonly sealedPrivateKey: string;
}

/** What `main.ts` hands to this slice. */
export interface OrganiseParts {
  readonly findDatabase: () => Promise<Database>;
  readonly clock: () => Date;
  readonly baseUrl: string;
  readonly makeKey: (algorithm: 'EdDSA' | 'ES256') => Promise<MadeKey>;
  /** Writes the keys, as they are now, into the organisation's history. */
  readonly keepHistory: (
    scope: Scope,
    of: { readonly slug: string; readonly baseUrl: string; readonly now: Date },
  ) => Promise<'written' | 'not-yet' | 'nothing'>;
  readonly guard: {
    readonly form: MiddlewareHandler<RequestEnv>;
    readonly letter: MiddlewareHandler<RequestEnv>;
  };
}
