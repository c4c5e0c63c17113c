import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { Hono } from 'hono';
import type { Bundle } from './bundle-script.ts';
import { Refusal } from './refusal.ts';
import type { RequestEnv } from './request-env.ts';

const compressed = promisify(brotliCompress);

/** The names of the parts carry their digest. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** The script names parts that an upgrade of the server takes away: a page that keeps it longer would find nothing. */
const MINUTES = 'public, max-age=300';

/** The script for other people's pages, `/waymark-reading.js`, and the parts that it fetches from beside it. Any page may load them. */
export function elementRoutes(bundle: () => Promise<Bundle>): Hono<RequestEnv> {
  const small = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const routes = new Hono<RequestEnv>();
  routes.get('/:file{waymark-[\\w.-]+\\.js}', async (c) => {
    const { entry, files } = await bundle();
    const name = c.req.param('file');
    const code = files.get(name);
    if (code === undefined) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const headers = {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': name === entry ? MINUTES : FOR_EVER,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
    };
    if (!takesBrotli(c.req.header('accept-encoding'))) return c.body(code, 200, headers);
    const known = small.get(name) ?? compress(code);
    small.set(name, known);
    return c.body(await known, 200, { ...headers, 'Content-Encoding': 'br' });
  });
  return routes;
}

/** A tenth smaller than what is compressed at each request; made once for each file. */
async function compress(code: string): Promise<Uint8Array<ArrayBuffer>> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return new Uint8Array(await compressed(code, { params }));
}

const takesBrotli = (accepted = '') => /(?:^|[\s,])br(?:$|[\s,]|;(?!\s*q=0(?:\.0*)?\s*(?:,|$)))/i.test(accepted);
