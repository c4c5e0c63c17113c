import type { MiddlewareHandler } from 'hono';
import type { JsonObject } from 'waymark/encoding';
import type { Reading } from 'waymark/reading';
import type { RequestEnv } from '../http/request-env.ts';
import type { Database, SignWith } from '../store/index.ts';

/** Reads an Achievement as a reader would, with these documents and nobody asked. */
export type ReadAchievement = (
  achievement: JsonObject,
  locale: string,
  documents?: Readonly<Record<string, unknown>>,
) => Promise<Reading>;

/** What is handed to the routes of an organisation's own definitions. */
export interface WorkParts {
  readonly findDatabase: () => Promise<Database>;
  readonly clock: () => Date;
  readonly baseUrl: string;
  readonly sign: SignWith;
  readonly readAchievement: ReadAchievement;
  readonly guard: {
    readonly form: MiddlewareHandler<RequestEnv>;
    readonly reading: MiddlewareHandler<RequestEnv>;
  };
}
