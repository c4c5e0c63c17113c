import type { OpenDocument } from '../formats/format.ts';
import { memberOf } from '../said/spot.ts';
import { fault, type Scope } from './check-shape.ts';

/** Types that a credential or presentation as a token has; with `application/` in front or without, in any case. */
const TYPES = /^(?:application\/)?(?:jwt|jws|jose|(?:vc|vp|dc)(?:\+ld|-ld)?(?:\+sd-jwt|\+jwt|\+jws)?)$/i;

/**
 * Rules of VC-JOSE-COSE on the token around a credential: the claims are the credential itself, so `vc` and `vp` have no business
 * among them, and the token is not of another trade.
 * @see https://www.w3.org/TR/vc-jose-cose/#securing-with-jose
 */
export function checkToken({ envelope, root, json, securing }: OpenDocument, scope: Scope): void {
  if (envelope !== 'jws' && envelope !== 'sd-jwt') return;
  const claims = { value: json, place: '' };
  const inside = { ...scope, className: 'JWT' };
  if (root.place === '') {
    for (const name of ['vc', 'vp']) {
      const claim = memberOf(claims, name);
      if (claim.value !== undefined) fault({ ...inside, property: name }, 'model.jwt-vc-claim', claim.place);
    }
  }
  const header = securing.find((one) => one.kind === 'jws' || one.kind === 'sd-jwt')?.header ?? {};
  const { typ } = header;
  if (typ !== undefined && (typeof typ !== 'string' || !TYPES.test(typ)))
    fault({ ...inside, property: 'typ' }, 'model.jwt-media-type', '', 'vc+jwt');
}
