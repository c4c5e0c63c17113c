import type { Credential } from '../../credential/index.ts';
import {
  algorithmFits,
  keyText,
  type PublicKey,
  parsePublicKey,
  resolveController,
  type SignatureAlgorithm,
} from '../../did/index.ts';
import { isJsonObject, type JsonObject, type JsonValue, toBase64Url } from '../../encoding/index.ts';
import type { Reason } from '../../finding.ts';
import type { CheckOptions } from '../check-options.ts';
import { findSigner, makerOf, methodWithKey, type Signer, trustedSigner } from '../find-signer.ts';
import { findBadgeIssuer } from '../open-badges-2/find-badge-issuer.ts';
import { findJwtIssuer } from './find-jwt-issuer.ts';

/** A header without `kid` leaves all of the issuer's keys; nobody honest has more that fit one algorithm. */
const MAX_CANDIDATES = 5;

export type Candidates =
  | { readonly ok: true; readonly signers: readonly Signer[] }
  | { readonly ok: false; readonly reason: Reason };

/**
 * The keys that may have made a token, from the maker's own documents. Keys inside the token (`jwk`) and addresses inside it
 * (`jku`, `x5u`, `x5c`) are never trusted: anybody can write them.
 * @see https://www.w3.org/TR/vc-jose-cose/#key-discovery
 */
export async function findCandidates(
  {
    header,
    payload,
    credential,
    algorithm,
  }: {
    readonly header: JsonObject;
    readonly payload: JsonObject;
    readonly credential: Credential;
    readonly algorithm: SignatureAlgorithm;
  },
  options: CheckOptions,
): Promise<Candidates> {
  const stated = typeof payload.iss === 'string' ? payload.iss : undefined;
  const creator = creatorOf(payload);
  const maker =
    makerOf(credential) ??
    stated ??
    (creator === undefined ? (await findBadgeIssuer(credential, options))?.id : undefined);
  const kid = typeof header.kid === 'string' && header.kid !== '' ? header.kid : creator;
  if (kid !== undefined) {
    const found = await findSigner(kid, [algorithm], maker, options);
    if (found.ok) return { ok: true, signers: [{ method: found.method, document: found.document }] };
    const published = await publishedBy(maker, credential, options);
    const named = published?.verificationMethods.find(({ id }) => id.endsWith(`#${kid}`));
    if (published && named) return { ok: true, signers: [{ method: named, document: published }] };
    const embedded = embeddedKey(header);
    return embedded && found.kind === 'not-found'
      ? { ok: true, signers: [strangerOf(embedded)] }
      : { ok: false, reason: found.reason };
  }
  if (maker === undefined) return trustedOnly(algorithm, maker, options, { code: 'proof.no-issuer-key' });
  const resolution = await resolveController(maker, options);
  const published = resolution.ok ? undefined : await publishedBy(maker, credential, options);
  const document = resolution.ok ? resolution.document : published;
  if (!document)
    return trustedOnly(algorithm, maker, options, resolution.ok ? { code: 'proof.no-issuer-key' } : resolution.reason);
  const embedded = embeddedKey(header);
  if (embedded) {
    const listed = methodWithKey(document, embedded);
    return { ok: true, signers: [listed ? { method: listed, document } : strangerOf(embedded)] };
  }
  const allowed = credential.kind === 'presentation' ? document.authentication : document.assertionMethod;
  const signers = document.verificationMethods
    .filter((method) => allowed.includes(method.id) && algorithmFits(method.key, algorithm))
    .slice(0, MAX_CANDIDATES)
    .map((method) => ({ method, document }));
  return signers.length > 0
    ? { ok: true, signers }
    : trustedOnly(algorithm, maker, options, { code: 'proof.no-issuer-key' });
}

/** SD-JWT VC has an address of its own for an issuer's keys; nobody else is asked there. */
async function publishedBy(maker: string | undefined, { format }: Credential, options: CheckOptions) {
  return format === 'sd-jwt-vc' && maker !== undefined ? findJwtIssuer(maker, options) : undefined;
}

function trustedOnly(
  algorithm: SignatureAlgorithm,
  maker: string | undefined,
  options: CheckOptions,
  reason: Reason,
): Candidates {
  const trusted = trustedSigner(undefined, [algorithm], maker, options);
  return trusted ? { ok: true, signers: [trusted] } : { ok: false, reason };
}

/** Open Badges 2.0 signed assertions name their key in the payload; 1.x in `verify.url`. */
function creatorOf(payload: JsonObject): string | undefined {
  const inside = (value: JsonValue | undefined, member: string) =>
    isJsonObject(value) && typeof value[member] === 'string' ? value[member] : undefined;
  return inside(payload.verification, 'creator') ?? inside(payload.verify, 'creator') ?? inside(payload.verify, 'url');
}

function embeddedKey(header: JsonObject): PublicKey | undefined {
  return isJsonObject(header.jwk) ? parsePublicKey(header.jwk) : undefined;
}

/** A key that came with the token itself, as the did:jwk that it is: whoever holds it, it is nobody's we know. */
function strangerOf(key: PublicKey): Signer {
  const did = `did:jwk:${toBase64Url(new TextEncoder().encode(keyText(key)))}`;
  const method = { id: `${did}#0`, controller: did, key };
  return {
    method,
    document: {
      id: did,
      verificationMethods: [method],
      assertionMethod: [method.id],
      authentication: [method.id],
      alsoKnownAs: [],
      tiedTo: { kind: 'key' },
      json: { id: did },
    },
  };
}
