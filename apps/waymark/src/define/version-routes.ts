import { Hono } from 'hono';
import { isJsonObject, type JsonObject, parseJson } from 'waymark/encoding';
import { preferredType } from '../http/prefers.ts';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { isUuid } from '../http/uuid.ts';
import {
  type Database,
  type EndorsementRow,
  findDidDocument,
  findEndorsements,
  findOrganisation,
  findOrganisations,
  findRetiredAt,
  findReviewedOn,
  findVersionByDigest,
  findVersions,
  findWithdrawalList,
  type Organisation,
  organisationUrl,
  type VersionRow,
  withdrawalListUrl,
} from '../store/index.ts';
import { versionPage } from './version-page.ts';
import type { WorkParts } from './work-parts.ts';

const JSON_LD = 'application/ld+json';
/** Bytes under these addresses never change. */
const FOREVER = { 'Cache-Control': 'public, max-age=31536000, immutable', 'Access-Control-Allow-Origin': '*' };
/** Endorsements come and go. */
const SOON = { 'Cache-Control': 'public, max-age=60', 'Access-Control-Allow-Origin': '*' };

/** What was promised, for everybody, for ever: a page, the exact bytes, what was signed about them. */
export function versionRoutes({
  findDatabase,
  readAchievement,
  clock,
  baseUrl,
  guard,
}: Pick<WorkParts, 'findDatabase' | 'readAchievement' | 'clock' | 'baseUrl' | 'guard'>): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();

  /** "v2" or "v2.json" → 2. */
  const versionOf = async (c: RequestContext) => {
    const definitionId = c.req.param('definition') ?? '';
    const number = Number(/^v([1-9]\d{0,5})(?:\.json)?$/.exec(c.req.param('version') ?? '')?.[1]);
    if (!isUuid(definitionId)) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const db = await findDatabase();
    const versions = await findVersions(db, { definitionId });
    const version = versions.find((one) => one.number === number);
    if (!version) throw new Refusal('ERR_HTTP_NOT_FOUND');
    return { db, versions, version };
  };
  const bytesOf = (c: RequestContext, bytes: Uint8Array, type: string, headers: Record<string, string>) =>
    c.body(Buffer.from(bytes), 200, { ...headers, 'Content-Type': type });

  routes.get('/definitions/:definition', async (c) => {
    const definitionId = c.req.param('definition');
    const byDigest = /^u[\w-]{40,}$/.test(definitionId)
      ? await findVersionByDigest(await findDatabase(), definitionId)
      : undefined;
    if (byDigest) return bytesOf(c, byDigest.bytes, JSON_LD, FOREVER);
    const latest = isUuid(definitionId)
      ? (await findVersions(await findDatabase(), { definitionId })).at(-1)
      : undefined;
    if (!latest) throw new Refusal('ERR_HTTP_NOT_FOUND');
    return c.redirect(`/definitions/${definitionId}/v${latest.number}`, 302);
  });

  routes.get('/definitions/:definition/:version', guard.reading, async (c) => {
    const { db, versions, version } = await versionOf(c);
    const asked = preferredType(c.req.header('accept'), ['text/html', JSON_LD, 'application/json']);
    if (c.req.param('version').endsWith('.json')) return bytesOf(c, version.bytes, JSON_LD, FOREVER);
    if (asked !== 'text/html')
      return bytesOf(c, version.bytes, JSON_LD, { ...SOON, ETag: `"${version.digestMultibase}"` });
    const { definitionId } = version;
    const endorsements = await findEndorsements(db, { definitionId });
    const owner = await findOrganisation(db, version.organisationId);
    if (!owner) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const ids = [
      ...endorsements.map(({ endorserId }) => endorserId),
      ...version.facts.asked.map(({ organisationId }) => organisationId),
    ];
    const found = await findOrganisations(db, [...new Set(ids)]);
    const organisations = new Map([...found, owner].map((one) => [one.id, one]));
    const own = endorsements.filter(({ versionNumber }) => versionNumber === version.number);
    const reading = await readAchievement(
      withEndorsements(version, own),
      c.get('page').locale,
      await documentsOf(db, { organisations: [...organisations.values()], baseUrl }),
    );
    const retiredAt = await findRetiredAt(db, { definitionId });
    const reviewedOn = await findReviewedOn(db, { definitionId });
    return c.html(
      versionPage(c.get('page'), {
        ...{ owner, version, versions, endorsements, organisations, reading, now: clock() },
        ...(retiredAt ? { retiredAt } : {}),
        ...(reviewedOn ? { reviewedOn } : {}),
      }),
    );
  });
  routes.get('/definitions/:definition/:version/endorsed.json', async (c) => {
    const { db, version } = await versionOf(c);
    const all = await findEndorsements(db, { definitionId: version.definitionId });
    const own = all.filter(({ versionNumber }) => versionNumber === version.number);
    return c.body(JSON.stringify(withEndorsements(version, own)), 200, { ...SOON, 'Content-Type': JSON_LD });
  });
  routes.get('/definitions/:definition/:version/statement.json', async (c) => {
    const { version } = await versionOf(c);
    return bytesOf(c, version.statement, 'application/vc', FOREVER);
  });
  routes.get('/definitions/:definition/:version/endorsements/:endorsement{[0-9a-f-]+\\.json}', async (c) => {
    const { db, version } = await versionOf(c);
    const id = c.req.param('endorsement').replace(/\.json$/, '');
    const all = await findEndorsements(db, { definitionId: version.definitionId });
    const found = all.find((one) => one.id === id && one.versionNumber === version.number);
    if (!found) throw new Refusal('ERR_HTTP_NOT_FOUND');
    return bytesOf(c, found.credential, 'application/vc', FOREVER);
  });
  return routes;
}

/** What is published, with what was signed about it beside: one file that reads anywhere. */
function withEndorsements(version: VersionRow, endorsements: readonly EndorsementRow[]): JsonObject {
  const achievement = jsonOf(version.bytes);
  return endorsements.length === 0
    ? achievement
    : { ...achievement, endorsement: endorsements.map(({ credential }) => jsonOf(credential)) };
}

function jsonOf(bytes: Uint8Array): JsonObject {
  const parsed = parseJson(new TextDecoder().decode(bytes));
  return parsed.ok && isJsonObject(parsed.value) ? parsed.value : {};
}

/** What others would fetch from here to check it: keys, and lists of what was withdrawn. */
async function documentsOf(
  db: Database,
  { organisations, baseUrl }: { readonly organisations: readonly Organisation[]; readonly baseUrl: string },
): Promise<Readonly<Record<string, unknown>>> {
  const documents: Record<string, unknown> = {};
  for (const { id, slug } of organisations) {
    const url = organisationUrl(baseUrl, slug);
    documents[`${url}/did.json`] = (await findDidDocument(db, { slug, baseUrl })) ?? null;
    documents[withdrawalListUrl(baseUrl, slug)] = await findWithdrawalList(db, { organisation: { id, slug }, baseUrl });
  }
  return documents;
}
