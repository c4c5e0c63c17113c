import type { Credential, Part } from '../credential/index.ts';

/** All endorsements inside a credential, wherever they stand, in reading order. */
export function endorsementsIn(credential: Credential): readonly Part[] {
  const achievements = credential.subjects.flatMap(({ achievement, achievements }) => [
    ...(achievement ? [achievement] : []),
    ...achievements,
  ]);
  const profiles = [
    credential.issuer,
    ...achievements.flatMap(({ creator, awardingBody }) => [creator, awardingBody]),
    ...credential.subjects.map(({ source }) => source),
  ];
  const all = [
    ...credential.endorsements,
    ...achievements.flatMap(({ endorsements }) => endorsements),
    ...profiles.flatMap((profile) => profile?.endorsements ?? []),
  ];
  // An Achievement alone is the document and its achievement in one: the same endorsement, found twice, is one voice.
  return [...new Map(all.map((part) => [part.place, part])).values()];
}
