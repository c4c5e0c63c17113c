import { Hono } from 'hono';
import { formOf } from '../../http/form-of.ts';
import { Refusal } from '../../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../../http/request-env.ts';
import type { SendArchive } from '../../http/send-archive.ts';
import { assertSteppedUp } from '../../http/session.ts';
import { asTenant, countHeld, findStatusLists } from '../../store/index.ts';
import { administeredIn } from '../administered.ts';
import type { OrganiseParts } from '../organise-parts.ts';
import { exportPage } from './export-page.ts';
import { writeExport } from './write-export.ts';

export interface ExportRouteParts extends Pick<OrganiseParts, 'findDatabase' | 'clock' | 'baseUrl' | 'guard'> {
  readonly sendArchive: SendArchive;
  readonly refreshList: (id: string) => Promise<unknown>;
}

/** Everything that an institution holds, as one file. */
export function exportRoutes({
  findDatabase,
  clock,
  baseUrl,
  guard,
  sendArchive,
  refreshList,
}: ExportRouteParts): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const administered = administeredIn(findDatabase);
  const steppedUp = async (c: RequestContext) => {
    const at = await administered(c);
    if (at.organisation.kind !== 'institution') throw new Refusal('ERR_HTTP_NOT_FOUND');
    assertSteppedUp(c, clock());
    return at;
  };
  routes.get('/organise/:organisation/export', async (c) => {
    const { db, tenant, organisation, membership } = await steppedUp(c);
    const [counts, lists] = await asTenant(db, tenant, async (scope) => [
      await countHeld(scope),
      await findStatusLists(scope),
    ]);
    const movedFrom = [...new Set(lists.flatMap((list) => list.movedFrom ?? []))];
    return c.html(exportPage(c.get('page'), { organisation, membership, counts, movedFrom }));
  });
  routes.post('/organise/:organisation/export', guard.form, guard.letter, async (c) => {
    const { db, tenant, organisation } = await steppedUp(c);
    const withKeys = (await formOf(c)).get('keys') === 'yes';
    const madeAt = clock();
    const listIds = (who: typeof tenant) =>
      asTenant(db, who, async (scope) => (await findStatusLists(scope)).map(({ id }) => id));
    return sendArchive(c, {
      fileName: `${organisation.slug}-${madeAt.toISOString().slice(0, 10)}.zip`,
      madeAt,
      write: (archive, onWritten) =>
        writeExport({ db, baseUrl, refreshList, listIds }, tenant, archive, { withKeys, now: madeAt, onWritten }),
    });
  });
  return routes;
}
