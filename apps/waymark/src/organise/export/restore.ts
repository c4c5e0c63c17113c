import {
  type Database,
  type HeldKey,
  type HeldOther,
  type HeldPerson,
  HOLDINGS,
  putOrganisation,
  putOthers,
  putPeople,
  RestoreError,
  toFileName,
} from '../../store/index.ts';
import { MANIFEST_NAME, type Manifest, parseManifest } from './manifest.ts';
import { parseOrganisation, parseOther, parsePerson, parseRow } from './parse-about.ts';
import { type Cursor, createCursor, type RestoreArchive } from './restore-archive.ts';
import { restoreRows } from './restore-rows.ts';

/** People and organisations that rows name are known all at once; more than any institution has worked with. */
const MAX_NAMED = 200_000;
/** A brand-mark, as it is drawn here. */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** After the rows: for people and for web servers, made anew here. */
const BESIDE = /^(?:organisations\/[a-z0-9-]+\/did\.jsonl?|README\.txt|manifest\.json|SHA256SUMS)$/;

export interface RestoreParts {
  readonly db: Database;
  readonly baseUrl: string;
  /** Whether the keystore of this installation opens a sealed key. */
  readonly opens: (key: { readonly algorithm: string; readonly sealedPrivateKey: string }) => Promise<boolean>;
}
export interface RestoreOptions {
  /** Private halves of keys are left out, though they are there. */
  readonly withoutKeys: boolean;
  /** Names in addresses of organisations that live here, and whose words in the file are theirs. */
  readonly wordsOf: readonly string[];
  readonly now: Date;
  readonly onPut?: (done: number, of: number) => void;
}
export interface Restored {
  readonly manifest: Manifest;
  /** False = under another address than it was published. */
  readonly isSameAddress: boolean;
  readonly hasKeys: boolean;
  /** How many other organisations came along, by name only. */
  readonly othersAdded: number;
}

/**
 * Puts an organisation in, out of an export whose sums were held against its files. All or nothing: one transaction, durable when it
 * returns; a death in the middle leaves nothing behind.
 * @throws RestoreError with one sentence
 */
export async function restore(
  { db, baseUrl, opens }: RestoreParts,
  archive: RestoreArchive,
  { withoutKeys, wordsOf, now, onPut = () => undefined }: RestoreOptions,
): Promise<Restored> {
  const manifest = await findManifest(archive);
  const withKeys = manifest.withKeys && !withoutKeys;
  const all = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0);
  const cursor = createCursor(archive);
  try {
    const othersAdded = await db.transaction().execute(async (tx) => {
      const said = (await rowsOf(cursor, 'rows/organisation.ndjson')).map(parseOrganisation);
      const [organisation] = said;
      if (!organisation || said.length > 1 || organisation.id !== manifest.organisation.id)
        throw new RestoreError('It does not hold the organisation that it says it holds. Nothing was changed.');
      const mark = await (await cursor.take(`organisations/${organisation.slug}/mark.png`))?.bytes();
      if (mark && !PNG.every((byte, at) => mark[at] === byte))
        throw new RestoreError('Its brand-mark is no picture. Nothing was changed.');
      await putOrganisation(tx, { ...organisation, brandmark: mark ?? null });
      const told: readonly HeldPerson[] = (await rowsOf(cursor, 'rows/people.ndjson')).map(parsePerson);
      const people = await putPeople(tx, { people: told, locale: organisation.language === 'es' ? 'es' : 'en', now });
      const spoken = (await rowsOf(cursor, 'rows/other-organisations.ndjson')).map(parseOther);
      const others: readonly HeldOther[] = spoken.map(({ other }) => other);
      const keys = new Map<string, readonly HeldKey[]>(spoken.map(({ other, keys }) => [other.id, keys]));
      const { added, living } = await putOthers(tx, { others, keysOf: (id) => keys.get(id) ?? [] });
      const unasked = living.filter(({ slug }) => !wordsOf.includes(slug)).map(({ slug }) => slug);
      if (unasked.length > 0)
        throw new RestoreError(
          `It holds words of organisations that have people of their own here: when you know that they are theirs, bring it with ${unasked.map((slug) => `--words-of ${slug}`).join(' ')}. Nothing was changed.`,
        );
      const counts: Record<string, number> = {};
      let credentials = 0;
      let done = 0;
      for (const holding of HOLDINGS) {
        const name = toFileName(holding.table);
        // Written before there was such a table.
        if (!Object.hasOwn(manifest.counts, name)) continue;
        const put = await restoreRows(tx, cursor, holding, {
          put: { organisationId: organisation.id, people, organisations: new Set(others.map(({ id }) => id)) },
          move: { fromUrl: manifest.baseUrl, toUrl: baseUrl, withKeys, now },
          assertOpens: async (row) => {
            const key = { algorithm: String(row.algorithm), sealedPrivateKey: String(row.sealedPrivateKey) };
            if (await opens(key)) return;
            throw new RestoreError(
              'Its signing keys are sealed to another keystore: set KEYSTORE_FILE to the one they belong to, or bring it with --without-keys. Nothing was changed.',
            );
          },
          onPut: (count) => {
            done += count;
            onPut(done, all);
          },
        });
        counts[name] = put.rows;
        if (holding.table === 'awards') credentials = put.files;
      }
      await assertNothingElse(cursor);
      if (credentials !== manifest.credentials || !isSame(counts, manifest.counts))
        throw new RestoreError('It does not hold as many rows and credentials as it says. Nothing was changed.');
      return added.length;
    });
    return { manifest, isSameAddress: manifest.baseUrl === baseUrl, hasKeys: withKeys, othersAdded };
  } finally {
    await cursor.close();
  }
}

async function findManifest(archive: RestoreArchive): Promise<Manifest> {
  for await (const file of archive.walk())
    if (file.name === MANIFEST_NAME) return parseManifest(new TextDecoder().decode(await file.bytes()));
  return parseManifest('');
}

async function rowsOf(cursor: Cursor, name: string) {
  const file = await cursor.need(name);
  const rows = [];
  for await (const line of file.lines()) {
    if (rows.length === MAX_NAMED)
      throw new RestoreError(`${name} has more than ${MAX_NAMED} rows. Nothing was changed.`);
    rows.push(parseRow(line, name));
  }
  return rows;
}

async function assertNothingElse(cursor: Cursor): Promise<void> {
  for (;;) {
    const file = await cursor.next();
    if (!file) return;
    if (!BESIDE.test(file.name))
      throw new RestoreError(
        `It holds ${file.name}, which this Waymark does not know: upgrade this installation first. Nothing was changed.`,
      );
  }
}

const ABOUT = ['rows/organisation.ndjson', 'rows/people.ndjson', 'rows/other-organisations.ndjson'];
/** What was put in and what the export says: the same tables, the same numbers. */
const isSame = (put: Readonly<Record<string, number>>, said: Readonly<Record<string, number>>): boolean =>
  Object.entries(said).every(([name, count]) => ABOUT.includes(name) || put[name] === count);
