import type { RequestContext } from '../http/request-env.ts';
import { asTenant, countAwards, findBatches, findIdentity } from '../store/index.ts';
import type { AwardForm } from './award-fields.ts';
import { awardPage } from './award-page.ts';
import type { Notice } from './frame.ts';
import type { IssueParts } from './issue-parts.ts';
import type { Here } from './place.ts';

const MAX_TABLES = 20;

export interface ShowAwards {
  readonly show: (
    c: RequestContext,
    at: Here,
    more?: { readonly form?: AwardForm; readonly notice?: Notice },
  ) => Promise<Response>;
}

/** The page of one definition: who has it, and the form to give it to somebody. */
export function createShow({ clock, baseUrl }: Pick<IssueParts, 'clock' | 'baseUrl'>): ShowAwards['show'] {
  const emptyForm = (): AwardForm => ({
    ...{
      name: '',
      email: '',
      did: '',
      date: clock().toISOString().slice(0, 10),
      narrative: '',
      evidence: '',
      levels: {},
    },
  });
  return async (c, at, more = {}) => {
    const { db, tenant, version, organisation, membership } = at;
    const { definitionId } = version;
    const [counts, batches] = await asTenant(db, tenant, async (scope) => [
      await countAwards(scope, { definitionId }),
      await findBatches(scope, { definitionId, atMost: MAX_TABLES }),
    ]);
    const hasKey = (await findIdentity(db, { organisation, baseUrl })) !== undefined;
    const { form = emptyForm(), ...also } = more;
    const page = awardPage(c.get('page'), {
      organisation,
      membership,
      version,
      form,
      hasKey,
      counts,
      batches,
      ...also,
    });
    return c.html(page, also.notice?.isRefusal ? 400 : 200);
  };
}
