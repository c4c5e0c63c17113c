import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { RequestEnv } from './request-env.ts';

/** A file on a slow line; a person who sends nothing for so long has left. */
const REQUEST_MS = 120_000;
const HEADERS_MS = 15_000;
/** Under way when we are asked to stop: a reading takes five seconds at most. */
const DRAIN_MS = 8_000;

/** The server cannot listen; one sentence for the person who starts it. */
export class ListenError extends Error {}

export interface Listening {
  readonly port: number;
  /** Takes no new requests, lets those under way finish, then ends every connection. */
  close(): Promise<void>;
}

/**
 * Listens on every address of `hosts` with one application.
 * @throws ListenError when the first cannot be had; later ones (the IPv6 loopback) may be missing on a machine
 */
export async function listen(app: Hono<RequestEnv>, hosts: readonly string[], port: number): Promise<Listening> {
  const listener = getRequestListener(app.fetch);
  const servers: Server[] = [];
  let actual = port;
  for (const host of hosts) {
    const server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS }, listener);
    try {
      await new Promise<void>((listening, failed) => {
        server.once('error', failed);
        server.listen(actual, host, listening);
      });
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (servers.length > 0 && code !== 'EADDRINUSE') continue;
      await Promise.all(servers.map(close));
      throw new ListenError(sentenceOf(code, host, port), { cause });
    }
    servers.push(server);
    actual = (server.address() as AddressInfo).port;
  }
  return { port: actual, close: async () => void (await Promise.all(servers.map(close))) };
}

function close(server: Server): Promise<void> {
  return new Promise((closed) => {
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(late);
      closed();
    });
    server.closeIdleConnections();
  });
}

function sentenceOf(code: string | undefined, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program; stop it, or set PORT to another number.`;
  if (code === 'EACCES') return `Port ${port} may not be used without more rights; set PORT to a number above 1023.`;
  return `Waymark cannot listen on ${host} port ${port} (${code ?? 'unknown reason'}); set HOST and PORT.`;
}
