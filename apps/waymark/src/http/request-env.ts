import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { PageContext } from '../pages/page-context.ts';
import type { SignedIn } from './session.ts';

/** What Hono carries for one request. */
export interface RequestEnv {
  Variables: {
    /** Random, in the log and on error pages: the only thread between the two. */
    reference: string;
    page: PageContext;
    /** Absent = nobody is signed in. */
    signedIn?: SignedIn;
  };
  Bindings: Partial<HttpBindings>;
}

export type RequestContext = Context<RequestEnv>;
