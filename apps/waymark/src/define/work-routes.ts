import { Hono } from 'hono';
import {
  compareLines,
  EXPORTERS,
  emptyDefinition,
  importDefinitions,
  isLine,
  type Lines,
  parseLines,
  toAchievement,
  toLines,
} from 'waymark/achievement';
import { parseUtf8 } from 'waymark/encoding';
import { formOf } from '../http/form-of.ts';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { assertRole, assertSteppedUp, membershipOf, signedInOf } from '../http/session.ts';
import { isUuid, uuidOf } from '../http/uuid.ts';
import { sayLine } from '../pages/line-words.ts';
import { nameIn } from '../pages/name-in.ts';
import {
  asTenant,
  type Database,
  findCurrentDrafts,
  findDefinitions,
  findDraft,
  findEmployers,
  findIdentity,
  findOrganisation,
  findWorkspace,
  type Membership,
  organisationUrl,
  SIGN_OFF_TITLES,
  type Tenant,
  type Workspace,
} from '../store/index.ts';
import { answerProposal, beginDefinition, beginDefinitions, saveDraft, takeProposal } from './draft-steps.ts';
import { historyPage } from './history-page.ts';
import { inviteEmployers, type Move, type Moved, move, signOff } from './lifecycle-steps.ts';
import { listPage } from './list-page.ts';
import { numbersOf } from './numbers-of.ts';
import { overviewPage } from './overview-page.ts';
import { obstaclesOf, publishVersion } from './publish.ts';
import { publishPage } from './publish-page.ts';
import { talkPage } from './talk-page.ts';
import { tellEmployers, tellSigners } from './tell-employers.ts';
import { WORK_WORDS } from './words/index.ts';
import { type Notice, workPath } from './work-frame.ts';
import type { WorkParts } from './work-parts.ts';
import { writePage } from './write-page.ts';

/** Enough for every institution that was ever seen; the page is a list, not a search. */
const MAX_LISTED = 2_000;
const MAX_REASON_CHARS = 2_000;
const MOVES: readonly Move[] = ['ask-inside', 'take-back', 'begin-next', 'hold-review', 'retire'];

/** One definition, as whoever works on it sees it. */
interface Here {
  readonly db: Database;
  readonly tenant: Tenant;
  readonly membership: Membership;
  readonly workspace: Workspace;
}

/** An institution's own definitions: write, sign off, ask employers, publish. */
export function workRoutes({
  findDatabase,
  clock,
  baseUrl,
  sign,
  readAchievement,
  guard,
}: WorkParts): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();
  const wordsOf = (c: RequestContext) => WORK_WORDS[c.get('page').locale];
  const fieldsIn = async (c: RequestContext): Promise<Lines> => {
    const form = await formOf(c);
    const texts = [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return Object.fromEntries(texts);
  };
  const reasonIn = (fields: Lines, name = 'reason') => (fields[name] ?? '').trim().slice(0, MAX_REASON_CHARS);

  const inOrganisation = async (c: RequestContext) => {
    const membership = membershipOf(c, c.req.param('organisation'));
    const db = await findDatabase();
    const organisation = await findOrganisation(db, membership.organisationId);
    if (organisation?.kind !== 'institution') throw new Refusal('ERR_HTTP_NOT_FOUND');
    const tenant: Tenant = { organisationId: organisation.id, personId: signedInOf(c).person.id };
    return { db, membership, organisation, tenant };
  };
  const workspaceOf = async (db: Database, tenant: Tenant, definitionId: string): Promise<Workspace> => {
    const workspace = await asTenant(db, tenant, (scope) => findWorkspace(scope, { definitionId }));
    if (workspace?.owner.id !== tenant.organisationId) throw new Refusal('ERR_HTTP_NOT_FOUND');
    return workspace;
  };
  const here = async (c: RequestContext): Promise<Here> => {
    const { db, tenant, membership } = await inOrganisation(c);
    return { db, tenant, membership, workspace: await workspaceOf(db, tenant, uuidOf(c, 'definition')) };
  };
  const assertWriter = ({ membership }: Pick<Here, 'membership'>) => assertRole(membership, 'author', 'steward');
  /** What a step that did not happen is told as. */
  const assertMoved = (moved: Moved) => {
    if (moved === 'not-found') throw new Refusal('ERR_HTTP_NOT_FOUND');
    if (moved === 'not-your-role') throw new Refusal('ERR_HTTP_NOT_YOUR_ROLE');
    if (moved === 'not-now') throw new Refusal('ERR_HTTP_NOT_NOW');
    if (moved === 'reason-missing') throw new Refusal('ERR_HTTP_BAD_REQUEST');
  };

  const list = async (
    c: RequestContext,
    more: { notice?: Notice; refused?: Parameters<typeof listPage>[1]['refused'] } = {},
  ) => {
    const { db, membership, organisation, tenant } = await inOrganisation(c);
    const definitions = await asTenant(db, tenant, (scope) => findDefinitions(scope, { atMost: MAX_LISTED }));
    const { notice, refused } = more;
    const also = { ...(notice ? { notice } : {}), ...(refused ? { refused } : {}) };
    return c.html(listPage(c.get('page'), { organisation, membership, definitions, ...also }));
  };
  routes.get('/define/in/:organisation', (c) => list(c));
  routes.post('/define/in/:organisation', guard.form, async (c) => {
    const { db, tenant, membership, organisation } = await inOrganisation(c);
    assertWriter({ membership });
    const content = emptyDefinition(organisation.language);
    const id = await beginDefinition(db, tenant, { content, now: clock() });
    return c.redirect(`${workPath(membership, id)}/write`, 303);
  });
  routes.post('/define/in/:organisation/import', guard.form, guard.reading, async (c) => {
    const { db, tenant, membership } = await inOrganisation(c);
    assertWriter({ membership });
    const file = (await formOf(c)).get('file');
    if (!(file instanceof File) || file.size === 0) throw new Refusal('ERR_HTTP_NOTHING_GIVEN');
    const { items } = importDefinitions(parseUtf8(new Uint8Array(await file.arrayBuffer())) ?? '');
    // Through the lines, so that what came from elsewhere is what the form can show.
    const contents = items.flatMap((item) => (item.ok ? [parseLines(toLines(item.definition))] : []));
    await beginDefinitions(db, tenant, { contents, now: clock() });
    const refused = items.filter((item) => !item.ok);
    const notice = { text: wordsOf(c).imported(contents.length, items.length), isRefusal: contents.length === 0 };
    return await list(c, { notice, refused });
  });
  routes.get('/define/in/:organisation/export/:format', async (c) => {
    const { db, tenant, organisation } = await inOrganisation(c);
    const exporter = EXPORTERS.find(({ id }) => id === c.req.param('format'));
    if (!exporter) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const identity = await findIdentity(db, { organisation, baseUrl });
    const profile = {
      id: identity?.did ?? organisationUrl(baseUrl, organisation.slug),
      type: ['Profile'],
      name: nameIn(organisation, organisation.language),
    };
    const all = await asTenant(db, tenant, (scope) => findCurrentDrafts(scope, { atMost: MAX_LISTED }));
    const exported = all.map(({ definitionId, content }) => ({
      ...{ definition: content, organisation: profile },
      id: `${baseUrl}/definitions/${definitionId}`,
    }));
    return c.body(exporter.write(exported), 200, {
      'Content-Type': exporter.mediaType,
      'Content-Disposition': `attachment; filename="${organisation.slug}-definitions${exporter.extension === 'csv' ? '' : `-${exporter.id}`}.${exporter.extension}"`,
    });
  });

  const overview = async (c: RequestContext, { db, tenant, membership, workspace }: Here, notice?: Notice) => {
    const seated = new Set(workspace.seats.map(({ employerId }) => employerId));
    const employers = (await findEmployers(db)).filter(({ id }) => !seated.has(id) && id !== tenant.organisationId);
    const parts = { workspace, membership, employers, now: clock(), ...(notice ? { notice } : {}) };
    return c.html(overviewPage(c.get('page'), parts));
  };
  routes.get('/define/in/:organisation/:definition', async (c) => {
    const invited = /^\d{1,4}$/.exec(c.req.query('invited') ?? '')?.[0];
    const words = wordsOf(c);
    const told = invited === '0' ? words.invitedNobody : words.invitedNow(Number(invited));
    return await overview(c, await here(c), invited === undefined ? undefined : { text: told });
  });

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

  routes.post('/define/in/:organisation/:definition/move', guard.form, async (c) => {
    const at = await here(c);
    const fields = await fieldsIn(c);
    const action = MOVES.find((known) => known === fields.action);
    if (!action) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    if (action === 'retire') assertSteppedUp(c, clock());
    const definitionId = at.workspace.definition.id;
    const { roles } = at.membership;
    assertMoved(await move(at.db, at.tenant, { definitionId, action, roles, reason: reasonIn(fields), now: clock() }));
    if (action === 'ask-inside') await tellSigners(at.db, { workspace: at.workspace, baseUrl, now: clock() });
    const path = workPath(at.membership, definitionId);
    return c.redirect(action === 'begin-next' || action === 'take-back' ? `${path}/write` : path, 303);
  });
  routes.post('/define/in/:organisation/:definition/sign-off', guard.form, async (c) => {
    const at = await here(c);
    const fields = await fieldsIn(c);
    const title = SIGN_OFF_TITLES.find((known) => known === fields.title);
    if (!title || !['signed', 'refused'].includes(fields.decision ?? '')) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    const definitionId = at.workspace.definition.id;
    const moved = await signOff(at.db, at.tenant, {
      ...{ definitionId, title, membership: at.membership, reason: reasonIn(fields), now: clock() },
      draftNumber: Number(fields.draft),
      decision: fields.decision === 'signed' ? 'signed' : 'refused',
    });
    if (moved === 'reason-missing') return await overview(c, at, { text: wordsOf(c).reasonHint, isRefusal: true });
    assertMoved(moved);
    const workspace = await workspaceOf(at.db, at.tenant, definitionId);
    if (at.workspace.definition.state === 'inside' && workspace.definition.state === 'with-employers')
      await tellEmployers(at.db, {
        ...{ workspace, about: 'answer', baseUrl, now: clock() },
        employerIds: workspace.seats.map(({ employerId }) => employerId),
      });
    return c.redirect(workPath(at.membership, definitionId), 303);
  });
  routes.post('/define/in/:organisation/:definition/invite', guard.form, async (c) => {
    const at = await here(c);
    assertWriter(at);
    const organisationId = (await fieldsIn(c)).organisation ?? '';
    if (!isUuid(organisationId)) throw new Refusal('ERR_HTTP_NOT_FOUND');
    const definitionId = at.workspace.definition.id;
    const invited = await inviteEmployers(at.db, at.tenant, { definitionId, organisationId, now: clock() });
    if (invited === 'not-found') throw new Refusal('ERR_HTTP_NOT_FOUND');
    const workspace = await workspaceOf(at.db, at.tenant, definitionId);
    await tellEmployers(at.db, { workspace, employerIds: invited, about: 'invited', baseUrl, now: clock() });
    return c.redirect(`${workPath(at.membership, definitionId)}?invited=${invited.length}`, 303);
  });

  const publish = async (c: RequestContext, at: Here, reasons: Lines, notice?: Notice) => {
    const { db, membership, workspace } = at;
    const identity = await findIdentity(db, { organisation: workspace.owner, baseUrl });
    const obstacles = obstaclesOf(workspace, identity);
    const parts = { workspace, membership, obstacles, reasons, now: clock(), ...(notice ? { notice } : {}) };
    return c.html(publishPage(c.get('page'), parts), notice ? 400 : 200);
  };
  routes.get('/define/in/:organisation/:definition/publish', async (c) => {
    const at = await here(c);
    assertRole(at.membership, 'steward');
    assertSteppedUp(c, clock());
    return await publish(c, at, {});
  });
  routes.post('/define/in/:organisation/:definition/publish', guard.form, guard.reading, async (c) => {
    const at = await here(c);
    assertRole(at.membership, 'steward');
    assertSteppedUp(c, clock());
    const fields = await fieldsIn(c);
    const reasons = Object.fromEntries(
      Object.keys(fields)
        .filter((name) => name.startsWith('reason-'))
        .map((name) => [name.slice('reason-'.length), reasonIn(fields, name)]),
    );
    const definitionId = at.workspace.definition.id;
    const wanted = { definitionId, draftNumber: Number(fields.draft), reasons, baseUrl, sign, now: clock() };
    const published = await publishVersion(at.db, at.tenant, wanted);
    if (published.kind === 'not-found') throw new Refusal('ERR_HTTP_NOT_FOUND');
    if (published.kind === 'not-now' || published.kind === 'stopped') throw new Refusal('ERR_HTTP_NOT_NOW');
    if (published.kind === 'reasons-missing')
      return await publish(c, at, reasons, { text: wordsOf(c).reasonsMissing, isRefusal: true });
    const { number, endorsersBefore } = published as Extract<typeof published, { kind: 'published' }>;
    const workspace = await workspaceOf(at.db, at.tenant, definitionId);
    await tellEmployers(at.db, { workspace, employerIds: endorsersBefore, about: 'superseded', baseUrl, now: clock() });
    const others = workspace.seats.map(({ employerId }) => employerId).filter((id) => !endorsersBefore.includes(id));
    await tellEmployers(at.db, { workspace, employerIds: others, about: 'published', baseUrl, now: clock() });
    return c.redirect(`/definitions/${definitionId}/v${number}`, 303);
  });
  return routes;
}
