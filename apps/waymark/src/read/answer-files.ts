import type { RequestContext } from '../http/request-env.ts';

/** A name that every system takes: no path, no control character, not too long. */
const MAX_NAME_CHARS = 80;

function toFileName(name: string, fallback: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const safe = last
    .replace(/[^\p{L}\p{N}._ -]/gu, '')
    .replace(/^[. ]+/, '')
    .slice(0, MAX_NAME_CHARS)
    .trim();
  return safe || fallback;
}

/** Bytes that the browser saves and never shows: what strangers wrote must not run under our address. @see https://www.rfc-editor.org/rfc/rfc6266 */
export function answerDownload(
  c: RequestContext,
  {
    bytes,
    type,
    name,
    fallback,
  }: { readonly bytes: Uint8Array; readonly type: string; readonly name: string; readonly fallback: string },
): Response {
  const fileName = toFileName(name, fallback);
  const ascii = fileName.replace(/[^\x20-\x7e]/g, '_');
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName.toWellFormed())}`,
  });
}

/** What the first bytes say it is, for the label of a download only. */
export function typeOfBytes(bytes: Uint8Array): { readonly type: string; readonly extension: string } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).trimStart();
  if (head.startsWith('\x89PNG')) return { type: 'image/png', extension: 'png' };
  if (head.startsWith('%PDF')) return { type: 'application/pdf', extension: 'pdf' };
  if (head.startsWith('PK')) return { type: 'application/zip', extension: 'zip' };
  if (head.startsWith('{') || head.startsWith('[')) return { type: 'application/json', extension: 'json' };
  if (/^(<\?xml|<svg)/.test(head)) return { type: 'image/svg+xml', extension: 'svg' };
  return { type: 'application/octet-stream', extension: 'txt' };
}
