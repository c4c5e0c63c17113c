import type { JsonObject } from '../../encoding/index.ts';
import { textIn } from '../definition.ts';
import { toNarrative } from '../narrative.ts';
import { toAchievement } from '../to-achievement.ts';
import { type Exported, type Exporter, toJsonText } from './exporter.ts';

/** @see https://www.imsglobal.org/spec/ob/v3p0/#achievement */
export const openBadges3: Exporter = {
  id: 'open-badges-3.0',
  mediaType: 'application/json',
  extension: 'json',
  isWhole: true,
  write: (all) =>
    toJsonText(all.map(({ definition, id, organisation }) => toAchievement(definition, { id, creator: organisation }))),
};

function toBadgeClass({ definition, id, organisation }: Exported): JsonObject {
  const { language } = definition;
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, language, language) ?? '';
  const { description } = toAchievement(definition, { id });
  const alignment = definition.alignments.map(({ name, url, code, framework }) => ({
    targetName: name,
    targetUrl: url,
    ...(code ? { targetCode: code } : {}),
    ...(framework ? { targetFramework: framework } : {}),
  }));
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id,
    name: say(definition.name),
    description: description ?? '',
    '@language': language,
    criteria: {
      ...(definition.criteriaUrl ? { id: definition.criteriaUrl } : {}),
      narrative: toNarrative(definition, language),
    },
    // Open Badges 2.0 knows an issuer's id, type and name by the same words.
    issuer: { ...organisation, type: 'Issuer' },
    ...(definition.tags.length > 0 ? { tags: [...definition.tags] } : {}),
    ...(alignment.length > 0 ? { alignment } : {}),
  };
}

/** A badge class has room for a narrative: what it has no member for is said there. @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#BadgeClass */
export const openBadges2: Exporter = {
  id: 'open-badges-2.0',
  mediaType: 'application/json',
  extension: 'json',
  isWhole: false,
  write: (all) => toJsonText(all.map(toBadgeClass)),
};
