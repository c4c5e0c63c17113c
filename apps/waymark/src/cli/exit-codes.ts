import type { Verdict } from 'waymark/verification';

/** What the command ends with. 64 is EX_USAGE of sysexits.h. */
export const EXIT = { allGenuine: 0, notAllGenuine: 1, unreadable: 2, usage: 64 } as const;
/** `export` and `import`: it was refused, and nothing was changed. */
export const REFUSED = 1;

/** One number for all inputs: the worst. */
export function exitCodeOf(verdicts: readonly Verdict[]): number {
  if (verdicts.includes('unreadable')) return EXIT.unreadable;
  return verdicts.every((verdict) => verdict === 'genuine') ? EXIT.allGenuine : EXIT.notAllGenuine;
}

/** The caller's mistake, in one sentence. */
export class UsageError extends Error {}
