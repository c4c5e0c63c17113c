/** Tokens by which a machine asks in an organisation's name. Only their hashes are kept. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from './as-tenant.ts';
import type { Queries } from './open-store.ts';

/** What a token may do: give published definitions to people, sign any credential, change the status of what was issued, see what was issued. */
export const TOKEN_SCOPES = ['award', 'issue', 'status', 'read'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** A token in use. `personId` made it, and answers for it. */
export interface AccessToken {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly scopes: readonly TokenScope[];
}

/** A token as its organisation's administrators see it. */
export interface ListedToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly endedAt: Date | null;
}

const SECRET_BYTES = 32;
/** Says what it is to whoever finds one in a log or a repository. */
const PREFIX = 'waymark_';
/** When it was used last is kept to the minute: a row is not written for every request. */
const USED_EVERY_MS = 60_000;

const hashOf = (secret: string) => createHash('sha256').update(`waymark token ${secret}`).digest();

/** 256 random bits, told once and kept nowhere. */
export async function storeAccessToken(
  { tx, organisationId, personId }: Scope,
  {
    name,
    scopes,
    expiresAt,
    now,
  }: {
    readonly name: string;
    readonly scopes: readonly TokenScope[];
    readonly expiresAt: Date;
    readonly now: Date;
  },
): Promise<string> {
  const secret = `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64url')}`;
  await tx
    .insertInto('access_tokens')
    .values({
      ...{ id: randomUUID(), organisation_id: organisationId, secret_hash: hashOf(secret), name, scopes: [...scopes] },
      ...{ made_by: personId, made_at: now, expires_at: expiresAt, used_at: null, ended_at: null },
    })
    .execute();
  return secret;
}

/** Whose token it is, while it is good and whoever made it is still an administrator there. */
export async function findAccessToken(db: Queries, secret: string, now: Date): Promise<AccessToken | undefined> {
  const row = await db
    .selectFrom('access_tokens')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.organisation_id', '=', 'access_tokens.organisation_id')
        .onRef('memberships.person_id', '=', 'access_tokens.made_by'),
    )
    .select(['id', 'access_tokens.organisation_id as organisationId', 'made_by as personId', 'scopes', 'used_at'])
    .where('secret_hash', '=', hashOf(secret))
    .where('expires_at', '>', now)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`'administrator' = any(roles)`)
    .executeTakeFirst();
  if (!row) return undefined;
  const { used_at, ...token } = row;
  if (!used_at || now.getTime() - used_at.getTime() > USED_EVERY_MS)
    await db.updateTable('access_tokens').set({ used_at: now }).where('id', '=', row.id).execute();
  return { ...token, scopes: token.scopes as TokenScope[] };
}

/** The organisation's, the newest first. */
export async function findAccessTokens(
  { tx, organisationId }: Scope,
  { atMost }: { readonly atMost: number },
): Promise<readonly ListedToken[]> {
  const rows = await tx
    .selectFrom('access_tokens')
    .leftJoin('people', 'people.id', 'made_by')
    .select(['access_tokens.id', 'access_tokens.name', 'scopes', 'people.name as madeBy'])
    .select(['access_tokens.made_at as madeAt', 'expires_at as expiresAt', 'used_at as usedAt', 'ended_at as endedAt'])
    .where('organisation_id', '=', organisationId)
    .orderBy('access_tokens.made_at', 'desc')
    .limit(atMost)
    .execute();
  // The column holds nothing else: `storeAccessToken` takes no other scopes.
  return rows.map((row) => ({ ...row, scopes: row.scopes as TokenScope[], madeBy: row.madeBy ?? '' }));
}

/** From now on nobody asks with it. */
export async function endAccessToken(
  { tx, organisationId }: Scope,
  { tokenId, now }: { readonly tokenId: string; readonly now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('access_tokens')
    .set({ ended_at: now })
    .where('id', '=', tokenId)
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
