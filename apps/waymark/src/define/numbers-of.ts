import { outcomeNumbers } from 'waymark/achievement';
import type { Workspace } from '../store/index.ts';

/** The numbers of the current draft's outcomes, for saying "Outcome 2" of a line. */
export const numbersOf = ({ draft }: Pick<Workspace, 'draft'>): readonly number[] => outcomeNumbers(draft.content);
