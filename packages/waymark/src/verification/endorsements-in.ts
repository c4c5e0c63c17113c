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
  return [
    ...credential.endorsements,
    ...achievements.flatMap(({ endorsements }) => endorsements),
    ...profiles.flatMap((profile) => profile?.endorsements ?? []),
  ];
}
