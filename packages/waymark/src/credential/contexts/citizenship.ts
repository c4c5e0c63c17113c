import type { JsonObject } from '../../encoding/index.ts';
import { type ContextFamily, family } from './context-family.ts';
import { SECURITY } from './namespaces.ts';
import { dateTime } from './signature-terms.ts';
import { each, KEYWORDS, link, name, PROTECTED, scoped, typed } from './terms.ts';

const CITIZENSHIP = 'https://w3id.org/citizenship#';
const SCHEMA = 'https://schema.org/';

const node = (terms: JsonObject) => scoped(name, { ...PROTECTED, ...KEYWORDS, ...terms });
const value = (terms: JsonObject) => scoped(name, { ...PROTECTED, ...terms });

const image = each(link, SCHEMA, 'image');
const filing = { ...each(link, CITIZENSHIP, 'filingLocation'), ...each(name, SCHEMA, 'identifier') };
const ceremony = { ...each(dateTime, CITIZENSHIP, 'ceremonyDate'), ...each(link, CITIZENSHIP, 'ceremonyLocation') };
const resident = {
  ...each(name, CITIZENSHIP, 'commuterClassification formerNationality'),
  ...each(link, CITIZENSHIP, 'residence'),
  ...each(dateTime, CITIZENSHIP, 'residentSince'),
};
const card = {
  ...filing,
  ...each(name, CITIZENSHIP, 'lprCategory lprNumber'),
  ...each(typed(`${SECURITY}multibase`), CITIZENSHIP, 'mrzHash'),
};
const person = {
  ...each(name, SCHEMA, 'additionalName familyName gender givenName height'),
  ...each(dateTime, SCHEMA, 'birthDate'),
  ...each(name, CITIZENSHIP, 'birthCountry maritalStatus marriageCertificateNumber'),
  ...each(link, CITIZENSHIP, 'marriageLocation'),
  ...image,
};

/** Citizenship vocabulary: the test vectors of ECDSA-SD and BBS are written in it. @see https://w3c-ccg.github.io/citizenship-vocab/ */
export const CITIZENSHIP_4: ContextFamily = family(['https://w3id.org/citizenship/v4rc1'], {
  ...PROTECTED,
  ...image,
  ...each(value(each(name, SCHEMA, 'unitCode value')), SCHEMA, 'QuantitativeValue'),
  ...each(value(each(name, SCHEMA, 'addressCountry addressLocality addressRegion')), SCHEMA, 'PostalAddress'),
  ...each(node(person), SCHEMA, 'Person'),
  ...each(node({ ...resident, ...each(link, CITIZENSHIP, 'permanentResidentCard') }), CITIZENSHIP, 'PermanentResident'),
  ...each(
    node({ ...resident, ...each(link, CITIZENSHIP, 'employmentAuthorizationDocument') }),
    CITIZENSHIP,
    'EmployablePerson',
  ),
  ...each(
    node({ ...resident, ...each(link, CITIZENSHIP, 'certificateOfNaturalization') }),
    CITIZENSHIP,
    'NaturalizedPerson',
  ),
  ...each(node(each(link, CITIZENSHIP, 'certificateOfCitizenship')), CITIZENSHIP, 'Citizen'),
  ...each(node(card), CITIZENSHIP, 'PermanentResidentCard EmploymentAuthorizationDocument'),
  ...each(
    node({
      ...filing,
      ...ceremony,
      ...each(link, CITIZENSHIP, 'naturalizationLocation'),
      ...each(name, CITIZENSHIP, 'naturalizedBy insRegistrationNumber'),
    }),
    CITIZENSHIP,
    'CertificateOfNaturalization',
  ),
  ...each(
    node({ ...filing, ...ceremony, ...each(name, CITIZENSHIP, 'cisRegistrationNumber') }),
    CITIZENSHIP,
    'CertificateOfCitizenship',
  ),
  ...each(name, CITIZENSHIP, 'PermanentResidentCardCredential EmploymentAuthorizationDocumentCredential'),
  ...each(name, CITIZENSHIP, 'CertificateOfNaturalizationCredential CertificateOfCitizenshipCredential'),
});
