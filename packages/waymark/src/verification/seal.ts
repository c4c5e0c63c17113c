import type { Place } from '../finding.ts';
import type { ProofResult } from '../proof/index.ts';
import type { KeyBinding } from './bind-key.ts';
import type { FetchedDocument } from './complete-badge.ts';
import type { Report } from './report.ts';

/**
 * What is sealed, by what, and what is not. A good proof by somebody else's key seals nothing, and one bad proof in a set unseals all.
 * A fetched badge class is sealed by hosting when the issuer's own host gave it, and never by a signature on its address.
 */
export function toSeal(
  proofs: readonly ProofResult[],
  bindings: readonly KeyBinding[],
  fetched: readonly FetchedDocument[],
): Pick<Report, 'sealed' | 'sealedBy' | 'uncovered'> {
  const good = proofs.filter(({ outcome }, at) => outcome === 'passed' && bindings[at]?.outcome === 'passed');
  const [first, ...others] = good;
  if (!first || proofs.some(({ outcome }) => outcome === 'failed'))
    return { sealed: false, sealedBy: 'none', uncovered: [] };
  const sealedBy = good.every(({ suite }) => suite === 'hosted') ? 'hosting' : 'signature';
  const host = bindings
    .map(({ document }) => document && URL.parse(document.id)?.host)
    .find((one) => one !== undefined);
  const foreign = fetched.filter(({ url }) => sealedBy === 'signature' || URL.parse(url)?.host !== host);
  const uncovered: readonly Place[] = first.uncovered.filter((place) =>
    others.every((proof) => proof.uncovered.includes(place)),
  );
  return { sealed: true, sealedBy, uncovered: [...uncovered, ...foreign.map(({ place }) => place)] };
}
