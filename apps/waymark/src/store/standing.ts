/** What follows from a workspace: who has signed this very text, what employers answered to it, and whose words its lines are. */

import type { SignOffTitle } from './memberships.ts';
import type { Organisation } from './organisations.ts';
import { DEFAULT_POLICY } from './organisations.ts';
import type { SignOff } from './sign-offs.ts';
import type { Workspace } from './workspace.ts';

/** `earlier` = they said it of a draft whose text has changed since. */
export interface SignOffStanding {
  readonly title: SignOffTitle;
  readonly state: 'open' | 'signed' | 'refused' | 'earlier';
  readonly last?: SignOff;
}

/** Every sign-off that the institution asks of itself, as it stands for the current draft. */
export function signOffsOf({ owner, signOffs, draft }: Workspace): readonly SignOffStanding[] {
  const titles: readonly SignOffTitle[] =
    (owner.policy.signOffs as SignOffTitle[] | undefined) ?? DEFAULT_POLICY.signOffs;
  return titles.map((title) => {
    const last = signOffs.findLast(({ signsAs }) => signsAs === title);
    if (!last) return { title, state: 'open' };
    return { title, last, state: last.draftNumber === draft.number ? last.decision : 'earlier' };
  });
}

export const isSignedOff = (workspace: Workspace): boolean =>
  signOffsOf(workspace).every(({ state }) => state === 'signed');

/** `waiting` = they still have time; `silent` = they had. Neither is consent. */
export interface AnswerStanding {
  readonly employer: Organisation;
  readonly bloc?: Organisation;
  readonly answer: 'accept' | 'object' | 'abstain' | 'earlier' | 'waiting' | 'silent';
  readonly reason: string;
  /** Lines whose words are theirs now. */
  readonly wrote: readonly string[];
}

export function answersOf(workspace: Workspace, now: Date): readonly AnswerStanding[] {
  const { seats, answers, draft, definition, organisations } = workspace;
  const shaped = creditsOf(workspace);
  return seats.flatMap(({ employerId, blocId }) => {
    const employer = organisations.get(employerId);
    const bloc = blocId === null ? undefined : organisations.get(blocId);
    if (!employer) return [];
    const last = answers.findLast(({ byOrganisationId }) => byOrganisationId === employerId);
    const isOver = definition.deadline !== null && definition.deadline <= now;
    const answer = last ? (last.draftNumber === draft.number ? last.answer : 'earlier') : isOver ? 'silent' : 'waiting';
    const wrote = [...shaped].filter(([, id]) => id === employerId).map(([line]) => line);
    return [{ employer, answer, reason: last?.reason ?? '', wrote, ...(bloc ? { bloc } : {}) }];
  });
}

/** Line → the organisation whose words it holds; lines that were never changed after the first draft are the owner's. */
export function creditsOf({ history }: Pick<Workspace, 'history'>): ReadonlyMap<string, string> {
  return new Map(history.flatMap(({ changedLines, creditedTo }) => changedLines.map((line) => [line, creditedTo])));
}

export interface QuorumStanding {
  readonly bloc: Organisation;
  readonly needed: number;
  readonly accepted: number;
  readonly asked: number;
}

/** For each bloc whose charter names a quorum, how many of its members accept this very text. */
export function quorumsOf(answers: readonly AnswerStanding[]): readonly QuorumStanding[] {
  const blocs = new Map(answers.flatMap(({ bloc }) => (bloc ? [[bloc.id, bloc]] : [])));
  return [...blocs.values()].flatMap((bloc) => {
    const own = answers.filter((one) => one.bloc?.id === bloc.id);
    const needed = bloc.charter.quorum;
    if (needed === undefined) return [];
    return [{ bloc, needed, asked: own.length, accepted: own.filter(({ answer }) => answer === 'accept').length }];
  });
}
