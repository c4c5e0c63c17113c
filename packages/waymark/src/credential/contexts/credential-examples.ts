import { type ContextFamily, family, joinFamilies } from './context-family.ts';
import { RDF, SCHEMA_ORG } from './namespaces.ts';
import { ODRL } from './odrl.ts';
import { each, link, name, typed } from './terms.ts';

const version1 = {
  ex: 'https://example.org/examples#',
  schema: SCHEMA_ORG,
  rdf: RDF,
  ...each(
    name,
    'ex:',
    '3rdPartyCorrelation AllVerifiers AlumniCredential Archival BachelorDegree CLCredentialDefinition2019 ' +
      'CLSignature2019 Child DisputeCredential HolderPolicy IssuerPolicy Mother PrescriptionCredential ' +
      'RelationshipCredential UniversityDegreeCredential ZkpExampleSchema2018',
  ),
  ...each(
    name,
    'ex:',
    'attributes college currentStatus degree degreeSchool degreeType documentPresence evidenceDocument issuerData ' +
      'nonRevocationProof prescription primaryProof referenceId signature signatureCorrectnessProof statusReason ' +
      'subjectPresence',
  ),
  ...each(link, 'ex:', 'child parent verifier'),
  ...each(name, 'schema:', 'familyName givenName spouse'),
  ...each(typed('rdf:HTML'), 'schema:', 'alumniOf name'),
};

/** The contexts that the examples of the W3C specifications name, met in test suites and in first attempts. @see https://www.w3.org/TR/vc-data-model-2.0/#vocabularies */
export const CREDENTIAL_EXAMPLES: ContextFamily = joinFamilies([
  ODRL,
  family(
    ['https://www.w3.org/2018/credentials/examples/v1'],
    [{ '@version': 1.1 }, 'https://www.w3.org/ns/odrl.jsonld', version1],
  ),
  family(['https://www.w3.org/ns/credentials/examples/v2'], {
    '@vocab': 'https://www.w3.org/ns/credentials/examples#',
  }),
]);
