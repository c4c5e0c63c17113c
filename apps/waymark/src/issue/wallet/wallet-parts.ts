import type { MiddlewareHandler } from 'hono';
import type { RequestEnv } from '../../http/request-env.ts';
import type { IssueParts } from '../issue-parts.ts';

/** What the composition hands to the part for wallets. */
export type WalletParts = Pick<IssueParts, 'findDatabase' | 'clock' | 'baseUrl' | 'sign'> & {
  readonly guard: {
    readonly form: MiddlewareHandler<RequestEnv>;
    readonly reading: MiddlewareHandler<RequestEnv>;
    readonly body: MiddlewareHandler<RequestEnv>;
    /** A letter goes to a mailbox. */
    readonly letter: MiddlewareHandler<RequestEnv>;
  };
};
