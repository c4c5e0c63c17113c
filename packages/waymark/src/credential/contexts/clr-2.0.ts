import { type ContextFamily, family, joinFamilies } from './context-family.ts';
import { each, KEYWORDS, name, property, scoped, set, typed } from './terms.ts';

const CLR = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
/** The first edition named a vocabulary of Open Badges that was never published. */
const OPEN_BADGES_IN_2_0_0 = 'https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#';
const OPEN_BADGES_IN_2_0_1 = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';

const subject = (openBadges: string) => ({
  ...KEYWORDS,
  cred: 'https://www.w3.org/2018/credentials#',
  obi: openBadges,
  ...each(set(typed('obi:Achievement')), CLR, 'achievement'),
  ...each(set(typed(`${CLR}Association`)), CLR, 'association'),
  ...each(set(typed('cred:verifiableCredential')), CLR, 'verifiableCredential'),
});

const association = {
  ...each(property, CLR, 'associationType=AssociationType'),
  ...each(typed('xsd:anyURI'), CLR, 'sourceId targetId'),
};

const edition2_0_0 = {
  ...KEYWORDS,
  ...each(scoped(name, { ...KEYWORDS }), CLR, 'ClrCredential'),
  ...each(scoped(name, subject(OPEN_BADGES_IN_2_0_0)), CLR, 'ClrSubject'),
  ...each(scoped(name, association), CLR, 'Association'),
};

const edition2_0_1 = {
  ...edition2_0_0,
  ...each(scoped(name, { ...KEYWORDS, ...each(typed('xsd:boolean'), CLR, 'partial') }), CLR, 'ClrCredential'),
  ...each(
    scoped(name, {
      ...subject(OPEN_BADGES_IN_2_0_1),
      ...each(set(typed('obi:Identifier')), CLR, 'identifier=identifier-1'),
    }),
    CLR,
    'ClrSubject',
  ),
};

/** Comprehensive Learner Record 2.0. @see https://www.imsglobal.org/spec/clr/v2p0/#contexts */
export const CLR_2: ContextFamily = joinFamilies([
  family(['https://purl.imsglobal.org/spec/clr/v2p0/context.json'], edition2_0_0),
  family(['https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'], edition2_0_1),
]);
