import type { Achievement, Alignment, Said } from '../../model.ts';
import { given } from '../../said/given.ts';
import { toId, toSaid, toTypes } from '../../said/said.ts';
import { firstMemberOf, memberOf, type ObjectSpot, objectsOf, type Spot } from '../../said/spot.ts';
import { toElmSaid, toElmTexts } from './elm-texts.ts';
import { toOrganisation } from './organisation.ts';

/** One thing that the credential claims: a learning achievement, activity, entitlement or assessment, with its specification. */
export function toClaim(item: ObjectSpot): Achievement {
  const [specification] = objectsOf(memberOf(item, 'specifiedBy'));
  const spec: Spot = specification ?? NOTHING;
  // What the claim says goes before what its specification says.
  const texts = (name: string) => {
    const own = toElmTexts(memberOf(item, name));
    return own.length > 0 ? own : toElmTexts(memberOf(spec, name));
  };
  const [credit] = objectsOf(memberOf(spec, 'creditPoint'));
  const [awarding] = objectsOf(memberOf(item, 'awardedBy'));
  const kind = toTypes(item)[0];
  const outcomes = objectsOf(memberOf(spec, 'learningOutcome')).map(toOutcome);
  return {
    place: item.place,
    name: texts('title'),
    description: texts('description'),
    types: [...(kind ? [kind] : []), ...toLabels(memberOf(spec, 'dcType'))],
    criteriaNarrative: toElmTexts(memberOf(spec, 'learningOutcomeSummary')),
    fieldOfStudy: toElmTexts(memberOf(spec, 'thematicArea')),
    specialization: [],
    levels: ['eqfLevel', 'nqfLevel', 'educationLevel'].flatMap((name) => toElmTexts(memberOf(spec, name))),
    outcomes,
    assessments: objectsOf(memberOf(item, 'provenBy')).map(toAssessment),
    resultDescriptions: [],
    alignments: [],
    tags: [],
    related: [],
    endorsements: [],
    ...given({
      id: toId(item),
      criteriaUrl: toHomepage(spec),
      language: toElmSaid(memberOf(spec, 'language')),
      creditsAvailable: credit && toSaid(memberOf(credit, 'point')),
      workload:
        toSaid(firstMemberOf(item, 'workload')) ?? toSaid(firstMemberOf(spec, 'volumeOfLearning', 'maximumDuration')),
      awardingBody: awarding && toOrganisation(memberOf(awarding, 'awardingBody')),
    }),
  };
}

const NOTHING: Spot = { value: undefined, place: '' };

const toLabels = (spot: Spot): readonly Said[] => objectsOf(spot).flatMap((item) => toElmSaid(item) ?? []);

function toHomepage(spec: Spot): Said | undefined {
  const [page] = objectsOf(memberOf(spec, 'homepage'));
  return page && toSaid(memberOf(page, 'contentURL'));
}

function toOutcome(item: ObjectSpot): Achievement['outcomes'][number] {
  return {
    place: item.place,
    name: toElmTexts(memberOf(item, 'title')),
    description: toElmTexts(memberOf(item, 'additionalNote')),
    alignments: ['relatedESCOSkill', 'relatedSkill'].flatMap((name) => objectsOf(memberOf(item, name)).map(toSkill)),
  };
}

/** A skill is a concept: label, address, and the scheme that it is of. */
function toSkill(item: ObjectSpot): Alignment {
  const scheme = memberOf(item, 'inScheme');
  const label = toElmTexts(memberOf(scheme, 'prefLabel'));
  const id = toId(scheme);
  return {
    place: item.place,
    targetName: toElmTexts(memberOf(item, 'prefLabel')),
    targetFramework: label.length > 0 || !id ? label : [id],
    targetDescription: toElmTexts(memberOf(item, 'definition')),
    ...given({ targetUrl: toId(item), targetType: toSaid(memberOf(item, 'notation')) }),
  };
}

function toAssessment(item: ObjectSpot): Achievement['assessments'][number] {
  const [specification] = objectsOf(memberOf(item, 'specifiedBy'));
  const own = toElmTexts(memberOf(item, 'description'));
  const [scheme] = specification ? objectsOf(memberOf(specification, 'gradingScheme')) : [];
  return {
    place: item.place,
    name: toElmTexts(memberOf(item, 'title')),
    description: own.length > 0 || !scheme ? own : toElmTexts(memberOf(scheme, 'description')),
    idVerification: toElmTexts(memberOf(item, 'idVerification')),
    supervision: toElmTexts(memberOf(item, 'supervision')),
    ...given({ grade: toElmSaid(memberOf(item, 'grade')) }),
  };
}
