/** Takes an institution out of one database and puts it into another, for tests. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readArchive, writeArchive } from '../files/index.ts';
import { currentStatusList } from '../issue/status-list.ts';
import { type Keystore, openKeystore } from '../keys/keystore.ts';
import { type Restored, type RestoreOptions, restore } from '../organise/export/restore.ts';
import { writeExport } from '../organise/export/write-export.ts';
import { asTenant, type Database, findStatusLists, openStore, type Store, type Tenant } from '../store/index.ts';

/** Later than what makes the worlds, and the same for every export. */
export const LATER = new Date(Date.now() + 60_000);

export interface House {
  readonly store: Store;
  readonly folder: string;
  leave(): Promise<void>;
}

/** A database with nothing in it. */
export async function emptyHouse(): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-house-'));
  const store = await openStore({ dataDir: folder });
  return {
    store,
    folder,
    async leave() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function takeOut(
  db: Database,
  tenant: Tenant,
  to: string,
  of: { readonly baseUrl: string; readonly keystore: Keystore; readonly withKeys?: boolean },
): Promise<void> {
  const { baseUrl, keystore, withKeys = true } = of;
  const archive = writeArchive({ madeAt: LATER });
  const saved = pipeline(archive.stream, createWriteStream(to));
  const sign: Keystore['sign'] = (key, data) => keystore.sign(key, data);
  const parts = {
    ...{ db, baseUrl },
    listIds: (who: Tenant) => asTenant(db, who, async (scope) => (await findStatusLists(scope)).map(({ id }) => id)),
    refreshList: (id: string) => currentStatusList(db, { id, baseUrl, sign, now: LATER }),
  };
  await writeExport(parts, tenant, archive, { withKeys, now: LATER });
  await saved;
}

export async function bringIn(
  db: Database,
  from: string,
  of: { readonly baseUrl: string; readonly keystoreFile: string } & Partial<RestoreOptions>,
): Promise<Restored> {
  const { baseUrl, keystoreFile, withoutKeys = false, wordsOf = [], now = LATER, onPut } = of;
  const keystore = await openKeystore({ file: keystoreFile });
  const opens = async (key: Parameters<Keystore['sign']>[0]) =>
    await keystore.sign(key, new Uint8Array(1)).then(
      () => true,
      () => false,
    );
  const options = { withoutKeys, wordsOf, now, ...(onPut ? { onPut } : {}) };
  return await restore({ db, baseUrl, opens }, await readArchive(from), options);
}

/** Every file of an archive, as text. */
export async function unpacked(path: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const file of (await readArchive(path)).walk())
    found.set(file.name, Buffer.from(await file.bytes()).toString('latin1'));
  return found;
}
