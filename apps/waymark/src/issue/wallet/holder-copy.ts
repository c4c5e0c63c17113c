import { isJsonObject, type JsonObject, type JsonValue } from 'waymark/encoding';

/**
 * The same credential for one wallet: unsigned, under an id of its own, about the holder of a key. Every other word stays as it was signed,
 * its place in the status list too, so that withdrawing the award withdraws every copy.
 */
export function toHolderCopy(
  signed: JsonObject,
  { id, issuerId, holder }: { readonly id: string; readonly issuerId: string; readonly holder: string },
): JsonObject {
  // Refreshing gives the award's own credential, which is bound to no key: a copy is taken anew instead.
  const { proof: _, refreshService: __, ...credential } = signed;
  const { issuer, credentialSubject: subject } = credential;
  const before = `${credential.id}#`;
  // Parts are named after the whole.
  const rename = (value: JsonValue): JsonValue => {
    if (typeof value === 'string') return value.startsWith(before) ? `${id}#${value.slice(before.length)}` : value;
    if (Array.isArray(value)) return value.map(rename);
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rename(inner ?? null)]));
  };
  const renamed = rename(credential);
  return {
    ...(isJsonObject(renamed) ? renamed : {}),
    id,
    // Where an installation has no public address, the DID changes with the key.
    ...(isJsonObject(issuer) ? { issuer: { ...issuer, id: issuerId } } : {}),
    credentialSubject: { ...(isJsonObject(subject) ? subject : {}), id: holder },
  };
}
