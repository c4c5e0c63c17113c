import { makerOf } from './bind-key.ts';
import type { CheckContext } from './check.ts';
import { findIn } from './checks/registry.ts';
import type { IssuerProof } from './report.ts';

/** How the issuer's name is known: by a registry, by a domain, by a key alone, or only by its own word. */
export function proveIssuer({ credential, bindings, policy, issuerKnown }: CheckContext): IssuerProof {
  const id = makerOf(credential);
  if (!issuerKnown || id === undefined) return { kind: 'claimed' };
  for (const registry of policy.registries.filter(({ sandbox }) => !sandbox)) {
    const name = findIn(registry, id);
    if (name !== undefined) return { kind: 'registry', registry: registry.name, name };
  }
  const document = bindings.find((binding) => binding.outcome === 'passed' && binding.document)?.document;
  return document?.tiedTo.kind === 'domain' ? { kind: 'domain', domain: document.tiedTo.domain } : { kind: 'key', id };
}
