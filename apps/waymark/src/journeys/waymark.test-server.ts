import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { start } from '../main.ts';
import type { Store } from '../store/index.ts';

export interface TestServer {
  readonly address: string;
  readonly store: Store;
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  /** Its data. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** The whole product on a free port with its own embedded database in a temporary folder, asking nobody anything. */
export async function startWaymark(settings: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-journey-'));
  // Known beforehand, because letters hold links.
  const port = await freePort();
  const fixed = { PORT: `${port}`, DATA_DIR: folder, WAYMARK_OFFLINE: '1', LOG_LEVEL: 'silent' };
  const running = await start(readConfig({ ...fixed, ...settings }, folder));
  const store = await running.store;
  return {
    // Where it listens, whatever it is called outside.
    address: `http://localhost:${port}`,
    store,
    routes: running.routes,
    folder,
    async stop() {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
