import {
  asTenantAtOnce,
  type Database,
  findBrandmark,
  findDidDocument,
  findDidLog,
  findHeldOrganisation,
  findHeldOthers,
  findHeldPeople,
  findPublicKeys,
  HOLDINGS,
  readHeldFiles,
  readHeldRows,
  type Scope,
  type Tenant,
  toFileName,
} from '../../store/index.ts';
import { MANIFEST_NAME, renderManifest } from './manifest.ts';
import { README_WORDS } from './words/index.ts';

/** Where an export is written to, file by file. */
export interface ExportArchive {
  add(name: string, content: Uint8Array | AsyncIterable<string>): Promise<void>;
  finish(): Promise<void>;
}

export interface ExportParts {
  readonly db: Database;
  readonly baseUrl: string;
  /** Signs the status list anew if it grew old, so that what is taken out says what is true now. */
  readonly refreshList: (id: string) => Promise<unknown>;
  readonly listIds: (tenant: Tenant) => Promise<readonly string[]>;
}

/** How far it is: rows and files that were written. */
export type OnWritten = (done: number) => void;

/**
 * Writes everything that an organisation holds, as it is in one moment: what was signed byte for byte, and every row. Durable when it
 * returns, if the archive is. The private halves of keys only when asked for, and then as the keystore sealed them.
 */
export async function writeExport(
  { db, baseUrl, refreshList, listIds }: ExportParts,
  tenant: Tenant,
  archive: ExportArchive,
  {
    withKeys,
    now,
    onWritten = () => undefined,
  }: { readonly withKeys: boolean; readonly now: Date; readonly onWritten?: OnWritten },
): Promise<void> {
  for (const id of await listIds(tenant)) await refreshList(id);
  await asTenantAtOnce(db, tenant, async (scope) => {
    const counts: Record<string, number> = {};
    let done = 0;
    let credentials = 0;
    const rows = async (name: string, given: AsyncIterable<string>) => {
      counts[name] = 0;
      const counted = async function* () {
        for await (const row of given) {
          counts[name] = (counts[name] ?? 0) + 1;
          onWritten(++done);
          yield row;
        }
      };
      await archive.add(name, counted());
    };
    const text = (name: string, content: string) => archive.add(name, new TextEncoder().encode(content));

    const organisation = await findHeldOrganisation(scope);
    if (!organisation) throw new Error('an organisation is asked for that is not there');
    const { id, slug } = organisation;
    await rows('rows/organisation.ndjson', lines([organisation]));
    const mark = await findBrandmark(scope.tx, slug);
    if (mark) await archive.add(`organisations/${slug}/mark.png`, mark);
    await rows('rows/people.ndjson', lines(await findHeldPeople(scope)));
    const others = await findHeldOthers(scope);
    await rows('rows/other-organisations.ndjson', othersWithKeys(db, others));
    for (const { table, files } of HOLDINGS) {
      await rows(toFileName(table), readHeldRows(scope, { table, withKeys }));
      if (!files) continue;
      for await (const { name, bytes } of readHeldFiles(scope, { table })) {
        await archive.add(name, bytes);
        onWritten(++done);
        if (table === 'awards') credentials += 1;
      }
    }
    for (const one of [organisation, ...others]) await identityOf(db, scope, one, baseUrl, text);
    const locale = organisation.language === 'es' ? 'es' : 'en';
    await text('README.txt', README_WORDS[locale].text({ baseUrl, slug, withKeys }));
    const said = { madeAt: now.toISOString(), baseUrl, organisation: { id, slug }, withKeys, counts, credentials };
    await text(MANIFEST_NAME, renderManifest(said));
  });
  await archive.finish();
}

async function* lines(rows: Iterable<unknown>): AsyncGenerator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}

/** Their public keys are no secret, and what they signed cannot be checked without. */
async function* othersWithKeys(db: Database, others: readonly { readonly id: string }[]): AsyncGenerator<string> {
  for (const other of others) {
    const keys = await findPublicKeys(db, { organisationId: other.id, purpose: 'assertion' });
    yield* lines([{ ...other, keys }]);
  }
}

/** Who signed, as software asks for it: the same paths below the folder as below the address. */
async function identityOf(
  db: Database,
  { tx }: Scope,
  { id, slug }: { readonly id: string; readonly slug: string },
  baseUrl: string,
  write: (name: string, content: string) => Promise<void>,
): Promise<void> {
  const document = await findDidDocument(db, { slug, baseUrl });
  if (document) await write(`organisations/${slug}/did.json`, JSON.stringify(document));
  const history = await findDidLog(tx, { organisationId: id });
  if (history) await write(`organisations/${slug}/did.jsonl`, history.text);
}
