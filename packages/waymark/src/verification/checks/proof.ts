import type { Check, CheckContext, CheckResult } from '../check.ts';
import { isUnsecured } from '../is-unsecured.ts';

/** Does every signature (or the hosted copy) fit what is here? By whose key is the next check's question. */
export const proofCheck: Check = {
  id: 'proof',
  run: (context) => {
    const { proofs, credential } = context;
    if (proofs.length === 0) return [{ outcome: 'inapplicable', reason: { code: 'verification.unsigned' }, place: '' }];
    const results = proofs.map(({ outcome, reason, place }): CheckResult => {
      if (isUnsecured(proofs))
        return { outcome: 'inapplicable', reason: { code: 'verification.proof-names-no-key' }, place };
      const isPublished = credential.kind === 'definition' || credential.kind === 'issuer';
      // A published description may be changed by its publisher at any time: an older copy is old, not forged.
      if (isPublished && reason.code === 'proof.hosted-differs')
        return {
          outcome: 'cantTell',
          reason: { code: 'verification.definition-changed', values: reason.values ?? {} },
          place,
        };
      return { outcome, reason, place };
    });
    const doubt = contextDoubt(context);
    return doubt && results.every(({ outcome }) => outcome === 'passed') ? [...results, doubt] : results;
  },
};

/**
 * A broken `@context` on a signed document may mean that somebody changed what its words stand for. Suites that do not look at
 * contexts (JCS) cannot tell, so nobody may call such a document proven.
 * @see https://www.w3.org/TR/vc-data-integrity/#validating-contexts
 */
function contextDoubt({ parsed, credential }: CheckContext): CheckResult | undefined {
  if (!credential.securing.some(({ kind }) => kind === 'data-integrity')) return undefined;
  const fault = parsed.findings.find(({ severity, code }) => severity === 'error' && code.startsWith('model.context-'));
  return fault && { outcome: 'cantTell', reason: { code: 'verification.context-doubtful' }, place: fault.place };
}
