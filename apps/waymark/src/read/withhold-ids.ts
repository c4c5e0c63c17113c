import type { Credential } from 'waymark/credential';
import type { DocumentLoader } from 'waymark/document';

/** Kinds whose id names one person's thing; a definition's or an issuer's address is everybody's. */
const PERSONAL = new Set(['achievement', 'record', 'endorsement', 'presentation', 'credential']);

/** Ids of the credential and of everything inside that is a credential of its own. */
export function personalIds(credential: Credential | undefined): readonly string[] {
  if (!credential) return [];
  const own = PERSONAL.has(credential.kind) && credential.id !== undefined ? [credential.id.value] : [];
  const inside = [...credential.parts, ...credential.endorsements].flatMap(({ parsed }) =>
    personalIds(parsed.credential),
  );
  return [...own, ...inside];
}

/**
 * A loader that asks nobody for an address that is, or carries, the id of the credential being read. One exception, told on the page:
 * `hosted-assertion`, because an Open Badges 2.0 hosted assertion can only be checked where it is hosted.
 */
export function withholdIds(documents: DocumentLoader, ids: readonly string[]): DocumentLoader {
  // Half a surrogate pair cannot be encoded, and cannot stand in a URL either.
  const hidden = ids.flatMap((id) => [id, encodeURIComponent(id.toWellFormed())]).filter((id) => id.length > 8);
  return async (url, purpose) => {
    if (purpose !== 'hosted-assertion' && hidden.some((id) => url.includes(id))) return { ok: false, kind: 'refused' };
    return await documents(url, purpose);
  };
}
