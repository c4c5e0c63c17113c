import { Hono } from 'hono';
import { toJson } from 'waymark/reading';
import { formOf } from '../http/form-of.ts';
import { preferredType } from '../http/prefers.ts';
import { Refusal } from '../http/refusal.ts';
import type { RequestEnv } from '../http/request-env.ts';
import { answerDownload, typeOfBytes } from './answer-files.ts';
import { deletedPage, deletePage, linkMadePage } from './link-pages.ts';
import { nameOf } from './page-routes.ts';
import { receivedOf, textOf } from './parse-form.ts';
import type { ReadParts } from './read-parts.ts';
import { readingPage } from './reading-page.ts';

/** Links: made on request, read anew at each view, ended by their date or their maker. */
export function linkRoutes({ links, readReceived, clock, guard, examples }: ReadParts): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  routes.use('/r/*', async (c, next) => {
    await next();
    c.header('X-Robots-Tag', 'noindex, nofollow, noarchive');
    c.header('Cache-Control', 'no-store');
  });

  routes.post('/links', guard.form, guard.storing, async (c) => {
    const form = await formOf(c);
    const findExample = (id: string) => examples.find((example) => example.id === id);
    const received = await receivedOf(form, { pageLocale: c.get('page').locale, findExample });
    return c.html(linkMadePage(c.get('page'), await links.make(received, Number(textOf(form, 'days')))), 201);
  });

  routes.get('/r/:secret', guard.reading, async (c) => {
    const { input, madeAt, expiresAt } = await links.open(c.req.param('secret'));
    const wanted = preferredType(c.req.header('accept'), ['text/html', 'application/json', 'application/vc']);
    const [file, ...others] = input.files;
    // Another Waymark, or a wallet, asks for the credential itself.
    if (wanted === 'application/vc' && file && others.length === 0) {
      const { type, extension } = typeOfBytes(file.bytes);
      return answerDownload(c, { bytes: file.bytes, type, name: file.name, fallback: `credential.${extension}` });
    }
    const page = c.get('page');
    const received = { ...input, locale: page.locale };
    const reading = await readReceived(received);
    if (wanted !== 'text/html') return c.json(toJson(reading, nameOf(received)));
    return c.html(readingPage(page, { reading, received, checkedAt: clock(), stored: { madeAt, expiresAt } }));
  });

  routes.get('/r/:secret/delete', guard.reading, async (c) => {
    const key = c.req.query('key') ?? '';
    if (!(await links.mayDelete(key))) throw new Refusal('ERR_HTTP_LINK_GONE');
    return c.html(deletePage(c.get('page'), c.req.param('secret'), key));
  });

  routes.post('/r/:secret/delete', guard.form, guard.reading, async (c) => {
    const key = textOf(await formOf(c), 'key');
    if (!(await links.delete(key))) throw new Refusal('ERR_HTTP_LINK_GONE');
    return c.html(deletedPage(c.get('page')));
  });
  return routes;
}
