import type { Finding } from '../../finding.ts';
import type { OpenDocument } from '../formats/format.ts';
import { checkJwtClaims } from '../formats/vc/jwt-claims.ts';
import { begin, finish } from './begin.ts';
import { always, checkShape, maybe, one, type Shape } from './check-shape.ts';
import { object, typeName, url } from './kinds.ts';
import { checkToken } from './token.ts';

/** @see https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/ section 3.2.2 */
const SD_JWT_VC: Shape = {
  name: 'SD-JWT VC',
  members: { vct: always(one(typeName)), iss: maybe(url), cnf: maybe(object), status: maybe(object) },
};

/** Holds an SD-JWT VC against its rules. */
export function checkSdJwtVc(document: OpenDocument): readonly Finding[] {
  const scope = begin(document, 'SD-JWT VC');
  checkShape(SD_JWT_VC, document.root, scope);
  checkToken(document, scope);
  return [...finish(scope, document.json), ...checkJwtClaims(document)];
}
