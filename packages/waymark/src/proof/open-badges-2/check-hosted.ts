import type { Credential } from '../../credential/index.ts';
import { type ControllerDocument, isSameAddress } from '../../did/index.ts';
import { isJsonObject, parseJson, parseUtf8 } from '../../encoding/index.ts';
import type { Place } from '../../finding.ts';
import type { CheckOptions } from '../check-options.ts';
import type { ProofResult } from '../proof-result.ts';
import { refusal } from '../suites/suite.ts';
import { firstDifference } from './compare-json.ts';

/**
 * Hosted verification of Open Badges 0.5 to 2.0: what the issuer publishes at the badge's own address must say the same as this copy.
 * The one request that names a credential. Whose address it is, is the issuer-key check's question: `signer` is the hosting origin.
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#VerificationObject
 */
export async function checkHosted(
  url: string,
  credential: Credential,
  { documents }: CheckOptions,
  place: Place,
): Promise<ProofResult> {
  const known = { place, suite: 'hosted', uncovered: [] };
  const signer = hostOf(url);
  if (!signer)
    return { ...known, ...refusal('cantTell', 'proof.hosted-refused', { url: url.slice(0, 200) }), uncovered: [] };
  const loaded = await documents(url, 'hosted-assertion');
  if (!loaded.ok) return { ...known, ...refusal('cantTell', `proof.hosted-${loaded.kind}`, { url }), uncovered: [] };
  const text = parseUtf8(loaded.document.bytes);
  const parsed = text === undefined ? undefined : parseJson(text);
  if (!parsed?.ok || !isJsonObject(parsed.value))
    return { ...known, ...refusal('cantTell', 'proof.hosted-not-json', { url }), uncovered: [] };
  const hosted = parsed.value;
  const found = { ...known, signer, hostedAt: url };
  const difference = firstDifference(credential.json, hosted);
  if (difference === undefined)
    return { ...found, outcome: 'passed', reason: { code: 'proof.hosted-same', values: { url } } };
  // A revoked assertion may be cut down to the notice that it is revoked; the status check tells that.
  if (hosted.revoked === true && credential.json.revoked !== true && isNoticeOf(credential, hosted.id)) {
    return { ...found, ...refusal('cantTell', 'proof.hosted-revoked', { url }), uncovered: [] };
  }
  return {
    ...found,
    ...refusal('failed', 'proof.hosted-differs', { url, property: difference.slice(0, 80) }),
    uncovered: [],
  };
}

/** The notice must not be about another badge. */
function isNoticeOf(credential: Credential, id: unknown): boolean {
  const own = credential.json.id;
  return typeof id !== 'string' || typeof own !== 'string' || isSameAddress(id, own);
}

function hostOf(url: string): ControllerDocument | undefined {
  const { protocol, origin, hostname } = URL.parse(url) ?? {};
  if ((protocol !== 'https:' && protocol !== 'http:') || origin === undefined || hostname === undefined)
    return undefined;
  return {
    id: origin,
    verificationMethods: [],
    assertionMethod: [],
    authentication: [],
    alsoKnownAs: [],
    tiedTo: { kind: 'domain', domain: hostname },
    json: { id: origin },
  };
}
