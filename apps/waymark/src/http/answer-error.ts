import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { HTTP_ERRORS, type HttpErrorCode } from '../pages/error-codes.ts';
import { errorPage } from '../pages/error-page.ts';
import { PAGE_WORDS } from '../pages/words/index.ts';
import type { Log } from './log.ts';
import { preferredType } from './prefers.ts';
import { isAway } from './reach-store.ts';
import { Refusal } from './refusal.ts';
import type { RequestContext } from './request-env.ts';

/** Pages that mend it; they lead back. */
const WHERE_TO = { ERR_HTTP_SIGN_IN: '/enter', ERR_HTTP_STEP_UP: '/enter/again' } as const;

/** Seconds after which a refused client may come back. */
const RETRY_AFTER_SECONDS = { ERR_HTTP_TOO_MANY: 60, ERR_HTTP_BUSY: 5 } as const;

/** Pages for people, problem details for programs. */
export function answerErrorAs(c: RequestContext, code: HttpErrorCode): Response {
  const status: ContentfulStatusCode = HTTP_ERRORS[code];
  const reference = c.get('reference');
  const wait = (RETRY_AFTER_SECONDS as Partial<Record<HttpErrorCode, number>>)[code];
  if (wait !== undefined) c.header('Retry-After', `${wait}`);
  // RFC 6750, section 3.
  if (code === 'ERR_HTTP_TOKEN') c.header('WWW-Authenticate', 'Bearer');
  if (code === 'ERR_HTTP_TOKEN_SCOPE') c.header('WWW-Authenticate', 'Bearer error="insufficient_scope"');
  c.header('Cache-Control', 'no-store');
  const page = c.get('page');
  const isForPeople = preferredType(c.req.header('accept'), ['application/json', 'text/html']) === 'text/html';
  const elsewhere = (WHERE_TO as Partial<Record<HttpErrorCode, string>>)[code];
  if (isForPeople && elsewhere && c.req.method === 'GET') {
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`${elsewhere}?next=${encodeURIComponent(pathname + search)}`, 303);
  }
  if (isForPeople && page) return c.html(errorPage(page, code, reference), status);
  const { title, next } = PAGE_WORDS[page?.locale ?? 'en'].errors[code];
  const problem = { type: `${page?.baseUrl ?? ''}/errors/${code}`, title, status, detail: next, code, reference };
  return c.body(JSON.stringify(problem), status, { 'Content-Type': 'application/problem+json' });
}

/** The last stop of every request that threw. A bug is logged with its stack's lines of our code, never with its message, which may quote input. */
export function answerError(log: Log) {
  return (error: Error, c: RequestContext): Response => {
    if (error instanceof Refusal) {
      if (error.cause instanceof Error)
        log.warn({ reference: c.get('reference'), code: error.code, frames: framesOf(error.cause) });
      return answerErrorAs(c, error.code);
    }
    if (isAway(error)) {
      log.warn({ reference: c.get('reference'), code: 'ERR_HTTP_NO_STORE', frames: framesOf(error) });
      return answerErrorAs(c, 'ERR_HTTP_NO_STORE');
    }
    log.error({ reference: c.get('reference'), error: error.name, frames: framesOf(error) });
    return answerErrorAs(c, 'ERR_HTTP_CRASHED');
  };
}

const MAX_FRAMES = 12;
const framesOf = (error: Error): string[] => {
  const known = (error as { frames?: unknown }).frames;
  if (Array.isArray(known) && known.length > 0) return known.map(String).slice(0, MAX_FRAMES);
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, MAX_FRAMES);
};
