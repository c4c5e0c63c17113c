import type { Credential } from '../credential/index.ts';
import { type ControllerDocument, isSameAddress, isSameKey, loadJson, parsePublicKey } from '../did/index.ts';
import type { DocumentLoader } from '../document.ts';
import type { JsonObject } from '../encoding/index.ts';
import type { Outcome, Reason } from '../finding.ts';
import type { ProofResult } from '../proof/index.ts';
import { bindSigner, type SignerBinding } from '../status/index.ts';
import { checkHost } from './check-host.ts';
import type { VerificationReason } from './reasons.ts';
import type { Policy } from './report.ts';

/** Whether one proof's key is that of the issuer (of a presentation: the holder). `document` is the maker's own, when it was had. */
export interface KeyBinding {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly document?: ControllerDocument;
}

export interface BindKeyOptions {
  readonly documents: DocumentLoader;
  readonly now: Date;
  readonly policy: Policy;
}

/** The id of whoever a credential says made it. */
export function makerOf({ kind, holder, issuer, id }: Credential): string | undefined {
  if (kind === 'presentation') return holder?.value ?? issuer?.id?.value;
  return issuer?.id?.value ?? (kind === 'issuer' ? id?.value : undefined);
}

/**
 * Binds a proof to the maker: the key that signed must stand in the maker's own document, now, for this purpose. A good signature by
 * anybody else's key is no signature of the issuer's.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#issuer
 */
export async function bindKey(
  proof: ProofResult,
  credential: Credential,
  options: BindKeyOptions,
): Promise<KeyBinding> {
  const maker = makerOf(credential);
  if (proof.suite === 'hosted') return bindHost(credential, maker, proof.hostedAt, options.documents);
  const isPresentation = credential.kind === 'presentation';
  const differing = proof.suite === 'hosted' ? undefined : tokenIssuer(credential);
  if (differing !== undefined && maker !== undefined && !isSameAddress(differing, maker))
    return say('failed', 'verification.token-issuer-differs', { issuer: maker, claimed: differing });
  if (!proof.method) return say('cantTell', 'verification.key-unknown');
  if (isTrusted(proof, options.policy)) return say('passed', 'verification.key-is-trusted');
  if (maker === undefined) {
    // A presentation may leave its holder unnamed: whoever signed it presents it.
    if (isPresentation && proof.signer)
      return { ...say('passed', 'verification.signer-presents', { id: proof.signer.id }), document: proof.signer };
    return say('cantTell', 'verification.nobody-named');
  }
  const relationships =
    isPresentation && proof.proofPurpose !== 'assertionMethod'
      ? (['authentication', ...(proof.proofPurpose === undefined ? (['assertionMethod'] as const) : [])] as const)
      : (['assertionMethod'] as const);
  const { documents, now } = options;
  return toBinding(await bindSigner(proof, maker, { documents, now, relationships }), maker, isPresentation);
}

function toBinding(binding: SignerBinding, maker: string, isPresentation: boolean): KeyBinding {
  switch (binding.kind) {
    case 'bound': {
      const code = isPresentation ? 'verification.key-is-holders' : 'verification.key-is-issuers';
      return { ...say('passed', code, { issuer: maker }), document: binding.document };
    }
    case 'not-listed':
      return { ...say('failed', 'verification.key-not-listed', { issuer: maker }), document: binding.document };
    case 'stranger':
      return say('failed', 'verification.key-of-stranger', { issuer: maker, signer: binding.signer });
    case 'retired':
      return say('failed', 'verification.key-retired', { issuer: maker, date: binding.since.toISOString() });
    case 'unresolved':
      return { outcome: 'cantTell', reason: binding.resolution.reason };
    case 'no-key':
      return say('cantTell', 'verification.key-unknown');
  }
}

/** Open Badges hosted verification: the address must be the issuer's, by the issuer's own profile. */
async function bindHost(
  credential: Credential,
  maker: string | undefined,
  hostedAt: string | undefined,
  documents: DocumentLoader,
): Promise<KeyBinding> {
  const url = credential.securing.find((one) => one.kind === 'hosted')?.url;
  if (url === undefined || maker === undefined) return say('cantTell', 'verification.badge-unreachable');
  // The profile as its address gives it; many call themselves by another form of it, so the host decides.
  const loaded = await loadJson(maker, 'issuer-profile', documents);
  if (!loaded.ok) return { outcome: 'cantTell', reason: loaded.reason };
  const domain = URL.parse(maker)?.hostname ?? '';
  const named = typeof loaded.json.id === 'string' ? URL.parse(loaded.json.id)?.hostname : domain;
  if (named !== domain) return say('cantTell', 'verification.issuer-unresolved', { issuer: maker });
  const served = URL.parse(loaded.document.finalUrl)?.hostname ?? domain;
  const document = toHostDocument(maker, served, loaded.json);
  const found = checkHost(url, document);
  const values = { issuer: maker, url };
  // The rule is for assertions. A description kept elsewhere is not shown to be the issuer's, and not shown to be another's.
  if (found !== 'inside' && credential.kind === 'definition')
    return { ...say('cantTell', 'verification.hosted-elsewhere', values), document };
  if (found === 'elsewhere') return { ...say('failed', 'verification.hosted-elsewhere', values), document };
  if (found === 'outside-scope') return { ...say('failed', 'verification.hosted-outside-scope', values), document };
  // Many sites forward to any address that they are given: an address of the issuer's that only forwards is not the issuer's word.
  if (hostedAt !== undefined && !isServedByIssuer(hostedAt, served, document))
    return { ...say('cantTell', 'verification.hosted-elsewhere', { issuer: maker, url: hostedAt }), document };
  return { ...say('passed', 'verification.hosted-by-issuer', values), document };
}

/** Whether a copy came from where the issuer hosts, or from the very host that served the issuer's profile (both may have moved). */
function isServedByIssuer(hostedAt: string, served: string, profile: ControllerDocument): boolean {
  const bare = (host: string) => host.replace(/^www\./, '');
  const host = URL.parse(hostedAt)?.hostname ?? '';
  return checkHost(hostedAt, profile) !== 'elsewhere' || bare(host) === bare(served);
}

function toHostDocument(id: string, domain: string, json: JsonObject): ControllerDocument {
  const tiedTo = { kind: 'domain', domain } as const;
  return { id, verificationMethods: [], assertionMethod: [], authentication: [], alsoKnownAs: [], tiedTo, json };
}

/** `iss` of a token, when the credential came as one. */
function tokenIssuer({ securing, json }: Credential): string | undefined {
  const isToken = securing.some(({ kind }) => kind === 'jws' || kind === 'sd-jwt');
  return isToken && typeof json.iss === 'string' ? json.iss : undefined;
}

function isTrusted({ method }: ProofResult, { trustedKeys }: Policy): boolean {
  return trustedKeys.some((jwk) => {
    const members = Object.entries(jwk).filter(([, value]) => typeof value === 'string');
    // Sound: only members that are texts are left.
    const key = parsePublicKey(Object.fromEntries(members) as JsonObject);
    return key !== undefined && method !== undefined && isSameKey(key, method.key);
  });
}

function say(outcome: Outcome, code: VerificationReason, values: Record<string, string> = {}): KeyBinding {
  return { outcome, reason: { code, values } };
}
