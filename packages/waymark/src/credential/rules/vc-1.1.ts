import type { Finding } from '../../finding.ts';
import type { OpenDocument } from '../formats/format.ts';
import { checkJwtClaims } from '../formats/vc/jwt-claims.ts';
import { toVcKind } from '../formats/vc/to-vc-credential.ts';
import { begin, finish } from './begin.ts';
import { checkPresentation, checkVcCore } from './vc-core.ts';

/** Holds a credential or presentation against the W3C data model 1.1. */
export function checkVc11(document: OpenDocument): readonly Finding[] {
  const scope = begin(document, 'VerifiableCredential');
  if (toVcKind(document.root) === 'presentation') checkPresentation(document, 1, scope);
  else checkVcCore(document, 1, scope);
  return [...finish(scope, document.json), ...checkJwtClaims(document)];
}
