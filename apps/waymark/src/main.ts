/**
 * Composition root: the only file that knows everyone. Reads the settings, claims the data folder, listens, and opens the database
 * meanwhile, because reading needs none. Ends in order on SIGTERM and SIGINT.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { MiddlewareHandler } from 'hono';
import { readingStyles } from 'waymark/reading';
import { type Config, ConfigError, readConfig } from './config.ts';
import { digestLetter } from './define/digest-letter.ts';
import { defineRoutes } from './define/routes.ts';
import type { ReadAchievement } from './define/work-parts.ts';
import { firstAdministratorLink } from './enter/first-administrator.ts';
import { createAssets } from './http/assets.ts';
import { createApp } from './http/create-app.ts';
import { createLimits } from './http/limits.ts';
import { ListenError, listen } from './http/listen.ts';
import { createLog } from './http/log.ts';
import { ownOrigin } from './http/own-origin.ts';
import type { RequestEnv } from './http/request-env.ts';
import { startPost } from './jobs/post-letters.ts';
import { startPurge } from './jobs/purge-expired.ts';
import { startDigests } from './jobs/tell-digests.ts';
import { KeystoreError } from './keys/keystore.ts';
import { createMailer } from './mail/send-letters.ts';
import { loadExamples } from './read/examples.ts';
import { createLinkSteps } from './read/link-steps.ts';
import { createPdfMaker } from './read/pdf.ts';
import { createReadPool } from './read/pool.ts';
import { createReadReceived } from './read/read-received.ts';
import { parseKnownRegistries } from './read/registries.ts';
import { readRoutes } from './read/routes.ts';
import { claimFolder, openStore, type Store, StoreError } from './store/index.ts';
import { composeWork } from './work.ts';

const ROOT = new URL('../../../', import.meta.url);
/** Storing costs as much as so many readings: disks fill up, memory does not. */
const COST_OF_STORING = 20;
/** A print copy takes a processor as long as so many readings. */
const COST_OF_PRINTING = 10;

export interface Running {
  readonly address: string;
  /** Resolves when the database is ready; rejects with one sentence. */
  readonly store: Promise<Store>;
  /** Every route, for those who check them all. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  stop(): Promise<void>;
}

/** Starts the product. @throws ConfigError, ListenError, StoreError: each one sentence for the person who starts it */
export async function start(config: Config): Promise<Running> {
  const log = createLog(config);
  const clock = () => new Date();
  const monotonic = () => performance.now();
  const registries = config.registriesFile === undefined ? [] : await loadRegistriesFile(config.registriesFile);
  const claim = config.databaseUrl === undefined ? await claimFolder(config.dataDir) : undefined;

  const pdfMaker = createPdfMaker();
  const own = config.port === 0 ? {} : { own: { baseUrl: config.baseUrl, listensAt: listensAt(config) } };
  const pool = createReadPool({ outside: { registries, ...own } });
  const store = openStore(
    config.databaseUrl === undefined ? { dataDir: config.dataDir } : { databaseUrl: config.databaseUrl },
  );
  // Told by whoever asks for it: until then its failure is nobody's.
  store.catch(() => undefined);
  const findDatabase = async () => (await store).db;
  const limits = createLimits(config, monotonic);
  const fromOwnPages = ownOrigin(config.baseUrl);
  const readReceived = createReadReceived({ pool, offline: config.offline, clock });
  const guardForm: MiddlewareHandler<RequestEnv> = async (c, next) =>
    await fromOwnPages(c, async () => void (await limits.body(c, next)));
  const reads = readRoutes({
    readReceived,
    makePdf: pdfMaker.make,
    links: createLinkSteps(findDatabase, clock),
    examples: await loadExamples(fileURLToPath(new URL('fixtures/', ROOT))),
    clock,
    baseUrl: config.baseUrl,
    guard: {
      form: guardForm,
      body: limits.body,
      reading: limits.cost(1),
      printing: limits.cost(COST_OF_PRINTING),
      storing: limits.cost(COST_OF_STORING),
    },
  });
  const readText = (text: string, locale: string, documents?: Readonly<Record<string, unknown>>) =>
    readReceived({
      files: [{ name: '', bytes: new TextEncoder().encode(text) }],
      locale,
      offline: true,
      ...(documents ? { documents } : {}),
    });
  const readAchievement: ReadAchievement = (achievement, locale, documents) =>
    readText(JSON.stringify(achievement), locale, documents);
  const defines = defineRoutes({
    readAchievement,
    guard: { form: guardForm, reading: limits.cost(1) },
  });
  const work = await composeWork({
    config,
    findDatabase,
    clock,
    limits,
    guardForm,
    readAchievement,
    readCredential: readText,
    makePdf: pdfMaker.make,
    log,
  });
  const assets = await createAssets({
    styles: [readingStyles],
    pageScript: new URL('./pages/script/page-script.ts', import.meta.url),
    readingElement: new URL('./read/element/waymark-reading.ts', import.meta.url),
    log,
  });
  const app = createApp({
    config,
    log,
    assets,
    now: monotonic,
    slices: [...reads, ...work.routes, ...defines],
    sessions: work.sessions,
  });

  const closeRest = async () => {
    await pool.close();
    await pdfMaker.close();
    await store.then((opened) => opened.close()).catch(() => undefined);
    await claim?.release();
  };
  const listening = await listen(app, config.hosts, config.port).catch(async (error) => {
    await closeRest();
    throw error;
  });
  const mail = config.mail && createMailer(config.mail);
  const onFailed = (error: Error) => log.warn({ what: 'letters were not written or sent', error: error.name });
  const post = mail && startPost({ findDatabase, clock, send: mail, onFailed });
  const digests = startDigests({
    findDatabase,
    clock,
    toLetter: (told) => digestLetter(told, config.baseUrl),
    onFailed,
  });
  const purge = startPurge({
    findDatabase,
    clock,
    onPurged: (count) => log.info({ what: 'links ended', count }),
    onFailed: (error) => log.warn({ what: 'ended links could not be deleted', error: error.name }),
  });
  return {
    address: config.port === 0 ? `http://localhost:${listening.port}` : config.baseUrl,
    store,
    routes: app.routes.map(({ method, path }) => ({ method, path })),
    async stop() {
      await work.stop();
      purge.stop();
      post?.stop();
      digests.stop();
      await listening.close();
      await closeRest();
    },
  };
}

/** Where this very machine reaches it. */
function listensAt({ hosts: [host = 'localhost'], port }: Config): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

async function loadRegistriesFile(path: string) {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new ConfigError(
      `Waymark cannot start: WAYMARK_REGISTRIES names ${path}, which cannot be read (${cause.code}).`,
    );
  });
  const registries = parseKnownRegistries(text);
  if (!registries) throw new ConfigError(`Waymark cannot start: ${path} is not a file of known registries.`);
  return registries;
}

/** What `npm start` does. Sentences for people go to standard output and error; the log's lines are JSON. */
export async function run(): Promise<void> {
  try {
    const running = await start(readConfig(process.env, process.cwd()));
    process.stdout.write(`Waymark is reading at ${running.address}\n`);
    running.store.then(
      (store) => {
        if (store.notice) process.stdout.write(`${store.notice}\n`);
        void tellFirstLink(store, running.address);
        store.onEnded(() => fail(new StoreError('The database ended unexpectedly; start Waymark again.')));
      },
      (error) => {
        const said =
          error instanceof StoreError ? error.message : `The database failed with ${error?.code ?? error?.name}.`;
        process.stderr.write(`${said} Reading works; links and accounts do not.\n`);
      },
    );
    let stopping = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        // A second Ctrl+C means now.
        if (stopping) process.exit(1);
        stopping = true;
        void running.stop().then(() => process.exit(0));
      });
    }
  } catch (error) {
    fail(error);
  }
}

/** While nobody is here, whoever starts it gets the link that makes the first administrator. */
async function tellFirstLink(store: Store, address: string): Promise<void> {
  const link = await firstAdministratorLink(store.db, { baseUrl: address, now: new Date() });
  if (link) process.stdout.write(`Nobody has an account yet. This link makes the first administrator, once: ${link}\n`);
}

function fail(error: unknown): void {
  const isOurs =
    error instanceof ConfigError ||
    error instanceof ListenError ||
    error instanceof StoreError ||
    error instanceof KeystoreError;
  process.stderr.write(`${isOurs ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run();
