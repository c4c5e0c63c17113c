import type { Finding } from '../../finding.ts';
import { checkJsonLd } from '../../proof/index.ts';
import type { Check, CheckContext, CheckResult } from '../check.ts';
import { isUnsecured } from '../is-unsecured.ts';

/** Enough to show what is wrong; a document of a thousand faults is wrong once. */
const MAX_RESULTS = 50;

/** Does it keep the rules that its standard calls mandatory? Every broken one, with its place. */
export const modelCheck: Check = {
  id: 'model',
  run: async (context) => {
    const { parsed, credential } = context;
    const isEmbedded = credential.securing.some(({ kind }) => kind === 'data-integrity');
    // A signed document was already held against its contexts by its proof, which judges them more strictly.
    const jsonLd = isEmbedded ? [] : await checkJsonLd(credential.json);
    const results = [
      ...[...parsed.findings, ...jsonLd].flatMap((finding) => judge(finding, context) ?? []),
      ...foreignSelfAssertions(context),
    ];
    return results.length > 0
      ? results.slice(0, MAX_RESULTS)
      : [{ outcome: 'passed', reason: { code: 'verification.model-good' }, place: '' }];
  },
};

function judge(finding: Finding, { credential, proofs }: CheckContext): CheckResult | undefined {
  const { code, values, severity, place } = finding;
  const reason = values === undefined ? { code } : { code, values };
  const isSecuredBy = (kind: string) => credential.securing.some((one) => one.kind === kind);
  const isContext = code.startsWith('model.context-');
  // Part of the proof's own question, and told there.
  if (isSecuredBy('data-integrity') && isContext) return undefined;
  // Without its context the words of a hosted badge have no fixed meaning, and nothing else gives it.
  if (isSecuredBy('hosted') && (isContext || code === 'proof.unknown-context'))
    return { outcome: 'cantTell', reason, place };
  // An empty or relative reference is linked data's business; which members must be URLs is in the rules of the data model.
  if (severity !== 'error' || code === 'proof.relative-id') return undefined;
  return isUnsecured(proofs) && asksForIssuer(finding) ? undefined : { outcome: 'failed', reason, place };
}

/** Who issues a draft is settled when it is signed: until then it is unsigned, which says more than that nobody is named. */
function asksForIssuer({ code, values, place }: Finding): boolean {
  if (code !== 'model.required') return false;
  return (place === '' && values?.property === 'issuer') || (place === '/issuer' && values?.property === 'id');
}

/**
 * What a holder says of itself needs no signature but the presentation's; then the holder must be its issuer.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#presentations-including-holder-claims
 */
function foreignSelfAssertions({ credential, proofs }: CheckContext): readonly CheckResult[] {
  const { kind, holder, parts } = credential;
  // In a draft nothing is secured yet, neither what is presented nor the presentation.
  if (kind !== 'presentation' || !holder || isUnsecured(proofs)) return [];
  return parts.flatMap(({ place, parsed }): CheckResult[] => {
    const inside = parsed.credential;
    const issuer = inside?.issuer?.id?.value;
    if (!inside || inside.securing.length > 0 || issuer === undefined || issuer === holder.value) return [];
    return [{ outcome: 'failed', reason: { code: 'verification.self-asserted-by-other', values: { issuer } }, place }];
  });
}
