import type { Check, CheckContext, CheckResult } from '../check.ts';

/** Was it withdrawn or suspended after it was issued? Nobody is asked before it is known whose credential this is. */
export const statusCheck: Check = {
  id: 'status',
  run: (context) => {
    const hosted = hostedStatus(context);
    const results = [...hosted.filter(({ outcome }) => outcome !== 'passed'), ...context.status];
    if (results.length > 0) return results;
    const { credential, issuerKnown } = context;
    if (credential.status.length > 0 && !issuerKnown)
      return credential.status.map(({ place }) => ({
        outcome: 'untested',
        reason: { code: 'verification.status-not-asked' },
        place,
      }));
    if (hosted.length > 0) return hosted;
    return [{ outcome: 'inapplicable', reason: { code: 'verification.status-none' }, place: '' }];
  },
};

/** Hosted badges are withdrawn where they are hosted: by saying so, or by taking them away (HTTP 410). */
function hostedStatus({ proofs }: CheckContext): readonly CheckResult[] {
  return proofs.flatMap(({ reason, place, suite, outcome }): CheckResult[] => {
    const values = reason.values ?? {};
    if (reason.code === 'proof.hosted-revoked')
      return [{ outcome: 'failed', reason: { code: 'verification.status-hosted-revoked', values }, place }];
    if (reason.code === 'proof.hosted-gone')
      return [{ outcome: 'failed', reason: { code: 'verification.status-hosted-gone', values }, place }];
    if (suite === 'hosted' && outcome === 'passed')
      return [{ outcome: 'passed', reason: { code: 'verification.status-hosted-good', values }, place }];
    return [];
  });
}
