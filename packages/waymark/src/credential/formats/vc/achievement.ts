import { EXTENSION_TERMS as TERMS } from '../../extension-terms.ts';
import type { Achievement, ResultDescription, RubricLevel } from '../../model.ts';
import { given } from '../../said/given.ts';
import { toAllIds, toAllSaid, toId, toSaid } from '../../said/said.ts';
import { firstMemberOf, memberOf, type ObjectSpot, objectsOf } from '../../said/spot.ts';
import { toTexts } from '../../said/texts.ts';
import { toAlignments } from './alignment.ts';
import { toEndorsements } from './endorsements.ts';
import { toImage } from './image.ts';
import { toProfile } from './profile.ts';
import type { VcReader } from './reader.ts';

/** OB 3.0 Achievement. @see https://www.imsglobal.org/spec/ob/v3p0#achievement */
export function toAchievement(item: ObjectSpot, reader: VcReader): Achievement {
  const { language } = reader;
  const text = (name: string) => toTexts(memberOf(item, name), language);
  const said = (name: string) => toSaid(memberOf(item, name));
  const criteria = memberOf(item, 'criteria');
  const [criteriaObject] = objectsOf(criteria);
  return {
    place: item.place,
    name: text('name'),
    description: text('description'),
    types: toAllSaid(memberOf(item, 'achievementType')),
    criteriaNarrative: criteriaObject ? toTexts(memberOf(criteriaObject, 'narrative'), language) : [],
    fieldOfStudy: text('fieldOfStudy'),
    specialization: text('specialization'),
    levels: [
      firstMemberOf(item, 'educationLevel', 'level'),
      memberOf(item, TERMS.eqfLevel),
      memberOf(item, TERMS.nqfLevel),
    ].flatMap((spot) => toTexts(spot, language)),
    outcomes: [],
    assessments: objectsOf(memberOf(item, TERMS.provenBy)).map((one) => toAssessment(one, language)),
    resultDescriptions: objectsOf(memberOf(item, 'resultDescription')).map((one) => toResultDescription(one, language)),
    alignments: toAlignments(firstMemberOf(item, 'alignment', 'alignments'), language),
    tags: toAllSaid(firstMemberOf(item, 'tag', 'tags')),
    related: toAllIds(memberOf(item, 'related')),
    endorsements: toEndorsements(item, reader),
    ...given({
      id: toId(item),
      criteriaUrl: toId(criteria),
      image: toImage(memberOf(item, 'image'), language),
      version: said('version'),
      language: said('inLanguage'),
      humanCode: said('humanCode'),
      creditsAvailable: said('creditsAvailable'),
      workload: said(TERMS.volumeOfLearning),
      creator: toProfile(memberOf(item, 'creator'), reader),
    }),
  };
}

/** An assessment told by ELM and CTDL terms, where OB 3.0 has none. */
function toAssessment(item: ObjectSpot, language: string | undefined): Achievement['assessments'][number] {
  const text = (name: string) => toTexts(memberOf(item, name), language);
  return {
    place: item.place,
    name: text(TERMS.title),
    description: text(TERMS.assessors),
    idVerification: text(TERMS.idVerification),
    supervision: text(TERMS.supervision),
  };
}

function toResultDescription(item: ObjectSpot, language: string | undefined): ResultDescription {
  const said = (name: string) => toSaid(memberOf(item, name));
  return {
    place: item.place,
    name: toTexts(memberOf(item, 'name'), language),
    allowedValues: toAllSaid(memberOf(item, 'allowedValue')),
    rubricLevels: objectsOf(memberOf(item, 'rubricCriterionLevel')).map((one) => toRubricLevel(one, language)),
    alignments: toAlignments(memberOf(item, 'alignment'), language),
    ...given({
      id: toId(item),
      resultType: said('resultType'),
      valueMin: said('valueMin'),
      valueMax: said('valueMax'),
      requiredValue: said('requiredValue'),
      requiredLevel: said('requiredLevel'),
    }),
  };
}

function toRubricLevel(item: ObjectSpot, language: string | undefined): RubricLevel {
  return {
    place: item.place,
    name: toTexts(memberOf(item, 'name'), language),
    description: toTexts(memberOf(item, 'description'), language),
    alignments: toAlignments(memberOf(item, 'alignment'), language),
    ...given({ id: toId(item), level: toSaid(memberOf(item, 'level')), points: toSaid(memberOf(item, 'points')) }),
  };
}
