import type { Credential } from '../../credential/index.ts';
import { loadJson } from '../../did/index.ts';
import { isJsonObject, type JsonObject } from '../../encoding/index.ts';
import type { CheckOptions } from '../check-options.ts';

/** An Open Badges 1.x or 2.0 issuer, and its profile where it was at hand. */
export interface BadgeIssuer {
  readonly id: string;
  readonly json?: JsonObject;
}

/** Who issued an assertion, through its badge class, fetching the class where it is only named. */
export async function findBadgeIssuer(
  { json }: Credential,
  { documents }: Pick<CheckOptions, 'documents'>,
): Promise<BadgeIssuer | undefined> {
  let badge: unknown = json.badge;
  if (typeof badge === 'string' && /^https?:\/\//.test(badge)) {
    const loaded = await loadJson(badge, 'badge-class', documents);
    badge = loaded.ok ? loaded.json : undefined;
  }
  const issuer = isJsonObject(badge) ? badge.issuer : undefined;
  if (typeof issuer === 'string') return { id: issuer };
  return isJsonObject(issuer) && typeof issuer.id === 'string' ? { id: issuer.id, json: issuer } : undefined;
}
