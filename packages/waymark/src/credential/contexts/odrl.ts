import { type ContextFamily, family } from './context-family.ts';
import { DUBLIN_CORE, FOAF, RDF, RDFS, SCHEMA_ORG, SKOS, XSD } from './namespaces.ts';
import { each, link, name, typed, word } from './terms.ts';

/** Terms of use in ODRL 2.2, which the credential examples of version 1 build on. @see https://www.w3.org/TR/odrl-vocab/ */
export const ODRL: ContextFamily = family(['https://www.w3.org/ns/odrl.jsonld'], {
  odrl: 'http://www.w3.org/ns/odrl/2/',
  rdf: RDF,
  rdfs: RDFS,
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: SKOS,
  dct: DUBLIN_CORE,
  xsd: XSD,
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  foaf: FOAF,
  schema: SCHEMA_ORG,
  cc: 'http://creativecommons.org/ns#',
  uid: '@id',
  type: '@type',
  ...each(
    name,
    'odrl:',
    'Action Agreement Assertion Asset AssetCollection ConflictTerm Constraint Duty LeftOperand LogicalConstraint Offer ' +
      'Operator Party PartyCollection PartyScope Permission Policy Privacy Prohibition Request RightOperand Rule Set Ticket',
  ),
  ...each(
    link,
    'odrl:',
    'assignee assigneeOf assigner assignerOf attributedParty attributingParty compensatedParty compensatingParty ' +
      'consentedParty consentingParty consequence constraint contractedParty contractingParty duty hasPolicy implies ' +
      'includedIn informedParty informingParty inheritFrom obligation output partOf permission profile prohibition ' +
      'refinement relation remedy source target trackedParty trackingParty',
  ),
  ...each(word, 'odrl:', 'action conflict function leftOperand operator'),
  ...each(
    name,
    'odrl:',
    'acceptTracking aggregate annotate anonymize archive attribute compensate concurrentUse delete derive digitize ' +
      'display distribute ensureExclusivity execute extract give grantUse include index inform install modify move ' +
      'nextPolicy obtainConsent play present print read reproduce reviewPolicy sell stream textToSpeech transfer ' +
      'transform translate uninstall use watermark',
  ),
  ...each(
    name,
    'odrl:',
    'absolutePosition absoluteSize absoluteSpatialPosition absoluteTemporalPosition count dateTime delayPeriod ' +
      'deliveryChannel elapsedTime event fileFormat language media meteredTime payAmount percentage product purpose ' +
      'recipient relativePosition relativeSize relativeSpatialPosition relativeTemporalPosition resolution spatial ' +
      'spatialCoordinates systemDevice timeInterval unitOfCount version virtualLocation',
  ),
  // `neq` is misspelled in the published table, and `industry` has one colon too many.
  ...each(
    name,
    'odrl:',
    'and andSequence eq gt gteq hasPart isA isAllOf isAnyOf isNoneOf isPartOf lt lteq neq=neg or xone',
  ),
  ...each(name, 'odrl:', 'invalid perm prohibit policyUsage rightOperand status unit industry=industry:'),
  ...each(typed('xsd:anyURI'), 'odrl:', 'rightOperandReference'),
  ...each(typed('xsd:anyType'), 'odrl:', 'dataType=datatype'),
});
