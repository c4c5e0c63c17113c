import { nameIn } from '../pages/name-in.ts';
import { toPageLocale } from '../pages/words/index.ts';
import type { AnswerStanding, QuorumStanding } from '../store/index.ts';
import { WORK_WORDS } from './words/index.ts';

/**
 * Which employers were asked about a version, and what they answered, in sentences of the definition's language: sealed in its criteria,
 * so that silence and a quorum that was not met are seen wherever it is read. Empty = nobody was asked.
 */
export function sayEmployers(
  answers: readonly AnswerStanding[],
  quorums: readonly QuorumStanding[],
  language: string,
): string {
  const { sealed } = WORK_WORDS[toPageLocale(language)];
  const byAnswer = Map.groupBy(answers, ({ answer }) => answer);
  const list = new Intl.ListFormat(toPageLocale(language), { type: 'conjunction' });
  const sentences = (['accept', 'object', 'abstain', 'earlier', 'waiting', 'silent'] as const).flatMap((answer) => {
    const names = (byAnswer.get(answer) ?? []).map(({ employer }) => nameIn(employer, language));
    return names.length === 0 ? [] : [sealed[answer](list.format(names))];
  });
  const counted = quorums.map(({ bloc, needed, accepted }) =>
    (accepted >= needed ? sealed.quorumMet : sealed.quorumNotMet)({ bloc: nameIn(bloc, language), needed, accepted }),
  );
  return [...sentences, ...counted].join(' ');
}
