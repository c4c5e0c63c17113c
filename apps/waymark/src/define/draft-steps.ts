import {
  compareLines,
  type Definition,
  type LineClash,
  type Lines,
  mergeLines,
  parseLines,
  toLines,
} from 'waymark/achievement';
import {
  type ActivityKind,
  asTenant,
  type Database,
  type DefinitionRow,
  decideProposal,
  findDraft,
  findProposals,
  lockDefinition,
  type NewDraft,
  type Scope,
  storeActivity,
  storeDefinition,
  storeDraft,
  storeProposal,
  type Tenant,
  updateDefinition,
} from '../store/index.ts';

/** States in which the text may be changed; in all others it is being signed, or published. */
const WRITABLE: readonly DefinitionRow['state'][] = ['draft', 'with-employers'];

/** Begins a definition; its first draft is what is given. Durable when it returns. */
export async function beginDefinition(
  db: Database,
  tenant: Tenant,
  { content, now }: { readonly content: Definition; readonly now: Date },
): Promise<string> {
  return await asTenant(db, tenant, (scope) => begin(scope, content, now));
}

/** Begins several at once: all of them or none. */
export async function beginDefinitions(
  db: Database,
  tenant: Tenant,
  { contents, now }: { readonly contents: readonly Definition[]; readonly now: Date },
): Promise<readonly string[]> {
  return await asTenant(db, tenant, async (scope) => {
    const ids: string[] = [];
    for (const content of contents) ids.push(await begin(scope, content, now));
    return ids;
  });
}

async function begin(scope: Scope, content: Definition, now: Date): Promise<string> {
  const definitionId = await storeDefinition(scope, { now });
  const changedLines = compareLines({}, toLines(content)).map(({ line }) => line);
  await addDraft(scope, { definitionId, number: 1, content, changedLines, creditedTo: scope.organisationId, now });
  await storeActivity(scope, { definitionId, ownerId: scope.organisationId, kind: 'began', now });
  return definitionId;
}

async function addDraft(scope: Scope, draft: NewDraft): Promise<void> {
  const { definitionId, number: draftNumber, now } = draft;
  await storeDraft(scope, draft);
  await updateDefinition(scope, { definitionId, draftNumber, now });
}

export type Saved =
  | { readonly kind: 'saved'; readonly number: number; readonly clashes: readonly LineClash[] }
  | { readonly kind: 'not-found' }
  /** It is being signed or is published: what was typed is not saved, and goes back to whoever typed it. */
  | { readonly kind: 'not-now' };

/**
 * Saves what somebody typed who began with draft `base`. What others saved meanwhile stays; a line that both changed keeps theirs, and
 * the words that came second stand beside it as a proposal. Durable when it returns.
 */
export async function saveDraft(
  db: Database,
  tenant: Tenant,
  wanted: { readonly definitionId: string; readonly base: number; readonly lines: Lines; readonly now: Date },
): Promise<Saved> {
  const { definitionId, now } = wanted;
  return await asTenant(db, tenant, async (scope) => {
    const definition = await lockDefinition(scope, { definitionId });
    if (!definition) return { kind: 'not-found' };
    if (!WRITABLE.includes(definition.state)) return { kind: 'not-now' };
    const current = await findDraft(scope, { definitionId, number: definition.draftNumber });
    const base = await findDraft(scope, { definitionId, number: wanted.base });
    if (!current || !base) return { kind: 'not-found' };
    const theirs = toLines(current.content);
    // Through the definition, so that what comes back from the form compares with what went into it.
    const mine = toLines(parseLines(wanted.lines));
    const { lines, clashes } = mergeLines({ base: toLines(base.content), mine, theirs });
    const content = parseLines(lines);
    const changedLines = compareLines(theirs, toLines(content)).map(({ line }) => line);
    const number = current.number + (changedLines.length > 0 ? 1 : 0);
    if (changedLines.length > 0) {
      await addDraft(scope, { definitionId, number, content, changedLines, creditedTo: scope.organisationId, now });
      await storeActivity(scope, { definitionId, ownerId: scope.organisationId, kind: 'saved', now });
    }
    for (const { line, mine: text } of clashes)
      await storeProposal(scope, {
        ...{ definitionId, ownerId: scope.organisationId, line, draftNumber: number, kind: 'wording', text },
        ...{ reason: '', now },
      });
    return { kind: 'saved', number, clashes };
  });
}

/** Takes what somebody proposed, as it is or adapted: from now on the line is credited to whoever proposed it. */
export async function takeProposal(
  db: Database,
  tenant: Tenant,
  wanted: { readonly definitionId: string; readonly proposalId: string; readonly text?: string; readonly now: Date },
): Promise<'taken' | 'not-found' | 'not-now'> {
  const { definitionId, proposalId, now } = wanted;
  return await asTenant(db, tenant, async (scope) => {
    const definition = await lockDefinition(scope, { definitionId });
    const proposal = (await findProposals(scope, { definitionId })).find(({ id }) => id === proposalId);
    if (!definition || proposal?.kind !== 'wording' || proposal.status !== 'open') return 'not-found';
    if (!WRITABLE.includes(definition.state)) return 'not-now';
    const current = await findDraft(scope, { definitionId, number: definition.draftNumber });
    if (!current) return 'not-found';
    const text = wanted.text?.trim() || proposal.text;
    const before = toLines(current.content);
    const content = parseLines({ ...before, [proposal.line]: text });
    const changedLines = compareLines(before, toLines(content)).map(({ line }) => line);
    const isAdapted = text !== proposal.text;
    const status = isAdapted ? 'adapted' : 'taken';
    // First, because whoever made it may be taking it back at this moment.
    if (!(await decideProposal(scope, { proposalId, definitionId, status, answer: '', now }))) return 'not-found';
    if (changedLines.length > 0)
      await addDraft(scope, {
        ...{ definitionId, number: current.number + 1, content, changedLines, now },
        ...{ creditedTo: proposal.byOrganisationId, note: isAdapted ? 'adapted' : 'taken' },
      });
    await tell(scope, { definitionId, kind: 'decided', line: proposal.line, now });
    return 'taken';
  });
}

/** Answers a proposal or a comment in words; the text stays as it is. */
export async function answerProposal(
  db: Database,
  tenant: Tenant,
  wanted: { readonly definitionId: string; readonly proposalId: string; readonly answer: string; readonly now: Date },
): Promise<boolean> {
  const { definitionId, now } = wanted;
  return await asTenant(db, tenant, async (scope) => {
    const isDecided = await decideProposal(scope, { ...wanted, status: 'answered' });
    if (isDecided) await tell(scope, { definitionId, kind: 'decided', now });
    return isDecided;
  });
}

const tell = (
  scope: Scope,
  {
    line,
    ...activity
  }: { readonly definitionId: string; readonly kind: ActivityKind; readonly line?: string; readonly now: Date },
) => storeActivity(scope, { ...activity, ownerId: scope.organisationId, ...(line ? { facts: { line } } : {}) });
