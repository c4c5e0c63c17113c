import type { Credential } from '../credential/index.ts';
import { STATUS_KINDS } from './kinds/index.ts';
import type { StatusKind } from './status-kind.ts';
import type { StatusOptions, StatusResult } from './status-result.ts';

/** Real credentials carry one to three; each may be a request. */
const MAX_ENTRIES = 10;

/**
 * Asks every list that a credential names whether it was withdrawn. No answer at all = it cannot be withdrawn in a way that
 * anybody could see. Anything but a good list with the mark not set is never `passed`. Never throws.
 */
export async function checkStatus(
  credential: Credential,
  options: StatusOptions & { readonly kinds?: readonly StatusKind[] },
): Promise<readonly StatusResult[]> {
  const kinds = options.kinds ?? STATUS_KINDS;
  const questions = kinds.flatMap((kind) => kind.questionsIn(credential));
  const answers = await Promise.all(questions.slice(0, MAX_ENTRIES).map((question) => question.ask(options)));
  const unknown = credential.status
    .filter(({ type }) => !kinds.some((kind) => kind.type === type))
    .slice(0, MAX_ENTRIES)
    .map(
      ({ type, place }): StatusResult => ({
        outcome: 'cantTell',
        reason: { code: 'status.unsupported', values: { type: type.slice(0, 80) } },
        place,
      }),
    );
  const place = credential.status[0]?.place ?? '';
  const left: StatusResult[] =
    questions.length > MAX_ENTRIES
      ? [{ outcome: 'cantTell', reason: { code: 'status.too-many', values: { limit: `${MAX_ENTRIES}` } }, place }]
      : [];
  return [...answers, ...unknown, ...left];
}
