import type { Credential } from '../credential/index.ts';
import { isSameAddress } from '../did/index.ts';
import { canonicalizeJson, checkDigest, isJsonObject, resolvePointer } from '../encoding/index.ts';
import type { EmbeddedReport } from './report.ts';

/** A thing that can be endorsed: its id, and where it stands. */
interface Target {
  readonly about: 'this' | 'issuer' | 'achievement';
  readonly id: string | undefined;
  readonly place: string;
}

function targetsIn(credential: Credential): readonly Target[] {
  const achievements = credential.subjects.flatMap(({ achievement, achievements }) => [
    ...(achievement ? [achievement] : []),
    ...achievements,
  ]);
  const profiles = [
    credential.issuer,
    ...achievements.flatMap(({ creator, awardingBody }) => [creator, awardingBody]),
  ].filter((one) => one !== undefined);
  return [
    { about: 'this', id: credential.id?.value, place: '' },
    ...achievements.map(({ id, place }) => ({ about: 'achievement' as const, id: id?.value, place })),
    ...profiles.map(({ id, place }) => ({ about: 'issuer' as const, id: id?.value, place })),
  ];
}

/**
 * What an endorsement inside `credential` is about: by id, and by digest where it gives one. An endorsement of something else is
 * genuine and says nothing here.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#endorsementsubject
 */
export async function aboutEndorsement(
  credential: Credential,
  endorsement: Credential,
): Promise<NonNullable<EmbeddedReport['about']>> {
  const [subject] = endorsement.subjects;
  const id = subject?.id?.value;
  if (!subject || id === undefined) return 'something-else';
  const target = targetsIn(credential).find((one) => one.id !== undefined && isSameAddress(one.id, id));
  if (!target) return 'something-else';
  const [digest] = subject.digests;
  if (!digest) return target.about;
  const json = resolvePointer(credential.json, target.place);
  if (!isJsonObject(json)) return 'changed-version';
  // An endorsement cannot hold the digest of what holds it: the thing is meant as it was before it was endorsed.
  const { endorsement: _, endorsementJwt: __, proof: ___, ...bare } = json;
  // Published on its own it stands under contexts of its own; inside a credential under the credential's, which may need some more.
  const contexts = credential.json['@context'] ?? [];
  const beginnings = Array.isArray(contexts) ? contexts.map((_, index) => contexts.slice(0, index + 1)) : [contexts];
  const asPublished = [bare, ...beginnings.map((some) => ({ ...bare, '@context': some }))];
  for (const json of asPublished) {
    const bytes = new TextEncoder().encode(canonicalizeJson(json));
    if ((await checkDigest(digest, bytes)) === 'match') return target.about;
  }
  return 'changed-version';
}
