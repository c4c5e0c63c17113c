import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreError } from './store-error.ts';

/**
 * Says "this folder is ours" until released or until this process ends, however it ends: the claim is a listening socket, which the
 * system closes with its process, so no stale lock survives `kill -9`. Linux has names for it outside the file system.
 * @throws StoreError when another process holds it
 */
export async function claimFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const address = claimAddress(folder);
  const server = createServer((socket) => socket.destroy());
  try {
    await listen(server, address);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    // Only where the name is a file can it outlive its owner.
    if (!address.startsWith('/') || (await isAnswered(address))) {
      throw new StoreError(
        `Another Waymark is running on the data folder ${folder}; stop it, or set DATA_DIR to another folder.`,
      );
    }
    await rm(address, { force: true });
    await listen(server, address);
  }
  server.unref();
  return { release: () => new Promise((released) => server.close(() => released())) };
}

function claimAddress(folder: string): string {
  const name = `waymark-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
}

const listen = (server: Server, address: string) =>
  new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(address, () => {
      server.off('error', failed);
      listening();
    });
  });

const isAnswered = (address: string) =>
  new Promise<boolean>((answer) => {
    const socket = connect(address, () => {
      socket.destroy();
      answer(true);
    });
    socket.on('error', () => answer(false));
  });
