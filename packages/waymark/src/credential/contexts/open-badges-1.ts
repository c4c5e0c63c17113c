import { type ContextFamily, family, joinFamilies } from './context-family.ts';
import {
  DUBLIN_CORE,
  OPEN_BADGES,
  OPEN_BADGES_EXTENSIONS,
  RDF,
  RDFS,
  SCHEMA_ORG,
  SECURITY,
  XSD,
} from './namespaces.ts';
import { each, KEYWORDS, link, name, property, typed } from './terms.ts';

const dateTime = typed('xsd:dateTime');

/** What version 1.1 took over from the years before it. */
const legacy = {
  ...KEYWORDS,
  ob: OPEN_BADGES,
  dc: DUBLIN_CORE,
  rdf: RDF,
  rdfs: RDFS,
  sec: SECURITY,
  schema: SCHEMA_ORG,
  xsd: XSD,
  ...each(name, 'ob:', 'Badge BadgeOffer BadgeTemplate Identity recipientEmail recipientPassword tag'),
  ...each(link, 'ob:', 'alignment badge badgeOffer badgeTemplate criteria evidence issuer recipient'),
  ...each(dateTime, 'ob:', 'issued'),
  ...each(name, 'schema:', 'PostalAddress addressCountry addressLocality addressRegion postalCode streetAddress'),
  ...each(name, 'schema:', 'description email familyName givenName name'),
  ...each(link, 'schema:', 'about address image url'),
  ...each(name, 'dc:', 'title'),
  ...each(link, 'dc:', 'creator'),
  ...each(dateTime, 'dc:', 'created'),
  ...each(name, 'rdfs:', 'comment label'),
  ...each(link, 'https://w3id.org/identity#', 'identityService'),
  ...each(
    name,
    'sec:',
    'CryptographicKey=Key EncryptedMessage GraphSignature2012 cipherAlgorithm cipherData cipherKey',
  ),
  ...each(
    name,
    'sec:',
    'digestAlgorithm digestValue domain initializationVector nonce normalizationAlgorithm password',
  ),
  ...each(name, 'sec:', 'privateKeyPem publicKeyPem signature signatureAlgorithm signatureValue'),
  ...each(link, 'sec:', 'claim credential owner privateKey publicKey publicKeyService'),
  ...each(dateTime, 'sec:', 'expires=expiration revoked'),
};

const version1_1 = {
  ...KEYWORDS,
  obi: OPEN_BADGES,
  extensions: OPEN_BADGES_EXTENSIONS,
  xsd: XSD,
  schema: SCHEMA_ORG,
  sec: SECURITY,
  ...each(name, 'obi:', 'Assertion BadgeClass Extension Issuer IssuerOrg=Issuer hosted=HostedBadge signed=SignedBadge'),
  ...each(name, 'obi:', 'FrameValidation TypeValidation validatesType validation validationFrame validationSchema'),
  ...each(property, 'obi:', 'identity=identityHash salt uid'),
  ...each(link, 'obi:', 'alignment badge criteria evidence issuer recipient revocationList verify'),
  ...each(typed('xsd:boolean'), 'obi:', 'hashed'),
  ...each(dateTime, 'obi:', 'issuedOn=issueDate'),
  ...each(dateTime, 'sec:', 'expires=expiration'),
  ...each(name, 'schema:', 'email'),
  ...each(property, 'schema:', 'description name tags=keywords'),
  ...each(link, 'schema:', 'image url'),
};

const LEGACY_URL = 'https://w3id.org/openbadges/legacy-v1';

/** Open Badges 1.1, which builds on what came before. @see https://github.com/1EdTech/openbadges-specification/tree/develop/ob_v2p0/v1 */
export const OPEN_BADGES_1: ContextFamily = joinFamilies([
  family(['https://w3id.org/openbadges/v1', 'https://openbadgespec.org/v1/context.json'], [LEGACY_URL, version1_1]),
  family([LEGACY_URL], legacy),
]);
