import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';

/** Everything the environment decides, read once. */
export interface Config {
  readonly port: number;
  /** Addresses listened on. */
  readonly hosts: readonly string[];
  /** How people reach this server: links that people keep are built from it. Origin only, no trailing slash. */
  readonly baseUrl: string;
  readonly dataDir: string;
  /** Any PostgreSQL 15 or newer; absent = the embedded one, in `dataDir`. */
  readonly databaseUrl?: string;
  /** Bytes of one request that brings files. */
  readonly maxUploadBytes: number;
  /** Readings one network may ask for in a minute; `undefined` = no limit. */
  readonly readingsPerMinute?: number;
  /** Reverse proxies in front that append to X-Forwarded-For; 0 = the header is not believed. */
  readonly trustedProxies: number;
  readonly offline: boolean;
  /** A known-registries file. */
  readonly registriesFile?: string;
  /** Where private keys' keystore identity is. */
  readonly keystoreFile: string;
  readonly keystorePassphraseFile?: string;
  /** Absent = letters are not sent, but shown. */
  readonly mail?: { readonly url: string; readonly from: string };
  /** The institution's own sign-in server (OpenID Connect). Absent = it is not offered. */
  readonly institution?: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** A setting that makes no sense; the message is one sentence for the person who starts the server. */
export class ConfigError extends Error {}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const;
const MEGABYTE = 1_048_576;
/** Beyond this a reading's thread, which has 512 MB in all, could not hold the file and what is inside. */
const MAX_UPLOAD_MEGABYTES = 64;
/** Ten a second, kept up: far more than people do, far less than a machine can. */
const DEFAULT_READINGS_PER_MINUTE = 600;

const flag = (meaning: string) =>
  z
    .enum(['0', '1', 'true', 'false'], { error: `must be 1 or 0 (${meaning})` })
    .transform((said) => said === '1' || said === 'true');

const wholeNumber = (least: number, most: number, error: string) =>
  z
    .string()
    .regex(/^\d+$/, { error })
    .transform(Number)
    .refine((number) => number >= least && number <= most, { error });

/** A secret goes there: over TLS, or without leaving this machine. */
const isSafelyReached = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));

const SETTINGS = z.object({
  PORT: wholeNumber(0, 65_535, 'must be a port number from 0 to 65535').default(4180),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, { error: 'must be one address to listen on, such as 127.0.0.1 or ::' })
    .optional(),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address, such as https://waymark.example' })
    .refine((address) => ['', '/'].includes(new URL(address).pathname) && !/[?#]/.test(address), {
      error: 'must be an address without a path, such as https://waymark.example',
    })
    .optional(),
  DATA_DIR: z
    .string()
    .refine((path) => !path.includes('\0'), { error: 'must be a folder' })
    .default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'must begin with postgres:// (leave it out for the embedded database)' })
    .optional(),
  MAX_UPLOAD_BYTES: wholeNumber(
    1_024,
    MAX_UPLOAD_MEGABYTES * MEGABYTE,
    `must be a number of bytes from 1024 to ${MAX_UPLOAD_MEGABYTES * MEGABYTE}`,
  ).default(20 * MEGABYTE),
  RATE_LIMIT: z
    .union([z.literal('off'), wholeNumber(1, 1_000_000, '')], {
      error: 'must be "off" or the readings that one network may ask for in a minute',
    })
    .default(DEFAULT_READINGS_PER_MINUTE),
  TRUSTED_PROXIES: wholeNumber(0, 10, 'must be the number of reverse proxies in front, from 0 to 10').default(0),
  WAYMARK_OFFLINE: flag('1 makes no outgoing request at all').default(false),
  WAYMARK_REGISTRIES: z.string().optional(),
  KEYSTORE_FILE: z.string().optional(),
  KEYSTORE_PASSPHRASE_FILE: z.string().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, { error: 'must begin with smtp:// or smtps://' })
    .optional(),
  MAIL_FROM: z.email({ error: 'must be the mail address that letters come from' }).optional(),
  OIDC_ISSUER: z
    .string()
    .refine((address) => URL.canParse(address) && isSafelyReached(new URL(address)) && !/[?#]/.test(address), {
      error: 'must be an https address, such as https://login.institution.example',
    })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
});

/**
 * Reads the settings. An empty variable counts as absent: that is how compose files leave one out.
 * @throws ConfigError with one sentence that names the variable
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, folder: string): Config {
  const given = Object.fromEntries(
    Object.keys(SETTINGS.shape).flatMap((name) => {
      const value = environment[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = SETTINGS.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`Waymark cannot start: ${issue?.path.join('.')} ${issue?.message}.`);
  }
  const said = parsed.data;
  const dataDir = isAbsolute(said.DATA_DIR) ? said.DATA_DIR : resolve(folder, said.DATA_DIR);
  if (said.SMTP_URL && !said.MAIL_FROM)
    throw new ConfigError(
      'Waymark cannot start: SMTP_URL is set, and MAIL_FROM, the address that letters come from, is not.',
    );
  const institution = institutionIn(said);
  return Object.freeze({
    port: said.PORT,
    // "localhost" is both, and browsers differ in which they try first.
    hosts: said.HOST ? [said.HOST] : ['127.0.0.1', '::1'],
    baseUrl: said.BASE_URL ? new URL(said.BASE_URL).origin : `http://localhost:${said.PORT}`,
    dataDir,
    ...(said.DATABASE_URL ? { databaseUrl: said.DATABASE_URL } : {}),
    maxUploadBytes: said.MAX_UPLOAD_BYTES,
    ...(said.RATE_LIMIT === 'off' ? {} : { readingsPerMinute: said.RATE_LIMIT }),
    trustedProxies: said.TRUSTED_PROXIES,
    offline: said.WAYMARK_OFFLINE,
    ...(said.WAYMARK_REGISTRIES ? { registriesFile: resolve(folder, said.WAYMARK_REGISTRIES) } : {}),
    keystoreFile: said.KEYSTORE_FILE ? resolve(folder, said.KEYSTORE_FILE) : join(dataDir, 'keystore'),
    ...(said.KEYSTORE_PASSPHRASE_FILE
      ? { keystorePassphraseFile: resolve(folder, said.KEYSTORE_PASSPHRASE_FILE) }
      : {}),
    ...(said.SMTP_URL && said.MAIL_FROM ? { mail: { url: said.SMTP_URL, from: said.MAIL_FROM } } : {}),
    ...(institution ? { institution } : {}),
    logLevel: said.LOG_LEVEL,
  });
}

/** All three or none. @throws ConfigError */
function institutionIn(said: z.infer<typeof SETTINGS>): Config['institution'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = said;
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret)
    throw new ConfigError(
      'Waymark cannot start: of OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET all have to be set, or none.',
    );
  if (said.WAYMARK_OFFLINE)
    throw new ConfigError(
      'Waymark cannot start: OIDC_ISSUER is set, whose server has to be asked, and WAYMARK_OFFLINE forbids to ask anybody.',
    );
  return { issuer, clientId, clientSecret };
}
