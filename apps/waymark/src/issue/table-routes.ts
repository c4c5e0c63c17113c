import { Hono } from 'hono';
import { parseUtf8 } from 'waymark/encoding';
import { parseRoll } from 'waymark/issuance';
import { formOf } from '../http/form-of.ts';
import { Refusal } from '../http/refusal.ts';
import type { RequestEnv } from '../http/request-env.ts';
import { assertSteppedUp } from '../http/session.ts';
import { asTenant, type NewAward, storeAwards } from '../store/index.ts';
import { findLevel } from './find-level.ts';
import type { IssueParts } from './issue-parts.ts';
import { type Here, type Place, wordsOf } from './place.ts';
import { createShow } from './show-awards.ts';
import { toNewAward } from './to-new-award.ts';

/** Faults that are told; a table with more of them is another table. */
const MAX_FAULTS = 100;
const ROWS_AT_A_TIME = 500;

/** Giving to many from a table, checked row by row. */
export function tableRoutes(parts: IssueParts, { here }: Place): Hono<RequestEnv> {
  const { clock, wakeSigner, guard } = parts;
  const routes = new Hono<RequestEnv>();
  const show = createShow(parts);
  const ask = async ({ db, tenant, version }: Here, awards: readonly NewAward[]): Promise<number> => {
    let fresh = 0;
    for (let at = 0; at < awards.length; at += ROWS_AT_A_TIME) {
      const wanted = { definitionId: version.definitionId, versionNumber: version.number, now: clock() };
      fresh += await asTenant(db, tenant, (scope) =>
        storeAwards(scope, { ...wanted, awards: awards.slice(at, at + ROWS_AT_A_TIME) }),
      );
    }
    wakeSigner();
    return fresh;
  };

  routes.post('/issue/:organisation/:definition/table', guard.form, async (c) => {
    const at = await here(c);
    assertSteppedUp(c, clock());
    const words = wordsOf(c);
    const file = (await formOf(c)).get('file');
    if (!(file instanceof File) || file.size === 0) throw new Refusal('ERR_HTTP_NOTHING_GIVEN');
    const roll = parseRoll(parseUtf8(new Uint8Array(await file.arrayBuffer())) ?? '');
    const faults = roll.faults.map(({ row, column, problem }) => words.fault(row, column, words.problems[problem]));
    const awards: NewAward[] = [];
    for (const { row, levels, awardedOn = clock().toISOString().slice(0, 10), ...said } of roll.entries) {
      const found = Object.entries(levels).map(([number, written]) => ({
        ...{ number, written },
        level: findLevel(at.version.definition, Number(number), written),
      }));
      const lost = found.find(({ level }) => level === undefined);
      if (lost) faults.push(words.fault(row, `outcome ${lost.number}`, words.noLevelCalled(lost.written)));
      else
        awards.push(
          toNewAward({
            ...said,
            awardedOn,
            levels: Object.fromEntries(found.flatMap(({ level }) => (level ? [[level.outcome, level.level]] : []))),
          }),
        );
    }
    const fresh = await ask(at, awards);
    const unused = roll.unused.length > 0 ? ` ${words.unused(roll.unused.join(', '))}` : '';
    const notice = { text: words.checked(awards.length, fresh) + unused, isRefusal: awards.length === 0 };
    return await show(c, at, { notice, faults: faults.slice(0, MAX_FAULTS) });
  });
  return routes;
}
