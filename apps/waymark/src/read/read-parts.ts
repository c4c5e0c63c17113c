import type { MiddlewareHandler } from 'hono';
import type { Reading } from 'waymark/reading';
import type { RequestEnv } from '../http/request-env.ts';
import type { Example } from './examples.ts';
import type { LinkSteps } from './link-steps.ts';
import type { ReadReceived } from './read-received.ts';

/** What `main.ts` hands to this slice's routes. */
export interface ReadParts {
  readonly readReceived: ReadReceived;
  readonly makePdf: (reading: Reading, options: { readonly checkedAt: Date }) => Promise<Uint8Array>;
  readonly links: LinkSteps;
  readonly examples: readonly Example[];
  readonly clock: () => Date;
  readonly baseUrl: string;
  readonly guard: {
    /** For forms of our pages: size, and that they come from our own pages. */
    readonly form: MiddlewareHandler<RequestEnv>;
    /** For programs: size only. */
    readonly body: MiddlewareHandler<RequestEnv>;
    /** The price of one reading. */
    readonly reading: MiddlewareHandler<RequestEnv>;
    readonly printing: MiddlewareHandler<RequestEnv>;
    /** The price of storing something. */
    readonly storing: MiddlewareHandler<RequestEnv>;
  };
}
