import { isJsonObject, type JsonObject, type JsonValue } from '../../encoding/index.ts';
import type { Definition } from '../definition.ts';
import { fromAchievement } from '../from-achievement.ts';
import { jsonImporter, typesOf } from './json-importer.ts';

/** An OB 3.0 Achievement, or a credential that carries one. */
const achievementIn = (item: JsonObject): JsonObject | undefined => {
  if (typesOf(item).includes('Achievement')) return item;
  const subject = [item.credentialSubject ?? []].flat()[0];
  const inside = isJsonObject(subject) ? subject.achievement : undefined;
  return isJsonObject(inside) ? inside : undefined;
};

/** @see https://www.imsglobal.org/spec/ob/v3p0/#achievement */
export const openBadges3 = jsonImporter(
  'open-badges-3.0',
  (item) => achievementIn(item) !== undefined,
  (item) => fromAchievement(achievementIn(item) ?? item),
  (item) => achievementIn(item)?.creator ?? item.issuer,
);

const stringOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

/** @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#BadgeClass */
export const openBadges2 = jsonImporter(
  'open-badges-2.0',
  (item) => typesOf(item).includes('BadgeClass') || isJsonObject(item.badge),
  (item): Definition => {
    const badge = isJsonObject(item.badge) ? item.badge : item;
    const { criteria } = badge;
    const alignments = [badge.alignment ?? badge.alignments ?? []].flat().filter(isJsonObject);
    return fromAchievement({
      name: stringOf(badge.name),
      description: stringOf(badge.description),
      criteria: isJsonObject(criteria)
        ? { id: stringOf(criteria.id), narrative: stringOf(criteria.narrative) }
        : { id: stringOf(criteria) },
      tag: [badge.tags ?? []].flat(),
      inLanguage: stringOf(badge['@language']) || 'en',
      alignment: alignments.map((one) => ({
        ...one,
        targetName: stringOf(one.targetName) || stringOf(one.name),
        targetUrl: stringOf(one.targetUrl) || stringOf(one.url),
      })),
    });
  },
  (item) => (isJsonObject(item.badge) ? item.badge.issuer : item.issuer),
);
