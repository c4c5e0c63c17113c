import type { Credential } from '../../credential/index.ts';
import { type ControllerDocument, isSameAddress } from '../../did/index.ts';
import type { DocumentLoader, LoadPurpose } from '../../document.ts';
import { isJsonObject, type JsonObject, parseJson, parseUtf8 } from '../../encoding/index.ts';
import type { Place } from '../../finding.ts';
import type { CheckOptions } from '../check-options.ts';
import type { ProofResult } from '../proof-result.ts';
import { refusal, type SuiteResult } from '../suites/suite.ts';
import { compareJson, type Embedded } from './compare-json.ts';

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
  if (url === '') return { ...known, ...refusal('cantTell', 'proof.hosted-nowhere', {}), uncovered: [] };
  const signer = hostOf(url);
  if (!signer)
    return { ...known, ...refusal('cantTell', 'proof.hosted-refused', { url: url.slice(0, 200) }), uncovered: [] };
  const loaded = await loadHosted(url, 'hosted-assertion', documents);
  if ('outcome' in loaded) return { ...known, ...loaded, uncovered: [] };
  const found = { ...known, signer, hostedAt: loaded.finalUrl };
  const { difference, embedded } = compareJson(credential.json, loaded.json);
  // A revoked assertion may be cut down to the notice that it is revoked; the status check tells that.
  if (
    difference !== undefined &&
    loaded.json.revoked === true &&
    credential.json.revoked !== true &&
    isNoticeOf(credential, loaded.json.id)
  ) {
    return { ...found, ...refusal('cantTell', 'proof.hosted-revoked', { url }), uncovered: [] };
  }
  if (difference !== undefined) return { ...found, ...differs(url, difference), uncovered: [] };
  const fault = await checkEmbedded(embedded, documents);
  return fault
    ? { ...found, ...fault, uncovered: [] }
    : { ...found, outcome: 'passed', reason: { code: 'proof.hosted-same', values: { url } } };
}

/** A badge class and its issuer inside the copy; each level may refer to the next. */
const MAX_EMBEDDED = 4;

/** What the copy spells out and the publisher only names must say what stands at its own address. */
async function checkEmbedded(
  embedded: readonly Embedded[],
  documents: DocumentLoader,
): Promise<SuiteResult | undefined> {
  const open = [...embedded];
  for (let count = 0; open.length > 0; count++) {
    const next = open.shift();
    if (!next) break;
    if (count >= MAX_EMBEDDED) return refusal('cantTell', 'proof.too-complex');
    const loaded = await loadHosted(next.url, next.member === 'issuer' ? 'issuer-profile' : 'badge-class', documents);
    if ('outcome' in loaded) return loaded;
    const { difference, embedded: inner } = compareJson(next.json, loaded.json);
    if (difference !== undefined) return differs(next.url, difference);
    open.push(...inner);
  }
  return undefined;
}

const differs = (url: string, property: string) =>
  refusal('failed', 'proof.hosted-differs', { url, property: property.slice(0, 80) });

async function loadHosted(
  url: string,
  purpose: LoadPurpose,
  documents: DocumentLoader,
): Promise<{ readonly json: JsonObject; readonly finalUrl: string } | SuiteResult> {
  const loaded = await documents(url, purpose);
  if (!loaded.ok) return refusal('cantTell', `proof.hosted-${loaded.kind}`, { url });
  const text = parseUtf8(loaded.document.bytes);
  const parsed = text === undefined ? undefined : parseJson(text);
  return parsed?.ok && isJsonObject(parsed.value)
    ? { json: parsed.value, finalUrl: loaded.document.finalUrl }
    : refusal('cantTell', 'proof.hosted-not-json', { url });
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
