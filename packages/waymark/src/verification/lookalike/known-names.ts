import type { IssuerRegistry } from '../report.ts';
import { toSkeleton } from './confusables.ts';

/** Somebody whom a registry knows, found by what the name or domain looks like. */
export interface KnownName {
  readonly id: string;
  readonly name: string;
  readonly registry: string;
}
export interface KnownNames {
  readonly byName: (text: string) => readonly KnownName[];
  readonly byDomain: (host: string) => readonly KnownName[];
}

/** The host that an issuer's id is tied to; nothing for ids that are keys. */
export function hostOfId(id: string): string | undefined {
  if (id.startsWith('did:web:'))
    return id
      .split(':')[2]
      ?.replace(/%3A.*$/i, '')
      .toLowerCase();
  return URL.parse(id)?.hostname || undefined;
}

/** Indexes the registries by looks, once for a whole reading and only when asked. Test registries are left out. */
export function indexKnownNames(registries: readonly IssuerRegistry[]): KnownNames {
  let index: { readonly names: Map<string, KnownName[]>; readonly domains: Map<string, KnownName[]> } | undefined;
  const build = () => {
    const [names, domains] = [new Map<string, KnownName[]>(), new Map<string, KnownName[]>()];
    for (const registry of registries.filter(({ sandbox }) => !sandbox)) {
      for (const [id, name] of registry.issuers) {
        const known = { id, name, registry: registry.name };
        add(names, toSkeleton(name), known);
        const host = hostOfId(id);
        if (host) add(domains, toSkeleton(host), known);
      }
    }
    return { names, domains };
  };
  const built = () => {
    index ??= build();
    return index;
  };
  return {
    byName: (text) => built().names.get(toSkeleton(text)) ?? [],
    byDomain: (host) => built().domains.get(toSkeleton(host)) ?? [],
  };
}

function add(map: Map<string, KnownName[]>, key: string, known: KnownName): void {
  const list = map.get(key);
  if (list) list.push(known);
  else map.set(key, [known]);
}
