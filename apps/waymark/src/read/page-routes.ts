import { Hono } from 'hono';
import { streamText } from 'hono/streaming';
import { toJson } from 'waymark/reading';
import { formOf } from '../http/form-of.ts';
import { preferredType } from '../http/prefers.ts';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { errorPage } from '../pages/error-page.ts';
import type { PageContext } from '../pages/page-context.ts';
import { isPageLocale, PAGE_WORDS } from '../pages/words/index.ts';
import { answerDownload, typeOfBytes } from './answer-files.ts';
import { EMBEDDED_EXAMPLE, embedPage } from './embed-page.ts';
import type { Example } from './examples.ts';
import { frontPage } from './front-page.ts';
import { receivedOf, textOf } from './parse-form.ts';
import type { ReadParts } from './read-parts.ts';
import { readingPage } from './reading-page.ts';
import type { Received } from './received.ts';

/** The pages of reading: front page, readings, examples, and what a reading can be kept as. */
export function pageRoutes({
  examples,
  readReceived,
  clock,
  makePdf,
  guard,
  links,
  baseUrl,
}: ReadParts): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const findExample = (id: string): Example | undefined => examples.find((example) => example.id === id);

  /** What the form brings. A link of our own is opened here: our address may be one that no request of ours may go to. */
  const receive = async (c: RequestContext): Promise<{ received: Received; form: FormData }> => {
    const form = await formOf(c);
    const received = await receivedOf(form, { pageLocale: c.get('page').locale, findExample });
    const [file] = received.files;
    const own = received.files.length === 1 && file?.name.startsWith(`${baseUrl}/r/`) ? file.name : undefined;
    if (own === undefined) return { received, form };
    const { input } = await links.open(own.slice(`${baseUrl}/r/`.length));
    return { received: { ...received, files: input.files }, form };
  };
  /** The page's own words follow the language that was asked for in the form. */
  const pageOf = (c: RequestContext, { locale }: Received): PageContext =>
    isPageLocale(locale) ? { ...c.get('page'), locale, words: PAGE_WORDS[locale] } : c.get('page');

  const answerPage = async (c: RequestContext, received: Received) => {
    const reading = await readReceived(received);
    return c.html(readingPage(pageOf(c, received), { reading, received, checkedAt: received.at ?? clock() }));
  };

  routes.get('/', (c) => c.html(frontPage(c.get('page'), examples)));
  routes.get('/read', (c) => c.redirect('/', 303));
  routes.get('/examples/:standard/:name', guard.reading, async (c) => {
    const example = findExample(`${c.req.param('standard')}/${c.req.param('name')}`);
    if (!example) return c.notFound();
    const received = { ...example.received, locale: c.get('page').locale };
    if (preferredType(c.req.header('accept'), ['text/html', 'application/json']) === 'text/html')
      return answerPage(c, received);
    return c.json(toJson(await readReceived(received), example.id));
  });

  // Ours, and nobody's secret: any page may show it.
  routes.get('/examples/:standard/:name/credential', (c) => {
    const [file] = findExample(`${c.req.param('standard')}/${c.req.param('name')}`)?.received.files ?? [];
    if (!file) return c.notFound();
    return c.body(new Uint8Array(file.bytes), 200, {
      'Content-Type': typeOfBytes(file.bytes).type,
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  });
  routes.get('/embed', (c) => c.html(embedPage(c.get('page'), findExample(EMBEDDED_EXAMPLE) !== undefined)));

  routes.post('/read', guard.form, guard.reading, async (c) => {
    const { received } = await receive(c);
    const wanted = preferredType(c.req.header('accept'), ['text/html', 'application/json', 'application/x-ndjson']);
    if (wanted === 'text/html') return answerPage(c, received);
    if (wanted === 'application/json') return c.json(toJson(await readReceived(received), nameOf(received)));
    // gzip would hold the lines back.
    c.header('Cache-Control', 'no-store, no-transform');
    c.header('Content-Encoding', 'identity');
    return streamText(c, async (stream) => {
      const say = (told: object) => stream.write(`${JSON.stringify(told)}\n`);
      const page = pageOf(c, received);
      try {
        const reading = await readReceived(received, (progress) => void say(progress));
        await say({ page: String(readingPage(page, { reading, received, checkedAt: received.at ?? clock() })) });
      } catch (error) {
        const code = error instanceof Refusal ? error.code : 'ERR_HTTP_CRASHED';
        await say({ page: String(errorPage(page, code, c.get('reference'))) });
      }
    });
  });

  routes.post('/read/json', guard.form, guard.reading, async (c) => {
    const { received } = await receive(c);
    const data = toJson(await readReceived(received), nameOf(received));
    const bytes = new TextEncoder().encode(`${JSON.stringify(data, undefined, 2)}\n`);
    return answerDownload(c, { bytes, type: 'application/json', name: 'reading.json', fallback: 'reading.json' });
  });

  routes.post('/read/pdf', guard.form, guard.printing, async (c) => {
    const { received } = await receive(c);
    const reading = await readReceived(received);
    const bytes = await makePdf(reading, { checkedAt: received.at ?? clock() });
    return answerDownload(c, { bytes, type: 'application/pdf', name: 'reading.pdf', fallback: 'reading.pdf' });
  });

  routes.post('/read/raw', guard.form, async (c) => {
    const { received, form } = await receive(c);
    const file = received.files[Number(textOf(form, 'which')) || 0];
    if (!file) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    const { type, extension } = typeOfBytes(file.bytes);
    const name = /^https?:/.test(file.name) ? '' : file.name;
    return answerDownload(c, { bytes: file.bytes, type, name, fallback: `credential.${extension}` });
  });

  return routes;
}

/** What the answer calls the input: only what the sender called it. */
export const nameOf = ({ files, example }: Received): string =>
  example ?? (files.length === 1 ? (files[0]?.name ?? '') : '');
