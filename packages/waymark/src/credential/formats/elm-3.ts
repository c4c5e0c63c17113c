import type { Credential, Subject } from '../model.ts';
import { checkElm3 } from '../rules/elm-3.ts';
import { type DateRules, toDate } from '../said/dates.ts';
import { given } from '../said/given.ts';
import { joinNames } from '../said/person-name.ts';
import { hasType, toId } from '../said/said.ts';
import { memberOf, type ObjectSpot, objectsOf, type Spot } from '../said/spot.ts';
import { ELM_3_CONTEXT } from './context-urls.ts';
import { contextUrlsOf } from './contexts-of.ts';
import { toClaim } from './elm/claim.ts';
import { toElmSaid, toElmTexts } from './elm/elm-texts.ts';
import { toElmIdentifiers, toOrganisation } from './elm/organisation.ts';
import type { Format } from './format.ts';
import { toVcCredential } from './vc/to-vc-credential.ts';

/** The EU's own samples write times without a zone. */
const DATES: DateRules = { zone: 'assumed' };

/** European Digital Credentials for Learning, on the European Learning Model 3. @see https://europa.eu/europass/elm-browser/ */
export const elm3: Format = {
  id: 'elm-3',
  recognises: ({ root }) =>
    hasType(root, 'EuropeanDigitalCredential', 'EuropeanDigitalPresentation') ||
    contextUrlsOf(root).some((url) => ELM_3_CONTEXT.test(url)),
  toCredential: (document, parts) => {
    const { root } = document;
    const isPresentation = hasType(root, 'VerifiablePresentation', 'EuropeanDigitalPresentation');
    const kind = isPresentation ? 'presentation' : 'achievement';
    const credential = toVcCredential(document, { format: 'elm-3', kind, dates: DATES }, parts);
    const [display] = objectsOf(memberOf(root, 'displayParameter'));
    const subjects = objectsOf(memberOf(root, 'credentialSubject'));
    const awarding = subjects
      .flatMap((one) => objectsOf(memberOf(one, 'hasClaim')))
      .flatMap((one) => objectsOf(memberOf(one, 'awardedBy')));
    const shown = display
      ? { name: toElmTexts(memberOf(display, 'title')), description: toElmTexts(memberOf(display, 'description')) }
      : {};
    const { issuer: _issuer, ...rest } = credential;
    return {
      ...rest,
      ...shown,
      subjects: subjects.map(toElmSubject),
      evidence: credential.evidence.map((one, at) => withElmTexts(one, objectsOf(memberOf(root, 'evidence'))[at])),
      ...given({
        issuer: toOrganisation(memberOf(root, 'issuer')),
        awarded:
          awarding.map((one) => toDate(memberOf(one, 'awardingDate'), DATES)).find((one) => one !== undefined) ??
          credential.awarded,
        language: display && toElmSaid(memberOf(display, 'primaryLanguage')),
      }),
    } satisfies Credential;
  },
  check: checkElm3,
};

function toElmSubject(item: ObjectSpot): Subject {
  const [claim, ...more] = objectsOf(memberOf(item, 'hasClaim'));
  const full = toElmTexts(memberOf(item, 'fullName'));
  const [period] = claim ? objectsOf(memberOf(claim, 'temporal')) : [];
  const [received] = claim ? objectsOf(memberOf(claim, 'creditReceived')) : [];
  const time: Spot = period ?? { value: undefined, place: item.place };
  return {
    place: item.place,
    name:
      full.length > 0
        ? full
        : joinNames(toElmTexts(memberOf(item, 'givenName')), toElmTexts(memberOf(item, 'familyName'))),
    identifiers: toElmIdentifiers(item, 'identifier', 'nationalID'),
    results: [],
    narrative: [],
    endorsementComment: [],
    digests: [],
    achievements: more.map(toClaim),
    json: item.value,
    ...given({
      id: toId(item),
      achievement: claim && toClaim(claim),
      creditsEarned: received && toElmSaid(memberOf(received, 'point')),
      activityStart: toDate(memberOf(time, 'startDate'), DATES),
      activityEnd: toDate(memberOf(time, 'endDate'), DATES),
    }),
  };
}

/** ELM evidence has a title and a concept as type where badges have a name and a genre. */
function withElmTexts(
  evidence: Credential['evidence'][number],
  item: Spot | undefined,
): Credential['evidence'][number] {
  if (!item) return evidence;
  return {
    ...evidence,
    name: evidence.name.length > 0 ? evidence.name : toElmTexts(memberOf(item, 'title')),
    genre: toElmTexts(memberOf(item, 'dcType')),
  };
}
