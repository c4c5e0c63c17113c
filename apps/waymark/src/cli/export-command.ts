import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { SUMS_NAME, writeArchive } from '../files/index.ts';
import { currentStatusList } from '../issue/status-list.ts';
import { writeExport } from '../organise/export/write-export.ts';
import { asTenant, countHeld, findOrganisationBySlug, findStatusLists, HOLDINGS } from '../store/index.ts';
import { UsageError } from './exit-codes.ts';
import { withInstallation } from './open-installation.ts';
import { createProgressBar } from './progress-bar.ts';

export interface ExportFlags {
  readonly organisation: string;
  readonly to: string;
  readonly withKeys?: true;
}

/** `waymark export`: everything of one organisation into a file that only its owner may read, under its name when it is whole. */
export async function exportCommand({ organisation: slug, to, withKeys }: ExportFlags): Promise<number> {
  const unfinished = `${to}.part`;
  return await withInstallation(async ({ db, baseUrl, keystore }) => {
    const organisation = await findOrganisationBySlug(db, slug);
    if (organisation?.kind !== 'institution') throw new UsageError(`There is no institution ${slug} here.`);
    await assertFree(to);
    const tenant = { organisationId: organisation.id, personId: '' };
    const now = new Date();
    const sign: typeof keystore.sign = (key, data) => keystore.sign(key, data);
    const file = await open(unfinished, 'w', 0o600).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${to} cannot be written (${error.code}).`);
    });
    const archive = writeArchive({ madeAt: now });
    const saved = pipeline(archive.stream, file.createWriteStream());
    saved.catch(() => undefined);
    const bar = await createProgressBar(pieces(await asTenant(db, tenant, countHeld)));
    try {
      const parts = {
        db,
        baseUrl,
        listIds: (who: typeof tenant) =>
          asTenant(db, who, async (scope) => (await findStatusLists(scope)).map(({ id }) => id)),
        refreshList: (id: string) => currentStatusList(db, { id, baseUrl, sign, now: new Date() }),
      };
      await writeExport(parts, tenant, archive, { withKeys: withKeys === true, now, onWritten: bar.step });
      await saved;
      await rename(unfinished, to);
    } catch (error) {
      archive.fail(error instanceof Error ? error : new Error(String(error)));
      await rm(unfinished, { force: true });
      throw error;
    } finally {
      bar.stop();
    }
    const warning = withKeys
      ? ' It holds signing keys: whoever has it and the keystore file can sign in the organisation’s name. Keep the two apart.'
      : '';
    process.stdout.write(`${archive.files()} files are in ${to}; unpacked, ${SUMS_NAME} proves them.${warning}\n`);
  });
}

/** How many rows and files there will be, about. */
const pieces = (counts: Readonly<Record<string, number>>): number =>
  HOLDINGS.reduce((all, { table, files = {} }) => all + (counts[table] ?? 0) * (1 + Object.keys(files).length), 0);

async function assertFree(to: string): Promise<void> {
  const there = await open(to).catch(() => undefined);
  await there?.close();
  if (there) throw new UsageError(`${to} is there already; choose another name.`);
}
