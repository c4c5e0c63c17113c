import { EXTENSION_TERMS } from '../credential/index.ts';

/** Which field of a definition becomes which property, for the page that says so. `native` = OB 3.0 has it. */
export const FIELD_PROPERTIES: readonly {
  readonly field: string;
  readonly property: string;
  readonly home: 'native' | 'extension' | 'narrative';
}[] = [
  { field: 'name', property: 'name', home: 'native' },
  { field: 'sentence', property: 'description', home: 'native' },
  { field: 'description', property: 'description', home: 'native' },
  { field: 'kind', property: 'achievementType', home: 'native' },
  { field: 'criteria', property: 'criteria.narrative', home: 'native' },
  { field: 'criteriaUrl', property: 'criteria.id', home: 'native' },
  { field: 'outcomes', property: 'resultDescription', home: 'native' },
  { field: 'outcomes.levels', property: 'resultDescription.rubricCriterionLevel', home: 'native' },
  { field: 'credits', property: 'creditsAvailable', home: 'native' },
  { field: 'fieldOfStudy', property: 'fieldOfStudy', home: 'native' },
  { field: 'alignments', property: 'alignment', home: 'native' },
  { field: 'humanCode', property: 'humanCode', home: 'native' },
  { field: 'tags', property: 'tag', home: 'native' },
  { field: 'judging.method', property: EXTENSION_TERMS.title, home: 'extension' },
  { field: 'judging.methodType', property: EXTENSION_TERMS.assessmentMethodType, home: 'extension' },
  { field: 'judging.assessors', property: EXTENSION_TERMS.assessors, home: 'extension' },
  { field: 'judging.durationMinutes', property: EXTENSION_TERMS.estimatedDuration, home: 'extension' },
  { field: 'judging.supervision', property: EXTENSION_TERMS.supervision, home: 'extension' },
  { field: 'judging.identityCheck', property: EXTENSION_TERMS.idVerification, home: 'extension' },
  { field: 'judging.aids', property: 'criteria.narrative', home: 'narrative' },
  { field: 'judging.retakes', property: 'criteria.narrative', home: 'narrative' },
  { field: 'workloadHours', property: EXTENSION_TERMS.volumeOfLearning, home: 'extension' },
  { field: 'level', property: EXTENSION_TERMS.eqfLevel, home: 'extension' },
  { field: 'prerequisites', property: EXTENSION_TERMS.entryRequirement, home: 'extension' },
  { field: 'earners', property: EXTENSION_TERMS.targetGroup, home: 'extension' },
  { field: 'participation', property: EXTENSION_TERMS.mode, home: 'extension' },
  { field: 'quality', property: EXTENSION_TERMS.qualityAssurance, home: 'extension' },
  { field: 'evidence', property: 'criteria.narrative', home: 'narrative' },
  { field: 'countsTowards', property: 'criteria.narrative', home: 'narrative' },
  { field: 'validity', property: 'criteria.narrative', home: 'narrative' },
];
