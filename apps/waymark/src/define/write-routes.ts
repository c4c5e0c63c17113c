import { Hono } from 'hono';
import { compareLines, isLine, type Lines, parseLines, toAchievement, toLines } from 'waymark/achievement';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { isUuid } from '../http/uuid.ts';
import { sayLine } from '../pages/line-words.ts';
import { nameIn } from '../pages/name-in.ts';
import { asTenant, findDraft } from '../store/index.ts';
import { answerProposal, saveDraft, takeProposal } from './draft-steps.ts';
import { historyPage } from './history-page.ts';
import { numbersOf } from './numbers-of.ts';
import { assertMoved, assertWriter, fieldsIn, type Here, type Place, reasonIn, wordsOf, workspaceOf } from './place.ts';
import { talkPage } from './talk-page.ts';
import type { Notice } from './work-frame.ts';
import { workPath } from './work-frame.ts';
import type { WorkParts } from './work-parts.ts';
import { writePage } from './write-page.ts';

/** One definition's text: write, take and answer what others propose, compare drafts. */
export function writeRoutes({ clock, readAchievement, guard }: WorkParts, { here }: Place): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const write = async (
    c: RequestContext,
    at: Here,
    shown: { readonly lines?: Lines; readonly base?: number; readonly isAdding?: boolean; readonly notice?: Notice },
  ) => {
    const { workspace, membership } = at;
    const lines = shown.lines ?? toLines(workspace.draft.content);
    const definition = parseLines(lines);
    const reading = await readAchievement(
      toAchievement(definition, {
        id: `urn:uuid:${workspace.definition.id}`,
        creator: {
          id: `urn:uuid:${workspace.owner.id}`,
          type: ['Profile'],
          name: nameIn(workspace.owner, definition.language),
        },
      }),
      c.get('page').locale,
    );
    const emptyOutcomes = shown.isAdding || definition.outcomes.length === 0 ? 1 : 0;
    const { notice } = shown;
    const parts = { workspace, membership, lines, base: shown.base ?? workspace.draft.number, reading, emptyOutcomes };
    return c.html(writePage(c.get('page'), { ...parts, now: clock(), ...(notice ? { notice } : {}) }));
  };
  /** Saves what the form brought; says where it stands then. */
  const saveIn = async (at: Here, fields: Lines) => {
    const { db, tenant, workspace } = at;
    const base = Number(fields.base);
    const saved = await saveDraft(db, tenant, {
      ...{ definitionId: workspace.definition.id, lines: fields, now: clock() },
      base: Number.isInteger(base) ? base : workspace.draft.number,
    });
    if (saved.kind === 'not-found') throw new Refusal('ERR_HTTP_NOT_FOUND');
    return saved;
  };
  routes.get('/define/in/:organisation/:definition/write', guard.reading, async (c) => {
    const at = await here(c);
    const isSaved = c.req.query('saved') === `${at.workspace.draft.number}`;
    const notice = isSaved ? { text: wordsOf(c).saved(at.workspace.draft.number) } : undefined;
    return await write(c, at, { isAdding: c.req.query('add') === '1', ...(notice ? { notice } : {}) });
  });
  routes.post('/define/in/:organisation/:definition/write', guard.form, guard.reading, async (c) => {
    const at = await here(c);
    assertWriter(at);
    const words = wordsOf(c);
    const fields = await fieldsIn(c);
    const saved = await saveIn(at, fields);
    if (saved.kind === 'not-now') {
      const notice = { text: words.notSaved, isRefusal: true };
      return c.html(await (await write(c, at, { lines: fields, base: Number(fields.base), notice })).text(), 409);
    }
    const isAdding = fields.do === 'add-outcome';
    const lost = notKept(fields);
    if (saved.clashes.length === 0 && lost.length === 0) {
      const path = workPath(at.membership, at.workspace.definition.id);
      return c.redirect(`${path}/write?saved=${saved.number}${isAdding ? '&add=1' : ''}`, 303);
    }
    const fresh = { ...at, workspace: await workspaceOf(at.db, at.tenant, at.workspace.definition.id) };
    const numbers = numbersOf(fresh.workspace);
    const clashes = saved.clashes.map(({ line }) => sayLine(c.get('page').locale, line, numbers)).join(', ');
    const told = [
      ...(clashes ? [words.clashed(clashes)] : [words.saved(saved.number)]),
      ...lost.map((line) => words.notKept(sayLine(c.get('page').locale, line, numbers), fields[line] ?? '')),
    ];
    return await write(c, fresh, { isAdding, notice: { text: told.join(' '), isRefusal: true } });
  });

  /** Lines that somebody typed and that say nothing: letters where a number belongs, a level that is not there. */
  const notKept = (fields: Lines): readonly string[] => {
    const kept = toLines(parseLines(fields));
    return Object.keys(fields).filter((name) => isLine(name) && (fields[name] ?? '').trim() !== '' && !kept[name]);
  };

  const talk = async (c: RequestContext, { workspace, membership }: Here, notice?: Notice) =>
    c.html(talkPage(c.get('page'), { workspace, membership, now: clock(), ...(notice ? { notice } : {}) }));
  routes.get('/define/in/:organisation/:definition/talk', async (c) => talk(c, await here(c)));
  routes.post('/define/in/:organisation/:definition/take', guard.form, guard.reading, async (c) => {
    const at = await here(c);
    assertWriter(at);
    const fields = await fieldsIn(c);
    const proposalId = fields.proposal ?? '';
    if (!isUuid(proposalId)) throw new Refusal('ERR_HTTP_NOT_FOUND');
    // From beside the form it brings the whole form along: what was typed is saved first.
    if (fields.base !== undefined) await saveIn(at, fields);
    const definitionId = at.workspace.definition.id;
    const text = fields.base === undefined ? reasonIn(fields, 'text') : '';
    const taken = await takeProposal(at.db, at.tenant, {
      ...{ definitionId, proposalId, now: clock() },
      ...(text ? { text } : {}),
    });
    assertMoved(taken === 'taken' ? 'moved' : taken);
    return c.redirect(`${workPath(at.membership, definitionId)}/${fields.base === undefined ? 'talk' : 'write'}`, 303);
  });
  routes.post('/define/in/:organisation/:definition/answer', guard.form, async (c) => {
    const at = await here(c);
    assertWriter(at);
    const fields = await fieldsIn(c);
    const answer = reasonIn(fields, 'answer');
    const proposalId = fields.proposal ?? '';
    if (!isUuid(proposalId)) throw new Refusal('ERR_HTTP_NOT_FOUND');
    if (!answer) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    const definitionId = at.workspace.definition.id;
    if (!(await answerProposal(at.db, at.tenant, { definitionId, proposalId, answer, now: clock() })))
      throw new Refusal('ERR_HTTP_NOT_FOUND');
    return c.redirect(`${workPath(at.membership, definitionId)}/talk`, 303);
  });

  routes.get('/define/in/:organisation/:definition/history', async (c) => {
    const { db, tenant, membership, workspace } = await here(c);
    const last = workspace.draft.number;
    const asked = (name: string, otherwise: number) => {
      const number = Number(c.req.query(name) ?? otherwise);
      return Number.isInteger(number) && number >= 1 && number <= last ? number : otherwise;
    };
    const [from, to] = [asked('from', Math.max(1, last - 1)), asked('to', last)];
    const definitionId = workspace.definition.id;
    const [before, after] = await asTenant(db, tenant, async (scope) => [
      await findDraft(scope, { definitionId, number: from }),
      await findDraft(scope, { definitionId, number: to }),
    ]);
    const differences = before && after ? compareLines(toLines(before.content), toLines(after.content)) : [];
    return c.html(historyPage(c.get('page'), { workspace, membership, now: clock(), from, to, differences }));
  });
  return routes;
}
