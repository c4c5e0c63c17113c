/** Everything about one definition, for whoever owns it or sits at it: what its pages are made from. */
import { type Activity, findActivities } from './activities.ts';
import { type Answer, findAnswers } from './answers.ts';
import type { Scope } from './as-tenant.ts';
import { type DefinitionRow, findDefinition, findSeatedDefinition } from './definitions.ts';
import { type DraftRow, findDraft, findDraftHistory } from './drafts.ts';
import { type EndorsementRow, findEndorsements } from './endorsements.ts';
import { findOrganisations, type Organisation } from './organisations.ts';
import { findProposals, type Proposal } from './proposals.ts';
import { findSeats, type Seat } from './seats.ts';
import { findSignOffs, type SignOff } from './sign-offs.ts';
import { findVersions, type VersionRow } from './versions.ts';

export interface Workspace {
  readonly definition: DefinitionRow;
  readonly owner: Organisation;
  readonly draft: DraftRow;
  readonly history: readonly Omit<DraftRow, 'content'>[];
  /** Of the owner's inside alone: employers see none. */
  readonly signOffs: readonly SignOff[];
  readonly seats: readonly Seat[];
  readonly proposals: readonly Proposal[];
  readonly answers: readonly Answer[];
  readonly versions: readonly VersionRow[];
  readonly endorsements: readonly EndorsementRow[];
  readonly activities: readonly Activity[];
  /** Every organisation that is named in any of it. */
  readonly organisations: ReadonlyMap<string, Organisation>;
}

const MAX_ACTIVITIES = 50;

/** `undefined` = there is none, or not for the scope's organisation: the two are not told apart. */
export async function findWorkspace(
  scope: Scope,
  { definitionId }: { readonly definitionId: string },
): Promise<Workspace | undefined> {
  const wanted = { definitionId };
  const definition = (await findDefinition(scope, wanted)) ?? (await findSeatedDefinition(scope, wanted));
  if (!definition) return undefined;
  const draft = await findDraft(scope, { definitionId, number: definition.draftNumber });
  const seats = await findSeats(scope, wanted);
  const ids = [
    definition.organisationId,
    ...seats.flatMap(({ employerId, blocId }) => (blocId ? [employerId, blocId] : [employerId])),
  ];
  const endorsements = await findEndorsements(scope.tx, wanted);
  const found = await findOrganisations(scope.tx, [
    ...new Set([...ids, ...endorsements.map(({ endorserId }) => endorserId)]),
  ]);
  const organisations = new Map(found.map((one) => [one.id, one]));
  const owner = organisations.get(definition.organisationId);
  if (!draft || !owner) return undefined;
  return {
    ...{ definition, owner, draft, seats, endorsements, organisations },
    history: await findDraftHistory(scope, wanted),
    signOffs: await findSignOffs(scope, wanted),
    proposals: await findProposals(scope, wanted),
    answers: await findAnswers(scope, wanted),
    versions: await findVersions(scope.tx, wanted),
    activities: await findActivities(scope, { definitionId, atMost: MAX_ACTIVITIES }),
  };
}
