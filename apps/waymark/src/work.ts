/** Composes what needs an account: signing in, organisations, definitions, review. Part of `main.ts`, which is long enough. */
import type { Hono, MiddlewareHandler } from 'hono';
import { noDocuments } from 'waymark/document';
import type { Config } from './config.ts';
import { versionRoutes } from './define/version-routes.ts';
import type { ReadAchievement } from './define/work-parts.ts';
import { workRoutes } from './define/work-routes.ts';
import { enterRoutes } from './enter/routes.ts';
import { writeArchive } from './files/index.ts';
import type { Limits } from './http/limits.ts';
import type { Log } from './http/log.ts';
import { ownOrigin } from './http/own-origin.ts';
import { type FindDatabase, isAway } from './http/reach-store.ts';
import type { RequestEnv } from './http/request-env.ts';
import { createSendArchive } from './http/send-archive.ts';
import { sessions } from './http/session.ts';
import { bakeMark } from './images/bake.ts';
import { bakeMarkSvg } from './images/bake-svg.ts';
import { createDrawCard } from './images/draw-card.ts';
import { createDrawMark, MAX_MARK_BYTES } from './images/draw-mark.ts';
import { remindSome } from './issue/deliver/remind-claims.ts';
import type { IssueParts } from './issue/issue-parts.ts';
import { issueRoutes } from './issue/routes.ts';
import { signWaiting } from './issue/sign-awards.ts';
import { currentStatusList } from './issue/status-list.ts';
import { moveTables } from './issue/table/move-tables.ts';
import { startWorkOff } from './jobs/work-off.ts';
import { type Keystore, openKeystore } from './keys/keystore.ts';
import { readPassphrase } from './keys/read-passphrase.ts';
import { createGuardedFetcher } from './net/guarded-fetcher.ts';
import { createInstitutionFetch } from './net/institution-fetch.ts';
import { createResolveTxt } from './net/resolve-txt.ts';
import { blocRoutes } from './organise/bloc-routes.ts';
import { exportRoutes } from './organise/export/export-routes.ts';
import { identityRoutes } from './organise/identity-routes.ts';
import { keepHistory } from './organise/keep-history.ts';
import { peopleRoutes } from './organise/people-routes.ts';
import { publicRoutes } from './organise/public-routes.ts';
import { organiseRoutes } from './organise/routes.ts';
import { tokenRoutes } from './organise/token-routes.ts';
import { reviewRoutes } from './review/routes.ts';
import { findMembershipsOf, findSession, type Scope } from './store/index.ts';

/** A letter goes to somebody else's mailbox: asking for one costs as much as so many readings. */
const COST_OF_LETTER = 20;
/** A question to an authenticator is a row that ends by itself; an office that signs in at nine fits. */
const COST_OF_QUESTION = 3;
/** Asking another server, and drawing a picture anew. */
const COST_OF_ASKING = 20;
/** A print copy takes a processor as long as so many readings. */
const COST_OF_PRINTING = 10;
/** Nobody waits for a reminder; and whoever is due is due for days. */
const REMIND_EVERY_MS = 30 * 60_000;

export interface Work {
  readonly routes: readonly Hono<RequestEnv>[];
  readonly sessions: MiddlewareHandler<RequestEnv>;
  readonly keystore: Keystore;
  stop(): Promise<void>;
}

export interface WorkComposition {
  readonly config: Config;
  readonly findDatabase: FindDatabase;
  readonly clock: () => Date;
  readonly limits: Limits;
  readonly guardForm: MiddlewareHandler<RequestEnv>;
  readonly readAchievement: ReadAchievement;
  readonly readCredential: IssueParts['readCredential'];
  readonly makePdf: IssueParts['makePdf'];
  readonly log: Log;
}

/** @throws KeystoreError */
export async function composeWork({
  config,
  findDatabase,
  clock,
  limits,
  guardForm,
  readAchievement,
  readCredential,
  makePdf,
  log,
}: WorkComposition): Promise<Work> {
  const { baseUrl } = config;
  const keystore = await openKeystore({
    file: config.keystoreFile,
    ...(await readPassphrase(config.keystorePassphraseFile)),
  });
  const guard = { form: guardForm, letter: limits.cost(COST_OF_LETTER) };
  const history = { makeKey: keystore.make, signWith: keystore.sign };
  const base = { findDatabase, clock, baseUrl, guard };
  const sign: Keystore['sign'] = (key, data) => keystore.sign(key, data);
  const signing = { ...base, sign, readAchievement, guard: { ...guard, reading: limits.cost(1) } };
  const sendArchive = createSendArchive({
    writeArchive,
    onFailed: (error) => log.warn({ what: 'an archive did not come to its end', error: error.name }),
  });
  const signer = startWorkOff({
    doSome: async () => signWaiting(await findDatabase(), { baseUrl, sign, now: clock() }),
    onFailed: (error) => log.warn({ what: 'awards were not signed', error: error.name }),
  });
  const tables = startWorkOff({
    doSome: async () => moveTables(await findDatabase(), clock()),
    onFailed: (error) => log.warn({ what: 'tables were not checked', error: error.name }),
  });
  const reminders = startWorkOff({
    doSome: async () => remindSome(await findDatabase(), { baseUrl, now: clock() }),
    onFailed: (error) => log.warn({ what: 'reminders were not written', error: error.name }),
    everyMs: REMIND_EVERY_MS,
  });
  reminders.wake();
  const wakeSigner = () => {
    tables.wake();
    signer.wake();
  };
  const issuing = {
    ...signing,
    ...{ readCredential, makePdf, wakeSigner, bake: bakeMark, bakeSvg: bakeMarkSvg, drawCard: createDrawCard() },
    sendArchive,
    hasWallet: true,
    guard: {
      ...signing.guard,
      body: limits.body,
      printing: limits.cost(COST_OF_PRINTING),
      ownPages: ownOrigin(baseUrl),
    },
  };
  const organising = {
    ...base,
    makeKey: keystore.make,
    keepHistory: (scope: Scope, of: Parameters<typeof keepHistory>[2]) => keepHistory(scope, history, of),
  };
  return {
    keystore,
    stop: async () => void (await Promise.all([signer.stop(), tables.stop(), reminders.stop()])),
    sessions: sessions({
      baseUrl,
      findSignedIn: async (secret) => {
        try {
          const db = await findDatabase();
          const session = await findSession(db, secret, clock());
          return session && { ...session, secret, memberships: await findMembershipsOf(db, session.person.id) };
        } catch (error) {
          // Reading needs no database: while it is away, nobody is signed in.
          if (isAway(error)) return undefined;
          throw error;
        }
      },
    }),
    routes: [
      enterRoutes({
        ...base,
        mailbox: config.mail ? 'nobody' : isThisMachineOnly(config) ? 'everybody' : 'operators',
        guard: { ...guard, question: limits.cost(COST_OF_QUESTION) },
        ...(config.institution
          ? { institution: { ...config.institution, fetch: createInstitutionFetch(config.institution) } }
          : {}),
      }),
      ...[organiseRoutes, peopleRoutes, blocRoutes, tokenRoutes].map((routes) => routes(organising)),
      identityRoutes({
        ...{ ...base, history, maxMarkBytes: MAX_MARK_BYTES, drawMark: createDrawMark() },
        domain: config.offline
          ? { resolveTxt: async () => ({ ok: false }), load: noDocuments }
          : { resolveTxt: createResolveTxt(), load: createGuardedFetcher() },
        guard: { form: guardForm, costly: limits.cost(COST_OF_ASKING) },
      }),
      exportRoutes({
        ...{ ...base, sendArchive },
        refreshList: async (id) => currentStatusList(await findDatabase(), { id, baseUrl, sign, now: clock() }),
      }),
      publicRoutes(base),
      ...workRoutes(signing),
      versionRoutes(signing),
      reviewRoutes(signing),
      ...issueRoutes(issuing),
    ],
  };
}

const LOOPBACK = ['localhost', '127.0.0.1', '::1', '[::1]'];
/** Nobody else can reach it: not by the address it listens on, and not by a proxy that says another name. */
const isThisMachineOnly = ({ hosts, baseUrl, trustedProxies }: Config): boolean =>
  trustedProxies === 0 &&
  hosts.every((host) => LOOPBACK.includes(host)) &&
  LOOPBACK.includes(new URL(baseUrl).hostname);
