import { Hono } from 'hono';
import { parseDay, splitRows, toFaultTable } from 'waymark/issuance';
import { formOf } from '../../http/form-of.ts';
import { Refusal } from '../../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../../http/request-env.ts';
import { assertSteppedUp } from '../../http/session.ts';
import { uuidOf } from '../../http/uuid.ts';
import {
  asTenant,
  countBatchSigned,
  countOpenBatches,
  deleteBatch,
  findBatch,
  findBatchBytes,
  findBatchFaults,
  moveBatch,
  resetBatchRows,
} from '../../store/index.ts';
import type { Notice } from '../frame.ts';
import type { IssueParts } from '../issue-parts.ts';
import { type Here, type Place, wordsOf } from '../place.ts';
import { createShow } from '../show-awards.ts';
import { isMoving, progressPart } from './progress-part.ts';
import { BEGINNING_BYTES, receiveTable } from './receive-table.ts';
import { FAULTS_SHOWN, type TableView, tablePage } from './table-page.ts';
import { parseTablePlan, withColumns } from './table-plan.ts';

/** Tables of one institution that wait for somebody: each may hold 256 MB. */
const MAX_OPEN = 10;
const SAMPLE_ROWS = 3;
const MAX_FAULTS_FILE = 20_000;
const MAX_CHARS = 40;

/** Giving to many: a table comes, somebody says what its columns mean, every row is checked, somebody says yes. */
export function tableRoutes(parts: IssueParts, { here }: Place): Hono<RequestEnv> {
  const { clock, wakeSigner, guard } = parts;
  const routes = new Hono<RequestEnv>();
  const showAwards = createShow(parts);
  const viewOf = async (c: RequestContext, at: Here): Promise<TableView> => {
    const batchId = uuidOf(c, 'batch');
    const { db, tenant, version } = at;
    return await asTenant(db, tenant, async (scope) => {
      const batch = await findBatch(scope, { batchId });
      if (batch?.definitionId !== version.definitionId) throw new Refusal('ERR_HTTP_NOT_FOUND');
      const plan = parseTablePlan(batch.plan);
      const isShown = batch.state === 'arrived' || batch.state === 'checked';
      const beginning =
        plan && isShown ? await findBatchBytes(scope, { batchId, fromByte: 0, atMost: BEGINNING_BYTES }) : undefined;
      return {
        ...{ version, batch, ...(plan ? { plan } : {}) },
        sample: plan && beginning ? sampleOf(beginning, plan.format) : [],
        faults: batch.state === 'checked' ? await findBatchFaults(scope, { batchId, atMost: FAULTS_SHOWN }) : [],
        signed: ['asking', 'asked'].includes(batch.state) ? await countBatchSigned(scope, { batchId }) : 0,
      };
    });
  };
  const show = async (c: RequestContext, at: Here, notice?: Notice) => {
    const view = await viewOf(c, at);
    const { organisation, membership } = at;
    const page = tablePage(c.get('page'), { organisation, membership, ...view, ...(notice ? { notice } : {}) });
    return c.html(page, notice?.isRefusal ? 400 : 200);
  };
  const pathOf = ({ organisation, version }: Here) => `/issue/${organisation.slug}/${version.definitionId}`;

  routes.post('/issue/:organisation/:definition/tables', guard.ownPages, guard.reading, async (c) => {
    const at = await here(c);
    assertSteppedUp(c, clock());
    const open = await asTenant(at.db, at.tenant, (scope) => countOpenBatches(scope));
    if (open >= MAX_OPEN)
      return await showAwards(c, at, { notice: { text: wordsOf(c).table.tooMany, isRefusal: true } });
    const contentType = c.req.header('content-type') ?? '';
    const batchId = await receiveTable(at, { body: c.req.raw.body, contentType, now: clock() });
    return c.redirect(`${pathOf(at)}/tables/${batchId}`, 303);
  });
  routes.get('/issue/:organisation/:definition/tables/:batch', async (c) => show(c, await here(c)));
  routes.get('/issue/:organisation/:definition/tables/:batch/progress', async (c) => {
    const view = await viewOf(c, await here(c));
    c.header('Cache-Control', 'no-store');
    // Nothing more to wait for: the page has more to say than how far it is.
    if (!isMoving(view)) return c.body(null, 204);
    return c.html(progressPart(c.get('page'), view));
  });
  routes.get('/issue/:organisation/:definition/tables/:batch/faults.csv', async (c) => {
    const at = await here(c);
    const { batch } = await viewOf(c, at);
    const { table: words } = wordsOf(c);
    const faults = await asTenant(at.db, at.tenant, (scope) =>
      findBatchFaults(scope, { batchId: batch.id, atMost: MAX_FAULTS_FILE }),
    );
    const said: Readonly<Record<string, string>> = words.problems;
    const text = toFaultTable(
      faults.map(({ rowNumber, column, problem }) => ({ row: rowNumber, column, said: said[problem] ?? problem })),
    );
    c.header('Content-Disposition', 'attachment; filename="faults.csv"');
    return c.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8' });
  });
  routes.post('/issue/:organisation/:definition/tables/:batch/plan', guard.form, async (c) => {
    const at = await here(c);
    const { batch, plan, version } = await viewOf(c, at);
    const words = wordsOf(c).table;
    const form = await formOf(c);
    const text = (name: string) => `${form.get(name) ?? ''}`.trim().slice(0, MAX_CHARS);
    const defaultDay = parseDay(text('default-day'));
    if (!plan) throw new Refusal('ERR_HTTP_NOT_NOW');
    if (!defaultDay) return await show(c, at, { text: words.badDay, isRefusal: true });
    const columns = plan.headings.map((_, index) => text(`column-${index}`));
    const said = { columns, days: text('days'), defaultDay };
    const next = withColumns(plan, said, version.definition);
    if (!next.columns.some((field) => field === 'name' || field === 'email' || field === 'did'))
      return await show(c, at, { text: words.needsSomebody, isRefusal: true });
    const isMoved = await asTenant(at.db, at.tenant, async (scope) => {
      const of = { batchId: batch.id, from: ['arrived', 'checked'] as const, now: clock() };
      const moved = await moveBatch(scope, { ...of, to: 'checking', plan: next });
      if (moved) await resetBatchRows(scope, { batchId: batch.id });
      return moved;
    });
    if (!isMoved) throw new Refusal('ERR_HTTP_NOT_NOW');
    wakeSigner();
    return c.redirect(`${pathOf(at)}/tables/${batch.id}`, 303);
  });
  routes.post('/issue/:organisation/:definition/tables/:batch/give', guard.form, async (c) => {
    const at = await here(c);
    const { batch } = await viewOf(c, at);
    assertSteppedUp(c, clock());
    const of = { batchId: batch.id, from: ['checked'] as const, to: 'asking' as const, now: clock() };
    if (!(await asTenant(at.db, at.tenant, (scope) => moveBatch(scope, of)))) throw new Refusal('ERR_HTTP_NOT_NOW');
    wakeSigner();
    return c.redirect(`${pathOf(at)}/tables/${batch.id}`, 303);
  });
  routes.post('/issue/:organisation/:definition/tables/:batch/remove', guard.form, async (c) => {
    const at = await here(c);
    const { batch } = await viewOf(c, at);
    if (!(await asTenant(at.db, at.tenant, (scope) => deleteBatch(scope, { batchId: batch.id }))))
      throw new Refusal('ERR_HTTP_NOT_NOW');
    return c.redirect(pathOf(at), 303);
  });
  return routes;
}

function sampleOf(bytes: Uint8Array, format: Parameters<typeof splitRows>[1]['format']) {
  const text = new TextDecoder().decode(bytes);
  return splitRows(text, { format, isLast: bytes.length < BEGINNING_BYTES, atMost: SAMPLE_ROWS + 1 }).rows.slice(1);
}
