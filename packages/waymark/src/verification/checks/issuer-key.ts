import type { Check } from '../check.ts';
import { isUnsecured } from '../is-unsecured.ts';

/** Is the key that signed the issuer's own (of a presentation: the holder's), by the issuer's own document, now? */
export const issuerKeyCheck: Check = {
  id: 'issuer-key',
  run: ({ proofs, bindings }) => {
    if (isUnsecured(proofs)) return [{ outcome: 'inapplicable', reason: { code: 'verification.unsigned' }, place: '' }];
    return bindings.map(({ outcome, reason: found, document }, at) => {
      const isTiedToNobody = found.code === 'verification.key-is-issuers' && document?.tiedTo.kind === 'key';
      const reason = isTiedToNobody ? { ...found, code: 'verification.key-is-its-own' as const } : found;
      const proof = proofs[at];
      const place = proof?.place ?? '';
      // That a key is the issuer's proves something only when that key signed.
      return outcome === 'passed' && proof?.outcome !== 'passed'
        ? { outcome: 'inapplicable', reason: { code: 'verification.key-named-only' }, place }
        : { outcome, reason, place };
    });
  },
};
