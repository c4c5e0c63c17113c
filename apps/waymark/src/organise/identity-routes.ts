import { Hono, type MiddlewareHandler } from 'hono';
import { formOf } from '../http/form-of.ts';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { assertSteppedUp } from '../http/session.ts';
import { asTenant, type Database, storeDomainAnswer, updateOrganisation } from '../store/index.ts';
import { administeredIn } from './administered.ts';
import { checkDomain, type DomainAnswer, type DomainParts, sumUp, toDomain } from './check-domain.ts';
import { type HistoryParts, keepHistory } from './keep-history.ts';
import type { SaidCode } from './words/index.ts';

/** What `main.ts` hands to the routes of an organisation's identity. */
export interface IdentityParts {
  readonly findDatabase: () => Promise<Database>;
  readonly clock: () => Date;
  readonly baseUrl: string;
  readonly history: HistoryParts;
  readonly domain: DomainParts;
  readonly drawMark: (
    bytes: Uint8Array,
  ) => Promise<
    { readonly ok: true; readonly png: Uint8Array } | { readonly ok: false; readonly why: MarkFault | 'busy' }
  >;
  readonly maxMarkBytes: number;
  readonly guard: {
    readonly form: MiddlewareHandler<RequestEnv>;
    /** For what asks others, or takes a processor. */
    readonly costly: MiddlewareHandler<RequestEnv>;
  };
}

type MarkFault = 'not-a-picture' | 'not-allowed' | 'has-text' | 'too-complex' | 'too-large' | 'took-too-long';

/** What makes a name more than somebody's word: a proven domain, a brand-mark, and a history of keys that nobody can rewrite. */
export function identityRoutes({
  findDatabase,
  clock,
  baseUrl,
  history,
  domain,
  drawMark,
  maxMarkBytes,
  guard,
}: IdentityParts): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const administered = administeredIn(findDatabase);
  const leadTo = (c: RequestContext, path: string, said: SaidCode) => c.redirect(`/organise/${path}?said=${said}`, 303);

  routes.post('/organise/:organisation/domain', guard.form, async (c) => {
    const { db, tenant, organisation } = await administered(c);
    const typed = (await formOf(c)).get('domain');
    const wanted = toDomain(typeof typed === 'string' ? typed : '');
    if (wanted === undefined) return leadTo(c, organisation.slug, 'domain-bad');
    if (wanted !== organisation.domain)
      await asTenant(db, tenant, (scope) => updateOrganisation(scope, { domain: wanted, domainProvenAt: null }));
    return leadTo(c, organisation.slug, 'domain-saved');
  });
  routes.post('/organise/:organisation/domain/check', guard.form, guard.costly, async (c) => {
    const { db, tenant, organisation } = await administered(c);
    if (organisation.domain === null) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const asked = { domain: organisation.domain, token: organisation.domainToken };
    const now = clock();
    const answer = await checkDomain(domain, asked);
    const sum = sumUp(answer);
    // Nobody answered: what was proven before stays as it is.
    if (sum !== 'not-asked') {
      const provenAt = sum === 'there' ? now : null;
      await asTenant(db, tenant, (scope) => storeDomainAnswer(scope, { domain: asked.domain, provenAt }));
    }
    return leadTo(c, organisation.slug, saidOf(answer));
  });

  routes.post('/organise/:organisation/mark', guard.form, guard.costly, async (c) => {
    const { db, tenant, organisation } = await administered(c);
    const file = (await formOf(c)).get('mark');
    if (!(file instanceof File) || file.size === 0) throw new Refusal('ERR_HTTP_NOTHING_GIVEN');
    if (file.size > maxMarkBytes) return leadTo(c, organisation.slug, 'mark-too-large');
    const drawn = await drawMark(new Uint8Array(await file.arrayBuffer()));
    if (!drawn.ok) {
      if (drawn.why === 'busy') throw new Refusal('ERR_HTTP_BUSY');
      return leadTo(c, organisation.slug, `mark-${drawn.why}`);
    }
    await asTenant(db, tenant, (scope) => updateOrganisation(scope, { brandmark: drawn.png }));
    return leadTo(c, organisation.slug, 'mark-saved');
  });
  routes.post('/organise/:organisation/mark/remove', guard.form, async (c) => {
    const { db, tenant, organisation } = await administered(c);
    await asTenant(db, tenant, (scope) => updateOrganisation(scope, { brandmark: null }));
    return leadTo(c, organisation.slug, 'mark-removed');
  });

  routes.post('/organise/:organisation/history', guard.form, guard.costly, async (c) => {
    const { db, tenant, organisation } = await administered(c);
    assertSteppedUp(c, clock());
    const { slug } = organisation;
    const done = await asTenant(db, tenant, (scope) => keepHistory(scope, history, { slug, baseUrl, now: clock() }));
    if (done === 'not-yet') throw new Refusal('ERR_HTTP_NOT_NOW');
    return leadTo(c, `${slug}/keys`, done === 'written' ? 'history-written' : 'history-nothing');
  });
  return routes;
}

function saidOf(answer: DomainAnswer): SaidCode {
  const sum = sumUp(answer);
  if (sum !== 'not-asked') return `domain-${sum}`;
  if (answer.dns === answer.file) return 'domain-not-asked';
  return answer.dns === 'not-asked' ? 'domain-dns-not-asked' : 'domain-file-not-asked';
}
