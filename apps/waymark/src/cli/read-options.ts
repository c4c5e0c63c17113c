import { readFile } from 'node:fs/promises';
import { isJsonObject, type JsonObject, parseJson, parseUtf8 } from 'waymark/encoding';
import type { ReadRequest } from '../read/read-request.ts';
import { type KnownRegistry, parseKnownRegistries } from '../read/registries.ts';
import { UsageError } from './exit-codes.ts';
import { plainTerminalText } from './plain-terminal-text.ts';

/** Flags of `waymark read`, as commander hands them over. */
export interface ReadFlags {
  readonly json?: true;
  readonly ndjson?: true;
  readonly html?: string;
  readonly offline?: true;
  readonly at?: string;
  readonly documents?: string;
  readonly recipient?: string;
  readonly challenge?: string;
  readonly domain?: string;
  readonly key?: string;
  readonly linked?: true;
  readonly locale: string;
}

/** RFC 3339 section 5.6 with its zone: a date without one means another instant on another machine. */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;

/** What is the same for every input. */
export type CommonOptions = Omit<ReadRequest, 'input' | 'bytes'>;

/** The flags as options. @throws UsageError with one sentence. */
export async function readOptions(flags: ReadFlags): Promise<CommonOptions> {
  const { recipient, challenge, domain } = flags;
  const documents = flags.documents === undefined ? undefined : await readObject(flags.documents, '--documents');
  const key = flags.key === undefined ? undefined : await readObject(flags.key, '--key');
  if (key !== undefined && typeof key.kty !== 'string')
    throw new UsageError('--key wants a JWK: a JSON object with "kty".');
  if (key !== undefined && 'd' in key) throw new UsageError('--key wants a public key; this file holds a private one.');
  return {
    locale: await checkLocale(flags.locale),
    at: parseInstant(flags.at),
    offline: flags.offline === true,
    ...(documents === undefined ? {} : { documents }),
    ...(key === undefined ? {} : { trustedKeys: [key as JsonWebKey] }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(challenge === undefined ? {} : { challenge }),
    ...(domain === undefined ? {} : { domain }),
    ...(flags.linked === true ? { linkedResources: true } : {}),
  };
}

/** The registries this installation knows, from the file that WAYMARK_REGISTRIES names. @throws UsageError */
export async function readRegistries(path: string | undefined): Promise<readonly KnownRegistry[]> {
  if (path === undefined || path === '') return [];
  const registries = parseKnownRegistries(await readText(path, 'WAYMARK_REGISTRIES'));
  if (!registries) throw new UsageError(`WAYMARK_REGISTRIES names ${path}, which is not a list of known registries.`);
  for (const { type, name } of registries) {
    if (type !== 'unsupported') continue;
    process.stderr.write(
      `waymark: the registry ${plainTerminalText(name)} is of a kind that is not supported yet; it is not asked.\n`,
    );
  }
  return registries;
}

function parseInstant(text: string | undefined): Date {
  if (text === undefined) return new Date();
  const instant = new Date(text);
  if (RFC_3339.test(text) && !Number.isNaN(instant.getTime())) return instant;
  throw new UsageError(`--at wants an instant as RFC 3339, such as 2026-11-23T12:00:00Z.`);
}

async function checkLocale(locale: string): Promise<string> {
  // The default is always there; the words are loaded only to check another.
  if (locale === 'en') return locale;
  const { LOCALES } = await import('waymark/reading');
  const [language = ''] = locale.toLowerCase().split('-');
  if (LOCALES.includes(locale) || LOCALES.includes(language)) return locale;
  throw new UsageError(`--locale knows ${LOCALES.join(', ')}.`);
}

async function readObject(path: string, flag: string): Promise<JsonObject> {
  const parsed = parseJson(await readText(path, flag), { maxChars: MAX_OPTION_CHARS });
  if (parsed.ok && isJsonObject(parsed.value)) return parsed.value;
  throw new UsageError(`${flag} wants a file with a JSON object; ${path} is not one.`);
}
/** The reader's own file, so the cap only keeps a slip (a film, a disk image) from filling the memory. */
const MAX_OPTION_CHARS = 64 * 1_048_576;

async function readText(path: string, flag: string): Promise<string> {
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`${flag} names ${path}, which cannot be read.`);
  });
  const text = parseUtf8(bytes);
  if (text === undefined) throw new UsageError(`${flag} names ${path}, which is not text.`);
  return text;
}
