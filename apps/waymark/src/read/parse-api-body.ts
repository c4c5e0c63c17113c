import { isJsonObject, type JsonObject, parseJson, parseUtf8 } from 'waymark/encoding';
import { formOf } from '../http/form-of.ts';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext } from '../http/request-env.ts';
import { isPageLocale } from '../pages/words/index.ts';
import { ReadBody } from './api-schemas.ts';
import { receivedOf } from './parse-form.ts';
import type { Received } from './received.ts';

/** Members by which a JSON body is ours; every credential has `@context`, `type` or neither of these. */
const OURS = ['credential', 'text', 'url'] as const;

/** The whole body as bytes. */
export const bytesOf = async (c: RequestContext): Promise<Uint8Array> => new Uint8Array(await c.req.arrayBuffer());

/**
 * What a program sends to /api/read: a form with files, our JSON, or the credential itself as the body, of whatever type.
 * @throws Refusal
 */
export async function parseApiBody(c: RequestContext): Promise<Received> {
  const pageLocale = c.get('page').locale;
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const asForm = (form: FormData) => receivedOf(form, { pageLocale, findExample: () => undefined });
  if (type === 'multipart/form-data') return await asForm(await formOf(c));
  const bytes = await bytesOf(c);
  // `curl --data-binary @badge.png` calls everything a form; it is one when it begins like one of ours.
  if (type === 'application/x-www-form-urlencoded' && /^(?:text|locale|recipient)=/.test(parseUtf8(bytes) ?? ''))
    return await asForm(toForm(parseUtf8(bytes) ?? ''));
  if (bytes.length === 0) throw new Refusal('ERR_HTTP_NOTHING_GIVEN');
  const plain: Received = { locale: pageLocale, files: [{ name: '', bytes }] };
  if (type !== 'application/json') return plain;

  const parsed = parseJson(parseUtf8(bytes) ?? '');
  if (!parsed.ok || !isJsonObject(parsed.value) || !isOurs(parsed.value)) return plain;
  const body = ReadBody.safeParse(parsed.value);
  // What is read is written anew, so a member that came twice would be judged as if it had come once.
  if (!body.success || parsed.duplicates.length > 0) throw new Refusal('ERR_HTTP_BAD_REQUEST');
  const { credential, text, url, locale, at, ...also } = body.data;
  const given = [credential, text, url].filter((one) => one !== undefined);
  if (given.length !== 1) throw new Refusal('ERR_HTTP_BAD_REQUEST');
  const content = typeof given[0] === 'string' ? given[0] : JSON.stringify(given[0]);
  return {
    ...definedOnly(also),
    ...(at === undefined ? {} : { at: new Date(at) }),
    locale: locale !== undefined && isPageLocale(locale) ? locale : pageLocale,
    files: [{ name: url ?? '', bytes: new TextEncoder().encode(content) }],
  };
}

function toForm(encoded: string): FormData {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(encoded)) form.append(name, value);
  return form;
}

const isOurs = (value: JsonObject): boolean => !('@context' in value) && OURS.some((member) => member in value);

/** `exactOptionalPropertyTypes`: what was not said is not there. */
function definedOnly<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  // Sound: only members that are undefined are left out.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
