/**
 * `verification`: one credential, every question that can be asked of it, one word at the end.
 *
 * Comes in: what `parse` understood, a document loader, the time, the reader's policy. Goes out: a report with every check in a fixed
 * order, the verdict and the one reason that decides it, what is sealed and what is not, and the same for everything inside.
 * Must never: call anything proven that was not checked, throw for what is in a credential, ask for an address that names it (but a
 * hosted badge's own), or ask anybody anything before the issuer is known. Start reading at `verify.ts`; one file a check in `checks/`.
 *
 * @example
 * const report = await verify(parse('not a credential'), { documents: noDocuments, now: new Date(0), policy: DEFAULT_POLICY });
 * console.log(report.verdict); // unreadable
 */
export type { Check, CheckContext, CheckResult } from './check.ts';
export { CHECKS } from './checks/index.ts';
export { DEFAULT_POLICY } from './policy.ts';
export { VERIFICATION_REASONS, type VerificationReason } from './reasons.ts';
export * from './report.ts';
export { rankOf, type VerdictInput, verdictOf } from './verdict.ts';
export { verify } from './verify.ts';
