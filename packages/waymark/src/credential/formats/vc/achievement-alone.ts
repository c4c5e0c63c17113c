import type { Finding } from '../../../finding.ts';
import type { Credential } from '../../model.ts';
import { begin, finish } from '../../rules/begin.ts';
import { checkShape } from '../../rules/check-shape.ts';
import { ACHIEVEMENT } from '../../rules/open-badges-3/classes.ts';
import { hasType } from '../../said/said.ts';
import { isThere, memberOf, type Spot } from '../../said/spot.ts';
import { languageOf } from '../contexts-of.ts';
import type { OpenDocument, PartReader } from '../format.ts';
import { toAchievement } from './achievement.ts';
import { toVcCredential } from './to-vc-credential.ts';

const DATES = { zone: 'required' } as const;

/** An OB 3.0 Achievement alone: what could be earned, as issuers publish it. Nobody earned it here. @see https://www.imsglobal.org/spec/ob/v3p0/#achievement */
export const isAchievementAlone = (root: Spot): boolean =>
  hasType(root, 'Achievement') &&
  isThere(memberOf(root, 'criteria')) &&
  !isThere(memberOf(root, 'credentialSubject')) &&
  !hasType(root, 'VerifiableCredential', 'VerifiablePresentation');

/** Into the model, as a definition. */
export function toDefinition(document: OpenDocument, parts: PartReader): Credential {
  const { root } = document;
  const shape = { format: 'open-badges-3.0', kind: 'definition', dates: DATES } as const;
  const credential = toVcCredential(document, shape, parts);
  const achievement = toAchievement(root, { ...parts, language: languageOf(root), dates: DATES });
  const { creator } = achievement;
  return {
    ...credential,
    // The achievement is the document: its name and endorsements are told once.
    name: [],
    description: [],
    ...(creator ? { issuer: creator } : {}),
    subjects: [
      {
        place: root.place,
        name: [],
        identifiers: [],
        results: [],
        narrative: [],
        endorsementComment: [],
        digests: [],
        achievements: [],
        achievement,
        json: root.value,
      },
    ],
  };
}

/** Held against what the standard demands of an Achievement. */
export function checkAchievementAlone(document: OpenDocument): readonly Finding[] {
  const scope = begin(document, ACHIEVEMENT.name);
  checkShape(ACHIEVEMENT, document.root, scope);
  return finish(scope, document.json);
}
