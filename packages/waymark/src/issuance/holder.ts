import { digest, type JsonObject, toHex } from '../encoding/index.ts';

/** How a credential names whom it is about: as little as its institution chooses. */
export type HolderIdentity =
  | { readonly kind: 'name'; readonly name: string }
  /** A mail address, that only somebody who types it can recognise. `salt` is random, for this credential alone. */
  | { readonly kind: 'email'; readonly email: string; readonly salt: string }
  | { readonly kind: 'did'; readonly did: string };

/** Members of an AchievementSubject that name the holder. @see https://www.imsglobal.org/spec/ob/v3p0/#identityobject */
export async function toSubjectIdentity(identities: readonly HolderIdentity[]): Promise<JsonObject> {
  const did = identities.find(({ kind }) => kind === 'did');
  const objects = await Promise.all(identities.filter(({ kind }) => kind !== 'did').map(toIdentityObject));
  return {
    ...(did?.kind === 'did' ? { id: did.did } : {}),
    ...(objects.length > 0 ? { identifier: objects } : {}),
  };
}

async function toIdentityObject(identity: HolderIdentity): Promise<JsonObject> {
  if (identity.kind === 'email') {
    const bytes = new TextEncoder().encode(identity.email.trim().toLowerCase() + identity.salt);
    return {
      type: 'IdentityObject',
      hashed: true,
      identityHash: `sha256$${toHex(await digest('SHA-256', bytes))}`,
      identityType: 'emailAddress',
      salt: identity.salt,
    };
  }
  const name = identity.kind === 'name' ? identity.name : identity.did;
  return { type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' };
}
