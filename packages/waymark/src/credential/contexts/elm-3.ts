import { type ContextFamily, family } from './context-family.ts';
import { DUBLIN_CORE, FOAF, RDF, RDFS, SKOS, XSD } from './namespaces.ts';
import { each, languages, link, name, property, typed } from './terms.ts';

const namespaces = {
  cred: 'https://www.w3.org/2018/credentials#',
  elm: 'http://data.europa.eu/snb/model/elm/',
  adms: 'http://www.w3.org/ns/adms#',
  dc: DUBLIN_CORE,
  xsd: XSD,
  foaf: FOAF,
  rdf: RDF,
  rdfs: RDFS,
  org: 'http://www.w3.org/ns/org#',
  rov: 'http://www.w3.org/ns/regorg#',
  skos: SKOS,
  person: 'http://www.w3.org/ns/person#',
  // Without an end mark, so it never works as a prefix: the published table has it so.
  clv: 'http://data.europa.eu/m8g',
  locn: 'http://www.w3.org/ns/locn#',
  vc: 'http://data.europa.eu/snb/model/w3c/vc/',
};

const classes = {
  ...each(
    name,
    'elm:',
    'Accreditation Address Agent Amount AwardingOpportunity AwardingProcess Claim ContactPoint CreditPoint DisplayDetail ' +
      'DisplayParameter EuropeanDigitalCredential EuropeanDigitalPresentation Evidence GradingScheme Grant Group ' +
      'Identifier IndividualDisplay LearningAchievement LearningAchievementSpecification LearningActivity ' +
      'LearningActivitySpecification LearningAssessment LearningAssessmentSpecification LearningEntitlement ' +
      'LearningEntitlementSpecification LearningOpportunity LearningOutcome LegalIdentifier Mailbox MediaObject Note ' +
      'Organisation Person Phone PriceDetail Qualification ResultCategory ResultDistribution ShaclValidator2017 ' +
      'ShortenedGrading Specification VerificationCheck WebResource',
  ),
  ...each(name, 'skos:', 'Concept ConceptScheme'),
  ...each(name, 'dc:', 'Location PeriodOfTime'),
  ...each(name, 'locn:', 'Geometry'),
};

const texts = {
  ...each(languages, 'elm:', 'category geographicName noteLiteral'),
  ...each(languages, 'dc:', 'description title'),
  ...each(languages, 'skos:', 'altLabel definition prefLabel'),
  ...each(languages, 'foaf:', 'familyName fullName givenName'),
  ...each(languages, 'person:', 'birthName patronymicName'),
  ...each(languages, 'rov:', 'legalName'),
  ...each(languages, 'adms:', 'schemeAgency'),
};

const links = {
  ...each(
    link,
    'elm:',
    'accreditation accreditingAgent additionalNote address admissionProcedure amount assessedBy attachment ' +
      'attachmentType awardedBy awardingBody awardingOpportunity awards bannerImage citizenshipCountry contactForm ' +
      'contactPoint contentEncoding contentType countryCode credentialProfiles creditPoint creditReceived decision ' +
      'descriptionHtml directedBy displayDetail displayParameter eIDASIdentifier=eidasLegalIdentifier educationLevel ' +
      'educationSubject educationalSystemNote elmSubject=subject emailAddress embeddedEvidence entitledBy ' +
      'entitlementStatus entitlesTo entryRequirement eqfLevel=EQFLevel evidenceTarget framework fullAddress gender ' +
      'generalisationOf grade gradeStatus gradingScheme grant groupMemberOf hasClaim hasCredential hasPart ' +
      'idVerification image individualDisplay influencedBy influences isPartOf landingPage ' +
      'learningAchievementSpecification learningActivitySpecification learningOpportunity learningOutcome ' +
      'learningOutcomeSummary learningSchedule learningSetting limitCredentialType limitEQFLevel limitField ' +
      'limitJurisdiction limitNationalOccupation limitOccupation limitOrganisation limitQualification location logo ' +
      'mode nationalID noteFormat nqfLevel=NQFLevel organisation phone placeOfBirth priceDetail primaryLanguage ' +
      'provenBy proves providedBy qualificationCode relatedESCOSkill relatedSkill report resultCategory ' +
      'resultDestribution reusabilityLevel scheduleInformation shortenedGrading spatialCode specialisationOf ' +
      'specifiedBy supplementaryDocument targetGroup taxIdentifier thematicArea=ISCEDFCode unit used vatIdentifier ' +
      'verificationCheck verificationStatus',
  ),
  // `dateModified` is a link there, not a date.
  ...each(link, 'dc:', 'creator dateModified=modified dcType=type language publisher spatial subject temporal'),
  ...each(link, 'org:', 'hasSubOrganization memberOf subOrganizationOf'),
  ...each(link, 'foaf:', 'homepage member'),
  ...each(link, 'adms:', 'identifier'),
  ...each(link, 'rov:', 'registration'),
  ...each(link, 'skos:', 'inScheme'),
};

const values = {
  ...each(
    typed('xsd:string'),
    'elm:',
    'areaDialingCode contactHour content countryDialing dialNumber evidenceStatement label maximumScore=maxScore ' +
      'minimumScore=minScore phoneNumber point schemeName schemeVersion score status summaryDisplay',
  ),
  ...each(typed('xsd:string'), 'clv:', 'latitude longitude'),
  ...each(
    typed('xsd:dateTime'),
    'elm:',
    'applicationDeadline awardingDate dateOfBirth endDate expiryDate reviewDate startDate',
  ),
  ...each(typed('xsd:dateTime'), 'dc:', 'dateCreated=created dateIssued=issued valid'),
  ...each(typed('xsd:duration'), 'elm:', 'duration maximumDuration volumeOfLearning workload'),
  ...each(typed('xsd:integer'), 'elm:', 'contentSize percentageEqual percentageHigher percentageLower'),
  ...each(typed('xsd:positiveInteger'), 'elm:', 'count levelOfCompletion page'),
  ...each(typed('xsd:decimal'), 'elm:', 'value'),
  ...each(typed('xsd:boolean'), 'elm:', 'isPartialQualification'),
  ...each(typed('xsd:anyURI'), 'elm:', 'contentURL=contentUrl schemeId'),
  ...each(property, 'skos:', 'notation'),
};

/** European Learning Model 3, application profile for European Digital Credentials. @see https://europa.eu/europass/elm-browser/ */
export const ELM_3: ContextFamily = family(['http://data.europa.eu/snb/model/context/edc-ap'], {
  ...namespaces,
  ...classes,
  ...texts,
  ...links,
  ...values,
});
