import { Refusal } from './refusal.ts';
import type { RequestContext } from './request-env.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (text: string): boolean => UUID.test(text);

/** An id in the address. @throws Refusal `ERR_HTTP_NOT_FOUND` for what is none: PostgreSQL would refuse it louder */
export function uuidOf(c: RequestContext, name: string): string {
  const id = c.req.param(name) ?? '';
  if (!isUuid(id)) throw new Refusal('ERR_HTTP_NOT_FOUND');
  return id;
}
