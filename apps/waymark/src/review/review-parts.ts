import type { MiddlewareHandler } from 'hono';
import type { JsonObject } from 'waymark/encoding';
import type { Reading } from 'waymark/reading';
import type { RequestEnv } from '../http/request-env.ts';
import type { Database, SignWith } from '../store/index.ts';

/** What `main.ts` hands to this slice. */
export interface ReviewParts {
  readonly findDatabase: () => Promise<Database>;
  readonly clock: () => Date;
  readonly baseUrl: string;
  /** Signs with a key of the keystore; nobody here sees it. */
  readonly sign: SignWith;
  readonly readAchievement: (achievement: JsonObject, locale: string) => Promise<Reading>;
  readonly guard: {
    readonly form: MiddlewareHandler<RequestEnv>;
    readonly reading: MiddlewareHandler<RequestEnv>;
  };
}
