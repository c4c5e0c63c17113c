import { Refusal } from '../http/refusal.ts';
import { isPageLocale } from '../pages/words/index.ts';
import type { Example } from './examples.ts';
import { parseKept } from './keep-along.ts';
import { MAX_FILES, MAX_RECIPIENT_CHARS, type Received, type ReceivedFile } from './received.ts';

const textsOf = (form: FormData, field: string): string[] =>
  form.getAll(field).filter((value): value is string => typeof value === 'string');

/** The last one, should there be several. */
export const textOf = (form: FormData, field: string): string => (textsOf(form, field).at(-1) ?? '').trim();

/**
 * What a form of our pages brings: files, pasted text or a link, or what an earlier answer carried along.
 * @throws Refusal `ERR_HTTP_NOTHING_GIVEN`, `ERR_HTTP_TOO_LARGE`, `ERR_HTTP_BAD_REQUEST`
 */
export async function receivedOf(
  form: FormData,
  {
    pageLocale,
    findExample,
  }: { readonly pageLocale: string; readonly findExample: (id: string) => Example | undefined },
): Promise<Received> {
  const asked = textOf(form, 'other-locale') || textOf(form, 'locale');
  const locale = isPageLocale(asked) ? asked : pageLocale;
  const recipient = textOf(form, 'recipient').slice(0, MAX_RECIPIENT_CHARS);
  const also = { locale, ...(recipient ? { recipient } : {}) };

  const example = findExample(textOf(form, 'example'));
  if (example) return { ...example.received, ...also };

  const kept = parseKept((field) => textsOf(form, field).at(-1));
  if (!kept) throw new Refusal('ERR_HTTP_BAD_REQUEST');
  const files: ReceivedFile[] = [...kept];
  for (const value of form.getAll('file')) {
    if (typeof value === 'string' || value.size === 0) continue;
    files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  const text = textOf(form, 'text');
  if (text) files.push({ name: /^https?:\/\/\S+$/.test(text) ? text : '', bytes: new TextEncoder().encode(text) });
  if (files.length === 0) throw new Refusal('ERR_HTTP_NOTHING_GIVEN');
  if (files.length > MAX_FILES) throw new Refusal('ERR_HTTP_TOO_LARGE');
  return { ...also, files };
}
