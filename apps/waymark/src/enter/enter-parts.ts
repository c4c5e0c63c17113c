import type { MiddlewareHandler } from 'hono';
import type { RequestEnv } from '../http/request-env.ts';
import type { Database } from '../store/index.ts';
import type { InstitutionParts } from './institution/institution.ts';

/** What `main.ts` hands to this slice. */
export interface EnterParts {
  readonly findDatabase: () => Promise<Database>;
  readonly clock: () => Date;
  readonly baseUrl: string;
  /** Who reads the letters at `/mailbox`: nobody where a mail server is set; everybody only where nobody else can reach this server. */
  readonly mailbox: 'nobody' | 'operators' | 'everybody';
  /** The institution's own sign-in server; absent = it is not offered. */
  readonly institution?: InstitutionParts;
  readonly guard: {
    readonly form: MiddlewareHandler<RequestEnv>;
    /** Asking for a letter costs: they go to other people. */
    readonly letter: MiddlewareHandler<RequestEnv>;
    /** So does a question that we keep for five minutes; less. */
    readonly question: MiddlewareHandler<RequestEnv>;
  };
}
