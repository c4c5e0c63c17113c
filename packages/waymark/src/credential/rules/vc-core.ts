import { VC_1_CONTEXT, VC_2_CONTEXT } from '../formats/context-urls.ts';
import type { OpenDocument } from '../formats/format.ts';
import { toJwtClaims } from '../formats/vc/jwt-claims.ts';
import type { ObjectSpot } from '../said/spot.ts';
import { withClaims } from './begin.ts';
import { checkShape, type Scope } from './check-shape.ts';
import { checkContexts } from './contexts.ts';
import { checkStatusList } from './status-list.ts';
import { checkToken } from './token.ts';
import { VC_1, VC_2, VP_1, VP_2 } from './vc-shapes.ts';

/** The rules of the W3C data model that every credential on it has to keep. Answers the root with the token's claims put in. */
export function checkVcCore(document: OpenDocument, version: 1 | 2, scope: Scope): ObjectSpot {
  const claims = toJwtClaims(document);
  // In the older way of tokens the claims stand for members, which may then be left out. @see https://www.w3.org/TR/vc-data-model/#jwt-encoding
  const isOlder = document.root.place !== '';
  const root = isOlder
    ? withClaims(document, {
        issuer: claims.issuer?.value,
        id: claims.id?.value,
        [version === 1 ? 'issuanceDate' : 'validFrom']: claims.notBefore?.instant?.toISOString(),
      })
    : document.root;
  checkContexts(root, scope, version === 1 ? VC_1_CONTEXT : VC_2_CONTEXT);
  checkShape(version === 1 ? VC_1 : VC_2, root, scope);
  checkStatusList(root, scope);
  if (version === 2) checkToken(document, scope);
  return root;
}

/** The rules of a presentation. */
export function checkPresentation(document: OpenDocument, version: 1 | 2, scope: Scope): void {
  checkContexts(document.root, scope, version === 1 ? VC_1_CONTEXT : VC_2_CONTEXT);
  checkShape(version === 1 ? VP_1 : VP_2, document.root, scope);
  if (version === 2) checkToken(document, scope);
}
