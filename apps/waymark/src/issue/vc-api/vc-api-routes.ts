import { Hono } from 'hono';
import { isJsonObject, type JsonObject, type JsonValue, parseJson } from 'waymark/encoding';
import { SECURING_FORMS, type SecuringForm } from 'waymark/issuance';
import { askedByToken } from '../../http/bearer.ts';
import { Refusal } from '../../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../../http/request-env.ts';
import {
  asTenant,
  findAward,
  findIssued,
  liftSuspensions,
  type Scope,
  type StatusPurpose,
  setIssuedStatus,
  type TokenScope,
  withdrawAwards,
} from '../../store/index.ts';
import type { IssueParts } from '../issue-parts.ts';
import { issueCredential } from './issue-credential.ts';

const MAX_ID_CHARS = 2_000;
/** Data Integrity cryptosuites, by the form that makes them with the organisation's key. */
const SUITES: Readonly<Record<string, SecuringForm>> = {
  'eddsa-rdfc-2022': 'rdfc',
  'ecdsa-rdfc-2019': 'rdfc',
  'eddsa-jcs-2022': 'jcs',
  'ecdsa-jcs-2019': 'jcs',
  'vc+jwt': 'jwt',
};

/** `/api/<organisation>/credentials/…`: W3C VC-API for issuers. @see https://w3c-ccg.github.io/vc-api/#issuing */
export function vcApiRoutes(parts: IssueParts): Hono<RequestEnv> {
  const { findDatabase, clock, baseUrl, guard } = parts;
  const routes = new Hono<RequestEnv>();
  const asked = (c: RequestContext, scope: TokenScope) => askedByToken(c, { findDatabase, scope, now: clock() });

  routes.post('/api/:organisation/credentials/issue', guard.body, guard.reading, async (c) => {
    const { organisation, tenant } = await asked(c, 'issue');
    const { credential, options = {} } = await bodyIn(c);
    if (!isJsonObject(credential) || !isJsonObject(options)) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    const wanted = { form: formOf(options), purposes: purposesOf(options) };
    const issued = await issueCredential(await findDatabase(), tenant, {
      ...{ credential, options: wanted, organisation, parts },
    });
    if (issued.kind === 'issued') {
      const { credential: text } = issued;
      return c.json({ verifiableCredential: wanted.form === 'jwt' ? text : JSON.parse(text) }, 201);
    }
    const problemDetails = issued.problems.map(({ place, code }) => ({
      ...{ type: `${baseUrl}/checks/model`, title: code, detail: place, status: 400 },
    }));
    return c.json({ problemDetails }, 400);
  });

  routes.post('/api/:organisation/credentials/status', guard.body, async (c) => {
    const { tenant } = await asked(c, 'status');
    const { credentialId, credentialStatus, status } = await bodyIn(c);
    if (typeof credentialId !== 'string' || credentialId.length > MAX_ID_CHARS)
      throw new Refusal('ERR_HTTP_BAD_REQUEST');
    const changes = [credentialStatus ?? []].flat().map((entry) => changeOf(entry, status));
    if (changes.length === 0) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    const now = clock();
    await asTenant(await findDatabase(), tenant, async (scope) => {
      for (const change of changes) await changeStatus(scope, { credentialId, ...change, now });
    });
    return c.json({ credentialId }, 200);
  });

  routes.get('/api/:organisation/credentials/:id', async (c) => {
    const { tenant } = await asked(c, 'read');
    const credentialId = c.req.param('id').slice(0, MAX_ID_CHARS);
    const issued = await asTenant(await findDatabase(), tenant, (scope) => findIssued(scope, { credentialId }));
    if (!issued) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const text = new TextDecoder().decode(issued.credential);
    c.header('Cache-Control', 'no-store');
    return c.json({ verifiableCredential: text.startsWith('{') ? JSON.parse(text) : text });
  });
  return routes;
}

async function bodyIn(c: RequestContext): Promise<JsonObject> {
  const parsed = parseJson(await c.req.text());
  // What came twice would be signed once, and nobody knows which.
  if (!parsed.ok || !isJsonObject(parsed.value) || parsed.duplicates.length > 0)
    throw new Refusal('ERR_HTTP_BAD_REQUEST');
  return parsed.value;
}

/** @throws Refusal for a form that nobody here makes */
function formOf({ form, cryptosuite, type }: JsonObject): SecuringForm {
  if (form === undefined && cryptosuite === undefined && type === undefined) return 'rdfc';
  const found = SECURING_FORMS.find((known) => known === form) ?? SUITES[`${cryptosuite ?? type}`];
  if (!found) throw new Refusal('ERR_HTTP_BAD_REQUEST');
  return found;
}

/** `options.credentialStatus`: entries without place, each with its purpose. */
function purposesOf({ credentialStatus = [] }: JsonObject): readonly StatusPurpose[] {
  const purposes = [credentialStatus].flat().map((entry) => purposeOf(entry));
  return [...new Set(purposes)].sort();
}

function purposeOf(entry: JsonValue): StatusPurpose {
  const { type = 'BitstringStatusListEntry', statusPurpose = 'revocation' } = isJsonObject(entry) ? entry : {};
  if (!isJsonObject(entry) || type !== 'BitstringStatusListEntry') throw new Refusal('ERR_HTTP_BAD_REQUEST');
  if (statusPurpose !== 'revocation' && statusPurpose !== 'suspension') throw new Refusal('ERR_HTTP_BAD_REQUEST');
  return statusPurpose;
}

/** `status` stands in the entry or beside it, as true, 1 or "1"; where it stands nowhere, the entry is to be set. */
function changeOf(entry: JsonValue, beside: JsonValue | undefined) {
  const purpose = purposeOf(entry);
  const said = (isJsonObject(entry) ? entry.status : undefined) ?? beside ?? true;
  if (![true, false, 0, 1, '0', '1'].includes(said as never)) throw new Refusal('ERR_HTTP_BAD_REQUEST');
  return { purpose, isSet: `${said}` === 'true' || `${said}` === '1' };
}

/** @throws Refusal `ERR_HTTP_NOT_FOUND`, `ERR_HTTP_NOT_NOW` where it has no such entry, or a revocation would be lifted */
async function changeStatus(
  scope: Scope,
  change: {
    readonly credentialId: string;
    readonly purpose: StatusPurpose;
    readonly isSet: boolean;
    readonly now: Date;
  },
): Promise<void> {
  const { credentialId, purpose, isSet, now } = change;
  if (await findIssued(scope, { credentialId })) {
    if (!(await setIssuedStatus(scope, change))) throw new Refusal('ERR_HTTP_NOT_NOW');
    return;
  }
  const awardId = /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(credentialId)?.[1];
  if (!awardId || !(await findAward(scope, { awardId }))) throw new Refusal('ERR_HTTP_NOT_FOUND');
  const step = { awardIds: [awardId], reason: 'other' as const, words: 'VC-API', now, takesEffectAt: now };
  const moved = isSet
    ? await withdrawAwards(scope, { ...step, kind: purpose === 'revocation' ? 'revoke' : 'suspend' })
    : purpose === 'suspension'
      ? await liftSuspensions(scope, step)
      : 0;
  if (moved === 0) throw new Refusal('ERR_HTTP_NOT_NOW');
}
