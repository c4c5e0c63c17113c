/** Gives one definition to many people out of one table, with several server processes on one PostgreSQL, and deaths on the way. */
import { sql } from 'kysely';
import { makeWorld } from '../../apps/waymark/src/journeys/two-worlds.test-tool.ts';
import type { Database } from '../../apps/waymark/src/store/index.ts';
import { assertAllSigned } from './assert-all-signed.ts';
import { type Issuer, press, sendTable } from './give-table.ts';
import { createInstallation, type Installation } from './installation.ts';

export interface Given {
  readonly people: number;
  readonly servers: number;
  /** Seconds: until the file was taken, every row checked, everybody's credential signed. */
  readonly sentSeconds: number;
  readonly checkedSeconds: number;
  readonly signedSeconds: number;
  readonly deaths: readonly string[];
  /** Of any server process. */
  readonly peakMegabytes: number;
}

/** @throws AssertionError unless everybody has exactly one credential, and each is well signed */
export async function giveToMany({
  people,
  servers,
  isDeadly,
  say = () => undefined,
}: {
  readonly people: number;
  readonly servers: number;
  /** A worker, the database, and all processes are killed on the way, at a quarter, a half and three quarters. */
  readonly isDeadly: boolean;
  readonly say?: (line: string) => void;
}): Promise<Given> {
  const place = await createInstallation(servers);
  let store = await place.store();
  try {
    const address = place.addresses[0] ?? '';
    const world = await makeWorld({ store, address, folder: place.folder }, 'many');
    const definitionId = world.definitions.published;
    const issuer = {
      address,
      cookie: world.institution.cookie,
      path: `/issue/${world.institution.slug}/${definitionId}`,
    };
    const began = performance.now();
    const seconds = () => Math.round((performance.now() - began) / 100) / 10;
    const table = await sendTable(issuer, people);
    const sentSeconds = seconds();
    const columns = ['name', 'email', 'date', 'outcome-1', 'narrative'];
    await press(issuer, `${table}/plan`, {
      ...Object.fromEntries(columns.map((field, index) => [`column-${index}`, field])),
      ...{ days: 'day-first', 'default-day': '2026-11-23' },
    });
    await until(async () => (await batchOf(store.db)).state === 'checked');
    const checkedSeconds = seconds();
    say(`${people} rows checked after ${checkedSeconds} s`);
    await press(issuer, `${table}/give`, {});

    const deaths: string[] = [];
    const dying = isDeadly ? DEATHS : [];
    let signed = 0;
    await until(async () => {
      signed = (await batchOf(store.db)).signed;
      const death = dying[deaths.length];
      if (death && signed >= people * death.at) {
        say(`${signed} signed after ${seconds()} s; killing ${death.what}`);
        deaths.push(`${death.what} at ${signed}`);
        if (death.isOfDatabase) await store.close();
        await death.kill(place);
        if (death.isOfDatabase) store = await place.store();
      }
      return signed >= people && deaths.length === dying.length;
    });
    const signedSeconds = seconds();
    const peakMegabytes = place.peakMegabytes();
    say(`${signed} signed after ${signedSeconds} s; checking each`);
    await assertAllSigned(store.db, { people, definitionId });
    return { people, servers, sentSeconds, checkedSeconds, signedSeconds, deaths, peakMegabytes };
  } finally {
    await store.close().catch(() => undefined);
    await place.end();
  }
}

interface Death {
  readonly what: string;
  /** Share of all that is signed by then. */
  readonly at: number;
  readonly isOfDatabase: boolean;
  readonly kill: (place: Installation) => Promise<void>;
}
const DEATHS: readonly Death[] = [
  {
    ...{ what: 'a worker', at: 0.25, isOfDatabase: false },
    async kill(place) {
      await place.killServer(1);
      await place.startServer(1);
    },
  },
  {
    ...{ what: 'the database', at: 0.5, isOfDatabase: true },
    async kill(place) {
      await place.killDatabase();
      await place.startDatabase();
    },
  },
  {
    ...{ what: 'every process', at: 0.75, isOfDatabase: true },
    async kill(place) {
      await Promise.all(place.addresses.map((_, index) => place.killServer(index)));
      await place.killDatabase();
      await place.startDatabase();
      for (const index of place.addresses.keys()) await place.startServer(index);
    },
  },
];

async function batchOf(db: Database): Promise<{ readonly state: string; readonly signed: number }> {
  const { rows } = await sql<{ state: string; signed: number }>`
    select b.state, (select count(*)::int from awards a where a.batch_id = b.id and a.state = 'signed') as signed
    from batches b where b.file_name = 'people.csv' order by made_at desc limit 1`.execute(db);
  return rows[0] ?? { state: 'none', signed: 0 };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((again) => setTimeout(again, 250));
}

export type { Issuer };
