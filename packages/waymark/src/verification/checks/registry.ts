import { isSameAddress } from '../../did/index.ts';
import { makerOf } from '../bind-key.ts';
import type { Check, CheckResult } from '../check.ts';
import type { IssuerRegistry } from '../report.ts';

/** The entry of an issuer, in whichever form of its address the registry wrote it. */
export function findIn({ issuers }: IssuerRegistry, id: string): string | undefined {
  return issuers.get(id) ?? [...issuers].find(([one]) => isSameAddress(one, id))?.[1];
}

/** Does a list of known issuers, which the reader chose, know this one? Being on no list says nothing against anybody. */
export const registryCheck: Check = {
  id: 'registry',
  run: ({ credential, policy, issuerKnown }) => {
    if (policy.registries.length === 0)
      return [{ outcome: 'untested', reason: { code: 'verification.registry-none' }, place: '' }];
    const id = makerOf(credential);
    const place = credential.issuer?.id?.place ?? '';
    const said = credential.issuer?.name.map(({ value }) => value.trim().toLowerCase()) ?? [];
    const found = policy.registries.flatMap((registry): CheckResult[] => {
      const name = id === undefined ? undefined : findIn(registry, id);
      if (name === undefined) return [];
      const values = { registry: registry.name, name };
      if (registry.sandbox)
        return [{ outcome: 'cantTell', reason: { code: 'verification.registry-sandbox', values }, place }];
      if (!issuerKnown)
        return [{ outcome: 'cantTell', reason: { code: 'verification.registry-unproven', values }, place }];
      const isSame = said.length === 0 || said.includes(name.trim().toLowerCase());
      const code = isSame ? 'verification.registry-known' : 'verification.registry-known-otherwise';
      return [{ outcome: 'passed', reason: { code, values }, place }];
    });
    const names = policy.registries.map(({ name }) => name).join(', ');
    return found.length > 0
      ? found
      : [
          {
            outcome: 'cantTell',
            reason: { code: 'verification.registry-unknown', values: { registries: names } },
            place,
          },
        ];
  },
};
