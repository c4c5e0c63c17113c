import { Hono } from 'hono';
import { formOf } from '../../http/form-of.ts';
import { Refusal } from '../../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../../http/request-env.ts';
import { assertSteppedUp } from '../../http/session.ts';
import { isUuid, uuidOf } from '../../http/uuid.ts';
import {
  asTenant,
  findAward,
  findBatch,
  findGiven,
  findIssuingChoices,
  findVersion,
  type GivenFilter,
  liftSuspensions,
  STEP_REASONS,
  type VersionRow,
  withdrawAwards,
} from '../../store/index.ts';
import { credentialPage } from '../credential-page.ts';
import { documentsFor } from '../documents-for.ts';
import type { Notice } from '../frame.ts';
import type { IssueParts } from '../issue-parts.ts';
import { type AtInstitution, type Place, wordsOf } from '../place.ts';
import { STATUS_SECONDS } from '../status-list.ts';
import { inNumbers } from '../table/progress-part.ts';
import { givenPage, versionKey } from './given-page.ts';

const SHOWN = 50;
const MAX_CHARS = 500;
/** Chosen one by one; a table can be chosen whole. */
const MAX_CHOSEN = 1_000;

/** What was given: found, seen as its reader sees it, withdrawn, suspended and given back, one or many. */
export function givenRoutes(parts: IssueParts, { inOrganisation }: Place): Hono<RequestEnv> {
  const { clock, readCredential, guard } = parts;
  const routes = new Hono<RequestEnv>();

  const show = async (c: RequestContext, at: AtInstitution, given: Asked, notice?: Notice) => {
    const { db, tenant, organisation, membership } = at;
    const { filter, after } = given;
    const view = await asTenant(db, tenant, async (scope) => {
      const found = await findGiven(scope, { filter, ...(after ? { after } : {}), atMost: SHOWN + 1 });
      const awards = found.slice(0, SHOWN);
      const versions = new Map<string, VersionRow>();
      for (const award of awards) {
        const { definitionId, versionNumber: number } = award;
        if (versions.has(versionKey(award))) continue;
        const version = await findVersion(scope.tx, { definitionId, number });
        if (version) versions.set(versionKey(award), version);
      }
      const batch = filter.batchId ? await findBatch(scope, { batchId: filter.batchId }) : undefined;
      return { awards, versions, hasMore: found.length > SHOWN, ...(batch ? { batch } : {}) };
    });
    const more = { filter, now: clock(), ...(notice ? { notice } : {}) };
    const page = givenPage(c.get('page'), { organisation, membership, ...view, ...more });
    return c.html(page, notice?.isRefusal ? 400 : 200);
  };

  routes.get('/issue/:organisation/given', async (c) => {
    const at = await inOrganisation(c);
    const notice = isUuid(c.req.query('corrected') ?? '') ? { text: wordsOf(c).given.correctedNow } : undefined;
    return await show(
      c,
      at,
      askedBy((name) => c.req.query(name) ?? ''),
      notice,
    );
  });

  routes.post('/issue/:organisation/given', guard.form, async (c) => {
    const at = await inOrganisation(c);
    assertSteppedUp(c, clock());
    const form = await formOf(c);
    const text = (name: string) => `${form.get(name) ?? ''}`.replaceAll('\0', '').trim().slice(0, MAX_CHARS);
    const words = wordsOf(c).given;
    const given = askedBy(text);
    // Those that the page showed, not those that it would show now.
    const shown = `${form.get('all-shown') ?? ''}`;
    const chosen = shown ? shown.split(',') : form.getAll('award').map(String);
    if (chosen.length > MAX_CHOSEN || !chosen.every(isUuid)) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    const reason = STEP_REASONS.find((known) => known === text('reason'));
    const step = (['revoke', 'suspend', 'lift'] as const).find((known) => known === text('step'));
    if (!reason || reason === 'corrected' || !step) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    const now = clock();
    const { undoMinutes } = await findIssuingChoices(at.db, { organisationId: at.organisation.id });
    const minutes = text('at-once') ? 0 : undoMinutes;
    const count = await asTenant(at.db, at.tenant, async (scope) => {
      const batchId = text('whole-table');
      const which = isUuid(batchId) ? { batchId } : { awardIds: chosen };
      if (which.awardIds?.length === 0) return undefined;
      const takesEffectAt = new Date(now.getTime() + minutes * 60_000);
      const wanted = { ...which, reason, words: text('words'), now, takesEffectAt };
      if (step === 'lift') return await liftSuspensions(scope, { ...wanted, takesEffectAt: now });
      return await withdrawAwards(scope, { ...wanted, kind: step });
    });
    if (count === undefined) return await show(c, at, given, { text: words.nobodyChosen, isRefusal: true });
    if (count === 0) return await show(c, at, given, { text: words.nothingMoved, isRefusal: true });
    const wait = step === 'lift' ? 0 : minutes;
    const then = wait > 0 ? words.until(wait) : words.seenWithin(STATUS_SECONDS / 60);
    return await show(c, at, given, { text: `${words.done(inNumbers(c.get('page'), count), count)} ${then}` });
  });

  routes.get('/issue/:organisation/given/:award', guard.reading, async (c) => {
    const at = await inOrganisation(c);
    const awardId = uuidOf(c, 'award');
    const award = await asTenant(at.db, at.tenant, (scope) => findAward(scope, { awardId }));
    if (!award?.credential) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const documents = await documentsFor(at.db, award, { ...parts, now: clock() });
    const reading = await readCredential(new TextDecoder().decode(award.credential), c.get('page').locale, documents);
    return c.html(credentialPage(c.get('page'), reading));
  });
  return routes;
}

interface Asked {
  readonly filter: GivenFilter;
  readonly after?: string;
}
function askedBy(text: (name: string) => string): Asked {
  const [definitionId, batchId, after] = [text('definition'), text('table'), text('after')];
  return {
    filter: {
      words: text('q').replaceAll('\0', '').trim().slice(0, MAX_CHARS),
      ...(isUuid(definitionId) ? { definitionId } : {}),
      ...(isUuid(batchId) ? { batchId } : {}),
    },
    ...(isUuid(after) ? { after } : {}),
  };
}
