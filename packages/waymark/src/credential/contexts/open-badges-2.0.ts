import { type ContextFamily, family } from './context-family.ts';
import { DUBLIN_CORE, OPEN_BADGES, OPEN_BADGES_EXTENSIONS, SCHEMA_ORG, SECURITY, XSD } from './namespaces.ts';
import { each, KEYWORDS, link, name, property, typed } from './terms.ts';

const dateTime = typed('xsd:dateTime');

/** Open Badges 2.0. @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html */
export const OPEN_BADGES_2: ContextFamily = family(
  [
    'https://w3id.org/openbadges/v2',
    'https://openbadgespec.org/v2/context.json',
    'https://purl.imsglobal.org/spec/ob/v2p0/context.json',
  ],
  {
    ...KEYWORDS,
    extensions: OPEN_BADGES_EXTENSIONS,
    obi: OPEN_BADGES,
    cred: 'https://w3id.org/credentials#',
    dc: DUBLIN_CORE,
    schema: SCHEMA_ORG,
    sec: SECURITY,
    xsd: XSD,
    ...each(name, 'obi:', 'Assertion BadgeClass Criteria Evidence Extension IdentityObject Image Issuer Profile'),
    ...each(
      name,
      'obi:',
      'RevocationList VerificationObject HostedBadge SignedBadge hosted=HostedBadge signed=SignedBadge',
    ),
    ...each(name, 'obi:', 'FrameValidation TypeValidation validatesType validation validationFrame validationSchema'),
    ...each(
      property,
      'obi:',
      'allowedOrigins audience endorsementComment identity=identityHash narrative revocationReason',
    ),
    ...each(property, 'obi:', 'revokedAssertions=revoked salt targetCode uid verificationProperty'),
    ...each(link, 'obi:', 'alignment badge criteria evidence issuer recipient revocationList verification=verify'),
    ...each(typed('xsd:boolean'), 'obi:', 'hashed revoked'),
    ...each(dateTime, 'obi:', 'issuedOn=issueDate'),
    // As version 1 called it: an alias of the new name.
    verify: 'verification',
    ...each(name, 'schema:', 'AlignmentObject'),
    ...each(property, 'schema:', 'caption description email genre name tags=keywords telephone version'),
    ...each(property, 'schema:', 'targetDescription targetFramework targetName targetUrl'),
    ...each(link, 'schema:', 'author image url'),
    ...each(link, 'dc:', 'creator related=relation'),
    ...each(dateTime, 'dc:', 'created'),
    ...each(name, 'cred:', 'Endorsement=Credential'),
    ...each(link, 'cred:', 'claim endorsement=credential'),
    ...each(name, 'sec:', 'CryptographicKey=Key'),
    ...each(property, 'sec:', 'publicKeyPem'),
    ...each(link, 'sec:', 'owner publicKey'),
    ...each(dateTime, 'sec:', 'expires=expiration'),
    ...each(property, 'http://purl.org/dqm-vocabulary/v1/dqm#', 'startsWith'),
  },
);
