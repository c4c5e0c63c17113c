import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { start } from '../main.ts';

export interface TestServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** The whole product on a free port with its own embedded database in a temporary folder, asking nobody anything. */
export async function startWaymark(settings: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-journey-'));
  const fixed = { PORT: '0', DATA_DIR: folder, WAYMARK_OFFLINE: '1', LOG_LEVEL: 'silent' };
  const running = await start(readConfig({ ...fixed, ...settings }, folder));
  await running.store;
  return {
    address: running.address,
    async stop() {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
