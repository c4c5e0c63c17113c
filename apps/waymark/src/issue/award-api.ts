import { Hono } from 'hono';
import { isJsonObject, type JsonObject, type JsonValue, parseJson } from 'waymark/encoding';
import { checkPerson, type GivenPerson, type PersonFault } from 'waymark/issuance';
import { askedByToken } from '../http/bearer.ts';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { uuidOf } from '../http/uuid.ts';
import {
  type Award,
  asTenant,
  type Database,
  findAward,
  findAwardsOfPeople,
  findIdentity,
  findIssuingChoices,
  findPublished,
  type Organisation,
  storeAwards,
  type TokenScope,
} from '../store/index.ts';
import { isNamed } from './is-named.ts';
import type { IssueParts } from './issue-parts.ts';
import { toNewAward } from './to-new-award.ts';

/** In one request; a table is for more. */
export const MAX_AWARDS = 1_000;
const MAX_LISTED = 1_000;

/** `/api/<organisation>/…`: a program gives published definitions to people, and looks what became of it. */
export function awardApi({ findDatabase, clock, baseUrl, wakeSigner, guard }: IssueParts): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const asked = (c: RequestContext, scope: TokenScope) => askedByToken(c, { findDatabase, scope, now: clock() });

  routes.post('/api/:organisation/definitions/:definition/awards', guard.body, async (c) => {
    const { organisation, tenant } = await asked(c, 'award');
    const db = await findDatabase();
    const version = await publishedOf(db, organisation, uuidOf(c, 'definition'));
    if (!(await findIdentity(db, { organisation, baseUrl }))) throw new Refusal('ERR_HTTP_NOT_NOW');
    const people = peopleOf(await jsonIn(c));
    const { days, defaultDay } = { days: 'day-first', defaultDay: clock().toISOString().slice(0, 10) } as const;
    const checked = people.map((person) => checkPerson(person, version.definition, { days, defaultDay }));
    const { naming } = await findIssuingChoices(db, { organisationId: organisation.id });
    const faults = checked.flatMap(({ entry, faults: own }, index) => {
      const all = entry && !isNamed(entry, naming) ? [{ problem: 'nobody' as const }] : own;
      return all.map((fault) => ({ index, ...sayFault(fault) }));
    });
    // All or none: a program sends again what it corrected, and nobody is left out unseen.
    if (faults.length > 0) return c.json({ faults }, 422);
    const awards = checked.flatMap(({ entry }) => (entry ? [toNewAward(entry)] : []));
    const at = { definitionId: version.definitionId, versionNumber: version.number, awards, now: clock() };
    const { fresh, found } = await asTenant(db, tenant, async (scope) => ({
      fresh: await storeAwards(scope, at),
      found: await findAwardsOfPeople(scope, at),
    }));
    wakeSigner();
    return c.json({ new: fresh, awards: found.map(toSaid) }, 202);
  });

  routes.get('/api/:organisation/awards/:award', async (c) => {
    const { tenant } = await asked(c, 'read');
    const awardId = uuidOf(c, 'award');
    const award = await asTenant(await findDatabase(), tenant, (scope) => findAward(scope, { awardId }));
    if (!award) throw new Refusal('ERR_HTTP_NOT_FOUND');
    c.header('Cache-Control', 'no-store');
    const credential = award.credential && new TextDecoder().decode(award.credential);
    return c.json({ ...toSaid(award), ...(credential ? { credential } : {}) });
  });
  return routes;
}

async function publishedOf(db: Database, { id: organisationId }: Organisation, definitionId: string) {
  const published = await findPublished(db, { organisationId, atMost: MAX_LISTED });
  const version = published.find((one) => one.definitionId === definitionId);
  if (!version) throw new Refusal('ERR_HTTP_NOT_FOUND');
  return version;
}

async function jsonIn(c: RequestContext): Promise<JsonValue> {
  const parsed = parseJson(await c.req.text());
  if (!parsed.ok) throw new Refusal('ERR_HTTP_BAD_REQUEST');
  return parsed.value;
}

/** @throws Refusal `ERR_HTTP_BAD_REQUEST` for what is not `{awards: [{name, email, did, awardedOn, narrative, evidence, levels}]}` */
function peopleOf(body: JsonValue): readonly GivenPerson[] {
  const awards = isJsonObject(body) ? body.awards : undefined;
  if (!Array.isArray(awards) || awards.length === 0 || awards.length > MAX_AWARDS || !awards.every(isJsonObject))
    throw new Refusal('ERR_HTTP_BAD_REQUEST');
  return awards.map((award) => ({
    ...{ name: textAt(award, 'name'), email: textAt(award, 'email'), did: textAt(award, 'did') },
    ...{ date: textAt(award, 'awardedOn'), narrative: textAt(award, 'narrative') },
    evidence: textsIn(award.evidence ?? []),
    levels: levelsIn(award.levels ?? {}),
  }));
}

function textAt(award: JsonObject, member: string): string {
  const value = award[member] ?? '';
  if (typeof value !== 'string' || value.includes('\0')) throw new Refusal('ERR_HTTP_BAD_REQUEST');
  return value;
}

function textsIn(value: JsonValue): readonly string[] {
  if (!Array.isArray(value)) throw new Refusal('ERR_HTTP_BAD_REQUEST');
  return value.map((item) => {
    if (typeof item !== 'string') throw new Refusal('ERR_HTTP_BAD_REQUEST');
    return item;
  });
}

/** Outcome's number → level. */
function levelsIn(value: JsonValue): Readonly<Record<number, string>> {
  if (!isJsonObject(value)) throw new Refusal('ERR_HTTP_BAD_REQUEST');
  return Object.fromEntries(
    Object.entries(value).map(([number, level]) => {
      if (!/^[1-9]\d?$/.test(number) || typeof level !== 'string') throw new Refusal('ERR_HTTP_BAD_REQUEST');
      return [Number(number), level];
    }),
  );
}

/** As the request names its members. */
const sayFault = ({ field, problem }: PersonFault) => ({
  member: field === 'date' ? 'awardedOn' : field?.startsWith('outcome-') ? `levels.${field.slice(8)}` : (field ?? ''),
  problem,
});

const toSaid = ({ id, state, awardedOn, signedAt, claimedAt, withdrawnAt }: Omit<Award, 'credential'>) => ({
  ...{ id, credentialId: `urn:uuid:${id}`, state, awardedOn },
  ...{ signedAt: signedAt?.toISOString() ?? null, claimedAt: claimedAt?.toISOString() ?? null },
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
});
