import { Hono } from 'hono';
import type { RequestEnv } from '../http/request-env.ts';
import { assertSteppedUp } from '../http/session.ts';
import { asTenantAtOnce, readHeldFiles, readHeldRows } from '../store/index.ts';
import type { IssueParts } from './issue-parts.ts';
import { type Place, wordsOf } from './place.ts';

/** Everything that was signed of one definition, as one file. */
export function allRoutes(
  { clock, sendArchive }: Pick<IssueParts, 'clock' | 'sendArchive'>,
  { here }: Place,
): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  routes.get('/issue/:organisation/:definition/all.zip', async (c) => {
    const { db, tenant, organisation, version } = await here(c);
    const madeAt = clock();
    assertSteppedUp(c, madeAt);
    const { definitionId } = version;
    const { readme } = wordsOf(c).all;
    return sendArchive(c, {
      fileName: `${organisation.slug}-${definitionId}-${madeAt.toISOString().slice(0, 10)}.zip`,
      madeAt,
      write: async (archive, onWritten) => {
        let done = 0;
        await asTenantAtOnce(db, tenant, async (scope) => {
          const counted = async function* () {
            for await (const row of readHeldRows(scope, { table: 'awards', definitionId })) {
              onWritten(++done);
              yield row;
            }
          };
          await archive.add('awards.ndjson', counted());
          for (const table of ['versions', 'endorsements', 'awards'])
            for await (const { name, bytes } of readHeldFiles(scope, { table, definitionId })) {
              await archive.add(name, bytes);
              onWritten(++done);
            }
          await archive.add('README.txt', new TextEncoder().encode(readme));
        });
        await archive.finish();
      },
    });
  });
  return routes;
}
