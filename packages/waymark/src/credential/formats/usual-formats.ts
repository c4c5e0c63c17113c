import { type Opening, refuse } from '../envelopes/opening.ts';
import type { SdJwt } from '../envelopes/sd-jwt.ts';
import { toTypes } from '../said/said.ts';
import { itemsOf, memberOf, objectsOf, type Spot } from '../said/spot.ts';
import { OB_3_CONTEXT, VC_1_CONTEXT, VC_2_CONTEXT } from './context-urls.ts';
import type { Format } from './format.ts';
import { openBadges30 } from './open-badges-3.0.ts';
import { vc11 } from './vc-1.1.ts';
import { vc20 } from './vc-2.0.ts';

type Every = typeof import('./every-format.ts');
let every: Every | undefined;
/** True once something came that only the others might read; what was read meanwhile does not count. */
let isWanted = false;

const USUAL_CONTEXTS = [
  new RegExp(`^(?:${VC_1_CONTEXT}|${VC_2_CONTEXT})$`),
  OB_3_CONTEXT,
  /^https:\/\/(?:purl\.imsglobal\.org\/spec\/ob\/v3p0\/extensions\.json$|w3id\.org\/(?:security|vc)\/)/,
];
const USUAL_TYPES = [
  'VerifiableCredential',
  'VerifiablePresentation',
  'OpenBadgeCredential',
  'AchievementCredential',
  'EndorsementCredential',
  'BitstringStatusListCredential',
  'StatusList2021Credential',
];
const USUAL_SUBJECTS = ['AchievementSubject', 'EndorsementSubject', 'BitstringStatusList', 'StatusList2021'];

/** Beyond doubt one of those that are here: whatever is unusual about it may be the mark of another. */
export function isUsual(root: Spot): boolean {
  const contexts = itemsOf(memberOf(root, '@context'));
  const subjects = objectsOf(memberOf(root, 'credentialSubject'));
  return (
    contexts.length > 0 &&
    contexts.every(({ value }) => typeof value === 'string' && USUAL_CONTEXTS.some((usual) => usual.test(value))) &&
    toTypes(root).every(({ value }) => USUAL_TYPES.includes(value)) &&
    subjects.every((one) => toTypes(one).every(({ value }) => USUAL_SUBJECTS.includes(value)))
  );
}

/** Reads nothing; notes what the others should see. */
const watch: Format = {
  ...vc20,
  recognises: ({ root }) => {
    isWanted ||= !isUsual(root);
    return false;
  },
};
const formats: Format[] = [watch, openBadges30, vc11, vc20];

/** What most credentials are; all formats once one of the others was met. */
export const FORMATS: readonly Format[] = formats;

function want(): undefined {
  isWanted = true;
}

/** Not here until it was met. */
export const openCose: Every['openCose'] = (bytes, received): Opening =>
  every ? every.openCose(bytes, received) : (want() ?? refuse('model.broken-cose'));
/** Not here until it was met. */
export const openSdJwtEnvelope: Every['openSdJwtEnvelope'] = (text): Opening =>
  every ? every.openSdJwtEnvelope(text) : (want() ?? refuse('model.broken-token'));
/** Not here until it was met. */
export const openSdJwt = (text: string): SdJwt | undefined => (every ? every.openSdJwt(text) : want());

/** Does what needs formats, and does it again with all of them when it met one that was not there. */
export async function withFormats<T>(work: () => Promise<T>): Promise<T> {
  const had = every;
  const done = await work();
  // Other work may have brought them meanwhile: what was begun without them does not count.
  if (had || !isWanted) return done;
  every ??= await import('./every-format.ts');
  formats.splice(0, formats.length, ...every.FORMATS);
  return work();
}
