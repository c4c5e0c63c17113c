import type { Naming } from '../store/index.ts';

/** Whether something of what is known of a person may stand in the credential: else it would be about nobody. */
export const isNamed = (
  person: { readonly name?: string; readonly email?: string; readonly did?: string },
  naming: readonly Naming[],
): boolean => naming.some((each) => Boolean(person[each]));
