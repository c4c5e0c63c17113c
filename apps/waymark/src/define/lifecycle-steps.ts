import { type Action, type Role, tryTransition } from 'waymark/achievement';
import {
  type ActivityKind,
  asTenant,
  type Database,
  findBlocMembers,
  findOrganisation,
  findWorkspace,
  isSignedOff,
  lockDefinition,
  type Membership,
  type Scope,
  type SignOffTitle,
  storeActivity,
  storeSeat,
  storeSignOff,
  type Tenant,
  updateDefinition,
  type Workspace,
} from '../store/index.ts';

/** Days that employers have to answer, where no bloc's charter says so. */
const ANSWER_DAYS = 14;
const DAY_MS = 86_400_000;

export type Moved = 'moved' | 'not-found' | 'not-now' | 'not-your-role' | 'reason-missing';

/** What somebody does to a definition as a whole, besides signing off and publishing. */
export type Move = Extract<Action, 'ask-inside' | 'take-back' | 'begin-next' | 'hold-review' | 'retire'>;
const TOLD_AS: Readonly<Record<Move, ActivityKind>> = {
  'ask-inside': 'asked-inside',
  'take-back': 'taken-back',
  'begin-next': 'began',
  'hold-review': 'review-held',
  retire: 'retired',
};

/** Goes a step through the state machine, when it allows it from here to somebody with these roles. */
export async function move(
  db: Database,
  tenant: Tenant,
  wanted: {
    readonly definitionId: string;
    readonly action: Move;
    readonly roles: readonly Role[];
    readonly reason: string;
    readonly now: Date;
  },
): Promise<Moved> {
  const { definitionId, action, roles, reason, now } = wanted;
  return await asTenant(db, tenant, async (scope) => {
    const definition = await lockDefinition(scope, { definitionId });
    if (!definition) return 'not-found';
    const outcome = tryTransition(definition.state, action, { roles, reason });
    if (!outcome.ok) return outcome.why === 'not-from-here' ? 'not-now' : outcome.why;
    await updateDefinition(scope, {
      ...{ definitionId, state: outcome.to, now },
      ...(action === 'retire' ? { retiredAt: now } : {}),
      ...(outcome.to === 'draft' ? { deadline: null } : {}),
    });
    await tellStep(scope, { definitionId, kind: TOLD_AS[action], reason, now });
    return 'moved';
  });
}

/** Signs this very draft off, or refuses with a reason. The last sign-off that was missing sends it to the employers. */
export async function signOff(
  db: Database,
  tenant: Tenant,
  wanted: {
    readonly definitionId: string;
    readonly draftNumber: number;
    readonly title: SignOffTitle;
    readonly decision: 'signed' | 'refused';
    readonly reason: string;
    readonly membership: Membership;
    readonly now: Date;
  },
): Promise<Moved> {
  const { definitionId, draftNumber, title, decision, reason, membership, now } = wanted;
  if (!membership.roles.includes('signer-off') || !membership.signsAs.includes(title)) return 'not-your-role';
  if (decision === 'refused' && !reason) return 'reason-missing';
  return await asTenant(db, tenant, async (scope) => {
    const definition = await lockDefinition(scope, { definitionId });
    if (!definition) return 'not-found';
    if (!['inside', 'with-employers'].includes(definition.state) || definition.draftNumber !== draftNumber)
      return 'not-now';
    await storeSignOff(scope, { definitionId, draftNumber, signsAs: title, decision, reason, now });
    await tellStep(scope, { definitionId, kind: decision === 'signed' ? 'signed-off' : 'refused', reason, now });
    if (decision === 'refused') {
      await updateDefinition(scope, { definitionId, state: 'draft', deadline: null, now });
      return 'moved';
    }
    const workspace = await findWorkspace(scope, { definitionId });
    if (workspace && definition.state === 'inside' && isSignedOff(workspace)) {
      await updateDefinition(scope, {
        definitionId,
        state: 'with-employers',
        deadline: deadlineOf(workspace, now),
        now,
      });
      await tellStep(scope, { definitionId, kind: 'with-employers', reason: '', now });
    }
    return 'moved';
  });
}

/** The latest that any bloc's charter gives its members. */
function deadlineOf({ seats, organisations }: Workspace, now: Date): Date {
  const days = seats.map(({ blocId }) => (blocId && organisations.get(blocId)?.charter.answerDays) || ANSWER_DAYS);
  return new Date(now.getTime() + (days.length > 0 ? Math.max(...days) : ANSWER_DAYS) * DAY_MS);
}

/** Asks an employer, or every member of a bloc. Answers with whom it asked now. */
export async function inviteEmployers(
  db: Database,
  tenant: Tenant,
  wanted: { readonly definitionId: string; readonly organisationId: string; readonly now: Date },
): Promise<readonly string[] | 'not-found'> {
  const { definitionId, now } = wanted;
  const asked = await findOrganisation(db, wanted.organisationId);
  if (!asked || asked.kind === 'institution') return 'not-found';
  const isBloc = asked.kind === 'bloc';
  const employerIds = isBloc
    ? (await findBlocMembers(db, asked.id)).filter(({ joinedAt }) => joinedAt).map(({ memberId }) => memberId)
    : [asked.id];
  return await asTenant(db, tenant, async (scope) => {
    const definition = await lockDefinition(scope, { definitionId });
    if (!definition || definition.state === 'retired') return 'not-found';
    const fresh: string[] = [];
    for (const employerId of employerIds)
      if (await storeSeat(scope, { definitionId, employerId, blocId: isBloc ? asked.id : null, now }))
        fresh.push(employerId);
    if (fresh.length > 0) await tellStep(scope, { definitionId, kind: 'invited', reason: '', now });
    return fresh;
  });
}

const tellStep = (
  scope: Scope,
  {
    reason,
    ...activity
  }: { readonly definitionId: string; readonly kind: ActivityKind; readonly reason: string; readonly now: Date },
) => storeActivity(scope, { ...activity, ownerId: scope.organisationId, ...(reason ? { facts: { reason } } : {}) });
