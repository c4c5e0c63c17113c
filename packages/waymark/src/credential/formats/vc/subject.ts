import type { Identifier, Result, Subject } from '../../model.ts';
import { toDate } from '../../said/dates.ts';
import { given } from '../../said/given.ts';
import { toId, toSaid } from '../../said/said.ts';
import { firstMemberOf, memberOf, type ObjectSpot, objectsOf, type Spot } from '../../said/spot.ts';
import { toTexts } from '../../said/texts.ts';
import { toAchievement } from './achievement.ts';
import { toAlignments } from './alignment.ts';
import { toDigests } from './digests.ts';
import { toProfile } from './profile.ts';
import type { VcReader } from './reader.ts';

/** One credentialSubject: AchievementSubject, EndorsementSubject, ClrSubject, or anybody else's. @see https://www.imsglobal.org/spec/ob/v3p0#achievementsubject */
export function toSubject(item: ObjectSpot, isRecord: boolean, reader: VcReader): Subject {
  const { language, dates } = reader;
  const said = (name: string) => toSaid(memberOf(item, name));
  const achievements = objectsOf(memberOf(item, 'achievement')).map((one) => toAchievement(one, reader));
  const [achievement, ...more] = isRecord ? [undefined, ...achievements] : achievements;
  return {
    place: item.place,
    name: toTexts(memberOf(item, 'name'), language),
    identifiers: toIdentifiers(memberOf(item, 'identifier')),
    results: objectsOf(memberOf(item, 'result')).map((one) => toResult(one, language)),
    narrative: toTexts(memberOf(item, 'narrative'), language),
    endorsementComment: toTexts(memberOf(item, 'endorsementComment'), language),
    digests: toDigests(item),
    achievements: more.filter((one) => one !== undefined),
    json: item.value,
    ...given({
      id: toId(item),
      achievement,
      creditsEarned: said('creditsEarned'),
      activityStart: toDate(memberOf(item, 'activityStartDate'), dates),
      activityEnd: toDate(memberOf(item, 'activityEndDate'), dates),
      term: said('term'),
      role: said('role'),
      licenseNumber: said('licenseNumber'),
      source: toProfile(memberOf(item, 'source'), reader),
    }),
  };
}

/** OB 3.0 IdentityObject. @see https://www.imsglobal.org/spec/ob/v3p0#identityobject */
function toIdentifiers(spot: Spot): readonly Identifier[] {
  return objectsOf(spot).flatMap((item) => {
    const id = toSaid(firstMemberOf(item, 'identityHash', 'identity', 'identifier'));
    if (!id) return [];
    const hashed = memberOf(item, 'hashed').value === true;
    return [
      { id, hashed, ...given({ type: toSaid(memberOf(item, 'identityType')), salt: toSaid(memberOf(item, 'salt')) }) },
    ];
  });
}

function toResult(item: ObjectSpot, language: string | undefined): Result {
  const said = (name: string) => toSaid(memberOf(item, name));
  return {
    place: item.place,
    alignments: toAlignments(memberOf(item, 'alignment'), language),
    ...given({
      resultDescription: toId(memberOf(item, 'resultDescription')),
      value: said('value'),
      achievedLevel: toId(memberOf(item, 'achievedLevel')),
      status: said('status'),
    }),
  };
}
