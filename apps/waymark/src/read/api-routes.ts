import { Hono } from 'hono';
import { toJson } from 'waymark/reading';
import { preferredType } from '../http/prefers.ts';
import type { RequestEnv } from '../http/request-env.ts';
import { isPageLocale, PAGE_WORDS } from '../pages/words/index.ts';
import { apiDocsPage } from './api-docs-page.ts';
import { toOpenApi } from './open-api.ts';
import { nameOf } from './page-routes.ts';
import { parseApiBody } from './parse-api-body.ts';
import type { ReadParts } from './read-parts.ts';
import { readingPage } from './reading-page.ts';

/** `POST /api/read`, its description, and the description as a page. */
export function apiRoutes({ readReceived, clock, guard, baseUrl }: ReadParts): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const document = toOpenApi(baseUrl);

  routes.get('/api', (c) => c.json(document, 200, { 'Cache-Control': 'public, max-age=3600' }));
  routes.get('/api/docs', (c) => c.html(apiDocsPage(c.get('page'), document)));

  routes.post('/api/read', guard.body, guard.reading, async (c) => {
    const received = await parseApiBody(c);
    const reading = await readReceived(received);
    if (preferredType(c.req.header('accept'), ['application/json', 'text/html']) === 'application/json') {
      return c.json(toJson(reading, nameOf(received)));
    }
    const { locale } = received;
    const page = isPageLocale(locale) ? { ...c.get('page'), locale, words: PAGE_WORDS[locale] } : c.get('page');
    return c.html(readingPage(page, { reading, received, checkedAt: received.at ?? clock() }));
  });
  return routes;
}
