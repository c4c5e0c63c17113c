import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { CHECK_IDS, type CheckId } from 'waymark/verification';
import type { Config } from '../config.ts';
import { HTTP_ERRORS, type HttpErrorCode } from '../pages/error-codes.ts';
import { checksPage, errorsPage } from '../pages/explain-pages.ts';
import { isPageLocale, PAGE_WORDS, toPageLocale } from '../pages/words/index.ts';
import { accessLog } from './access-log.ts';
import { answerError, answerErrorAs } from './answer-error.ts';
import type { Assets } from './assets.ts';
import type { Log } from './log.ts';
import type { RequestContext, RequestEnv } from './request-env.ts';
import { securityHeaders } from './security-headers.ts';

export interface AppParts {
  readonly config: Config;
  readonly log: Log;
  readonly assets: Assets;
  /** Milliseconds, for measuring only. */
  readonly now: () => number;
  /** The slices' routes, in order. */
  readonly slices: readonly Hono<RequestEnv>[];
  /** Finds out who asks. */
  readonly sessions: MiddlewareHandler<RequestEnv>;
}

/** The whole web application around the slices: headers, language, errors, log, assets. Opens no socket. */
export function createApp({ config, log, assets, now, slices, sessions }: AppParts): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>();
  app.use(accessLog(log, now));
  app.use(securityHeaders);
  app.use(compress());
  app.use(async (c, next) => {
    const asked = c.req.query('locale') ?? '';
    const locale = isPageLocale(asked) ? asked : toPageLocale(c.req.header('accept-language'));
    const { stylesheet, script } = assets;
    c.set('page', { locale, words: PAGE_WORDS[locale], stylesheet, script, baseUrl: config.baseUrl });
    await next();
    c.header('Vary', 'Accept, Accept-Language, Accept-Encoding');
  });
  app.onError(answerError(log));
  app.notFound((c: RequestContext) => answerErrorAs(c, 'ERR_HTTP_NOT_FOUND'));

  app.get('/healthz', (c) => c.text('ok\n'));
  app.route('/', assets.routes);
  app.use(sessions);
  app.get('/checks', (c) => c.html(checksPage(c.get('page'))));
  app.get('/checks/:id', (c) => {
    const id = CHECK_IDS.find((known) => known === c.req.param('id')) as CheckId | undefined;
    return id ? c.html(checksPage(c.get('page'), id)) : c.notFound();
  });
  app.get('/errors', (c) => c.html(errorsPage(c.get('page'))));
  app.get('/errors/:code', (c) => {
    const code = (Object.keys(HTTP_ERRORS) as HttpErrorCode[]).find((known) => known === c.req.param('code'));
    return code ? c.html(errorsPage(c.get('page'), code)) : c.notFound();
  });
  for (const slice of slices) app.route('/', slice);
  return app;
}
