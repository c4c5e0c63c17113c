/** Run by store.test.ts in a process of its own, which is then killed. */
import { claimFolder, openStore, storeReading } from './index.ts';

const [, , folder = ''] = process.argv;
await claimFolder(folder);
const { db } = await openStore({ dataDir: folder });
const { secret } = await storeReading(db, {
  input: { files: [{ name: 'kept.json', bytes: new Uint8Array([1, 2, 3]) }], locale: 'en' },
  now: new Date('2026-11-23T12:00:00Z'),
  days: 30,
});
process.send?.(secret);
setInterval(() => undefined, 60_000);
