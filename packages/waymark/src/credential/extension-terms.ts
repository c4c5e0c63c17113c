/**
 * Terms of others for what OB 3.0 has no field for, as absolute IRIs: JSON-LD takes them beside the standard's own members, and readers
 * that do not know them pass over them. Waymark writes them into definitions, mirrored in the criteria narrative, and reads them back.
 * @see https://europa.eu/europass/elm-browser/
 * @see https://credreg.net/ctdl/terms
 */
const ELM = 'http://data.europa.eu/snb/model/elm/';
const CTDL = 'https://purl.org/ctdl/terms/';

export const EXTENSION_TERMS = {
  /** The assessment, a node of its own; its title is the method. */
  provenBy: `${ELM}provenBy`,
  assessmentClass: `${ELM}LearningAssessmentSpecification`,
  title: 'http://purl.org/dc/terms/title',
  assessmentMethodType: `${CTDL}assessmentMethodType`,
  assessors: `${CTDL}assessmentMethodDescription`,
  estimatedDuration: `${CTDL}estimatedDuration`,
  supervision: `${CTDL}deliveryTypeDescription`,
  idVerification: `${ELM}idVerification`,
  volumeOfLearning: `${ELM}volumeOfLearning`,
  eqfLevel: `${ELM}eqfLevel`,
  nqfLevel: `${ELM}nqfLevel`,
  entryRequirement: `${ELM}entryRequirement`,
  targetGroup: `${ELM}targetGroup`,
  mode: `${ELM}mode`,
  qualityAssurance: `${CTDL}processStandardsDescription`,
} as const;
export type ExtensionTerm = keyof typeof EXTENSION_TERMS;
