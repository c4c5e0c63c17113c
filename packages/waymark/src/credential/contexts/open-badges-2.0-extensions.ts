import type { JsonObject } from '../../encoding/index.ts';
import { type ContextFamily, family, joinFamilies } from './context-family.ts';
import { OPEN_BADGES, OPEN_BADGES_EXTENSIONS, SCHEMA_ORG } from './namespaces.ts';
import { each, name, property } from './terms.ts';

const obi = OPEN_BADGES;
const extensions = OPEN_BADGES_EXTENSIONS;
const schema = SCHEMA_ORG;
const CREATIVE_COMMONS = 'creativecommons.org/licenses/';

const assessment = {
  case: 'https://purl.imsglobal.org/spec/case/vocab#',
  ...each(
    name,
    'case:',
    'caseUri=uri category criterionLevels=CFRubricCriterionLevels description identifier lastChangeDateTime position ' +
      'quality rubricCriteria=CFRubricCriteria rubricId rubrics score title weight',
  ),
  ...each(
    name,
    'extensions:AssessmentExtension',
    'Artifact Exam ExternalQuestion FileQuestion Performance TextQuestion',
  ),
  ...each(name, 'extensions:', 'assessmentEvaluation assessmentExample assessmentOutput assessments'),
  ...each(
    name,
    'extensions:assessment',
    'characterLimit=CharacterLimit evaluationMethod=EvaluationMethod hasGroupEvaluation=HasGroupEvaluation ' +
      'hasGroupParticipation=HasGroupParticipation questions=Questions required=Required sections=Sections ' +
      'scoringMethodExampleDescription=ScoringMethodExampleDescription wordLimit=WordLimit',
  ),
  ...each(name, 'schema:', 'text'),
};

const accreditation = {
  ...each(
    name,
    'schema:',
    'name email url address streetAddress addressLocality addressRegion postalCode addressCountry description logo ' +
      'parentOrganization areaServed',
  ),
  ...each(name, 'extensions:', 'contactInstructions=accreditationContactInstructions accreditationDate'),
  ...each(name, 'extensions:', 'educationalSector=accreditationEducationalSector'),
};

const license = {
  cc: 'http://creativecommons.org/ns#',
  ...each(name, 'cc:', 'legalCode=legalcode License'),
  // Some of the licences are named by http, some by https: the published table does so.
  'CC-0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  ...each(name, `http://${CREATIVE_COMMONS}`, 'CC-BY=by/4.0/ CC-BY-SA=by-sa/4.0/ CC-BY-NC=by-nc/4.0/'),
  ...each(name, `http://${CREATIVE_COMMONS}`, 'CC-BY-NC-SA=by-nc-sa/4.0/ CC-BY-ND=by-nd/4.0/'),
  ...each(name, `https://${CREATIVE_COMMONS}`, 'CC-BY-NC-ND=by-nc-nd/4.0/'),
};

const ACCESSIBILITY = 'accessibilityAPI accessibilityControl accessibilityFeature accessibilityHazard';

/** Folder below `https://w3id.org/openbadges/extensions/` → terms. */
const EXTENSIONS: Readonly<Record<string, JsonObject>> = {
  accessibilityExtension: {
    obi,
    extensions,
    url: 'extensions:#accessibility',
    ...each(name, 'https://schema.org/', ACCESSIBILITY),
  },
  applyLinkExtension: { obi, extensions, url: 'extensions:applyLink' },
  assessmentExtension: { obi, extensions, schema, ...assessment },
  endorsement: { obi, endorsement: `${extensions}Endorsement`, ...each(property, 'endorsement:/', 'endorsedObject') },
  exampleExtension: { obi, extensions, exampleProperty: `${schema}text` },
  extraDescription: { obi, extensions },
  geoCoordinatesExtension: {
    obi,
    schema,
    extensions,
    ...each(name, 'schema:', 'geo name description latitude longitude'),
  },
  issuerAccreditationExtension: { obi, extensions, schema, ...accreditation },
  licenseExtension: { obi, extensions, ...license },
  originalCreatorExtension: { obi, extensions, url: 'extensions:#originalCreator' },
  recipientProfile: { obi, extensions },
};

/** Extensions of Open Badges 1.1 and 2.0, at their permanent address and at the one behind it. @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/extensions/index.html */
export const OPEN_BADGES_2_EXTENSIONS: ContextFamily = joinFamilies(
  Object.entries(EXTENSIONS).map(([folder, context]) =>
    family(
      [
        `https://w3id.org/openbadges/extensions/${folder}/context.json`,
        `https://openbadgespec.org/extensions/${folder}/context.json`,
      ],
      context,
    ),
  ),
);
