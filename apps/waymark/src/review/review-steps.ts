import { isLine, toLines } from 'waymark/achievement';
import {
  type AnswerKind,
  asTenant,
  type Database,
  findWorkspace,
  holdSeatedDefinition,
  storeActivity,
  storeAnswer,
  storeProposal,
  type Tenant,
  withdrawProposal,
} from '../store/index.ts';

export type Reviewed = 'done' | 'not-found' | 'not-now' | 'reason-missing' | 'nothing-said';

/** A proposal may be as long as a line of the form. */
const MAX_CHARS = 20_000;

/** Says what an employer would write instead of a line, or has to say about it. At any stage before the text is published. */
export async function propose(
  db: Database,
  tenant: Tenant,
  wanted: {
    readonly definitionId: string;
    readonly line: string;
    readonly kind: 'wording' | 'comment';
    readonly text: string;
    readonly reason: string;
    readonly now: Date;
  },
): Promise<Reviewed> {
  const { definitionId, line, kind, now } = wanted;
  const text = wanted.text.trim().slice(0, MAX_CHARS);
  if (!isLine(line)) return 'not-found';
  return await asTenant(db, tenant, async (scope) => {
    const isSeated = (await holdSeatedDefinition(scope, { definitionId })) !== undefined;
    const workspace = isSeated && (await findWorkspace(scope, { definitionId }));
    if (!workspace) return 'not-found';
    const { definition, draft, owner } = workspace;
    if (['published', 'retired'].includes(definition.state)) return 'not-now';
    if (text === '' || (kind === 'wording' && text === toLines(draft.content)[line])) return 'nothing-said';
    await storeProposal(scope, { ...wanted, text, ownerId: owner.id, draftNumber: draft.number });
    const told = kind === 'wording' ? 'proposed' : 'commented';
    await storeActivity(scope, { definitionId, ownerId: owner.id, kind: told, facts: { line }, now });
    return 'done';
  });
}

export async function takeBackProposal(
  db: Database,
  tenant: Tenant,
  wanted: { readonly definitionId: string; readonly proposalId: string; readonly now: Date },
): Promise<Reviewed> {
  return await asTenant(db, tenant, async (scope) => ((await withdrawProposal(scope, wanted)) ? 'done' : 'not-found'));
}

/** Answers to one exact draft, while answers are asked for. Objecting needs a reason. */
export async function answerDraft(
  db: Database,
  tenant: Tenant,
  wanted: {
    readonly definitionId: string;
    readonly draftNumber: number;
    readonly answer: AnswerKind;
    readonly reason: string;
    readonly now: Date;
  },
): Promise<Reviewed> {
  const { definitionId, draftNumber, answer, reason, now } = wanted;
  if (answer === 'object' && !reason) return 'reason-missing';
  return await asTenant(db, tenant, async (scope) => {
    // Held, so that no version goes out that does not say what was answered in time.
    const definition = await holdSeatedDefinition(scope, { definitionId });
    if (!definition) return 'not-found';
    if (definition.state !== 'with-employers' || definition.draftNumber !== draftNumber) return 'not-now';
    const ownerId = definition.organisationId;
    await storeAnswer(scope, { definitionId, ownerId, draftNumber, answer, reason, now });
    await storeActivity(scope, { definitionId, ownerId, kind: 'answered', facts: { answer }, now });
    return 'done';
  });
}
