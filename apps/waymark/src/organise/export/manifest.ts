import { isJsonObject, type JsonObject, parseJson } from 'waymark/encoding';
import { RestoreError } from '../../store/index.ts';

export const MANIFEST_NAME = 'manifest.json';
const FORMAT = 'waymark-export';
/** Raised when a reader of the one before would misread it. More rows or files is no reason: they are told in `counts`. */
export const FORMAT_VERSION = 1;
/** Kilobytes are enough to say what is inside. */
const MAX_CHARS = 1_048_576;

/** What an export says of itself. */
export interface Manifest {
  /** RFC 3339. */
  readonly madeAt: string;
  /** Under which everything in it was published. */
  readonly baseUrl: string;
  readonly organisation: { readonly id: string; readonly slug: string };
  readonly withKeys: boolean;
  /** Rows of each file below `rows/`, by its name; and all files. */
  readonly counts: Readonly<Record<string, number>>;
  /** Credentials as they were signed. */
  readonly credentials: number;
}

export const renderManifest = (manifest: Manifest): string =>
  `${JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, ...manifest }, null, 2)}\n`;

/** @throws RestoreError when it is none, or of another version */
export function parseManifest(text: string): Manifest {
  const parsed = parseJson(text, { maxChars: MAX_CHARS });
  const said: JsonObject = parsed.ok && isJsonObject(parsed.value) ? parsed.value : {};
  if (said.format !== FORMAT)
    throw new RestoreError('This is no export of an organisation: choose the file that “Take everything out” gave.');
  if (said.formatVersion !== FORMAT_VERSION)
    throw new RestoreError(
      `It is written in version ${Number(said.formatVersion)} of the format, and this Waymark reads version ${FORMAT_VERSION}: use a Waymark of the same age.`,
    );
  const { madeAt, baseUrl, organisation, withKeys, counts, credentials } = said;
  if (
    typeof madeAt !== 'string' ||
    typeof baseUrl !== 'string' ||
    !URL.canParse(baseUrl) ||
    !isJsonObject(organisation) ||
    typeof organisation.id !== 'string' ||
    typeof organisation.slug !== 'string' ||
    !isJsonObject(counts) ||
    typeof credentials !== 'number'
  )
    throw new RestoreError('What it says of itself makes no sense: export it again.');
  return {
    ...{ madeAt, baseUrl, withKeys: withKeys === true, credentials },
    organisation: { id: organisation.id, slug: organisation.slug },
    counts: Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)])),
  };
}
