import { isJsonObject } from '../../../encoding/index.ts';
import type { Achievement } from '../../model.ts';
import { given } from '../../said/given.ts';
import { hasType, toAllIds, toAllSaid, toId, toSaid } from '../../said/said.ts';
import { firstMemberOf, itemsOf, memberOf, objectsOf, type Spot } from '../../said/spot.ts';
import { toTexts } from '../../said/texts.ts';
import { languageOf } from '../contexts-of.ts';
import type { PartReader } from '../format.ts';
import { toAlignments } from '../vc/alignment.ts';
import { toEndorsements } from '../vc/endorsements.ts';
import { toImage } from '../vc/image.ts';
import { toIssuer } from './issuer.ts';

/** BadgeClass of Open Badges 0.5 to 2.0: a URL, or the class in place. @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#BadgeClass */
export function toBadgeClass(spot: Spot, reader: PartReader, outer?: string): Achievement | undefined {
  const [first] = itemsOf(spot);
  if (!first) return undefined;
  const language = languageOf(first) ?? outer;
  const id = toId(first);
  if (!id && !isJsonObject(first.value)) return undefined;
  const criteria = itemsOf(memberOf(first, 'criteria'));
  return {
    place: first.place,
    name: toTexts(memberOf(first, 'name'), language),
    description: toTexts(memberOf(first, 'description'), language),
    types: [],
    criteriaNarrative: criteria.flatMap((one) => toTexts(memberOf(one, 'narrative'), language)),
    fieldOfStudy: [],
    specialization: [],
    levels: [],
    outcomes: [],
    assessments: toAssessments(first, language),
    resultDescriptions: [],
    // An alignment published on its own is read as a class that has nothing else.
    alignments: toAlignments(hasType(first, 'AlignmentObject') ? first : memberOf(first, 'alignment'), language),
    tags: toAllSaid(memberOf(first, 'tags')),
    related: toAllIds(memberOf(first, 'related')),
    endorsements: toEndorsements(first, reader),
    ...given({
      id,
      criteriaUrl: criteria.map(toId).find((one) => one !== undefined),
      image: toImage(memberOf(first, 'image'), language),
      version: toSaid(memberOf(first, 'version')),
      language: toSaid(memberOf(first, '@language')),
      creator: toIssuer(memberOf(first, 'issuer'), reader, language),
    }),
  };
}

/** The assessment extension. @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/extensions/index.html */
function toAssessments(item: Spot, language: string | undefined): Achievement['assessments'] {
  const extension = firstMemberOf(
    item,
    'extensions:assessmentExtension',
    'extensions:assessment',
    'assessmentExtension',
  );
  return objectsOf(extension).flatMap((one) => {
    const listed = objectsOf(memberOf(one, 'assessments'));
    return (listed.length > 0 ? listed : [one]).map((assessment) => ({
      place: assessment.place,
      name: toTexts(firstMemberOf(assessment, 'label', 'name'), language),
      description: toTexts(
        firstMemberOf(assessment, 'description', 'assessmentExample', 'assessmentEvaluation'),
        language,
      ),
      idVerification: [],
      supervision: [],
    }));
  });
}
