import { Refusal } from './refusal.ts';
import type { RequestContext } from './request-env.ts';

/** Fields of a form, however the browser encoded them. @throws Refusal `ERR_HTTP_BAD_REQUEST` */
export async function formOf(c: RequestContext): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (cause) {
    // Too large is told as that; by name, because Hono does not export the class.
    if (cause instanceof Refusal || (cause as Error).name === 'BodyLimitError') throw cause;
    throw new Refusal('ERR_HTTP_BAD_REQUEST');
  }
}
