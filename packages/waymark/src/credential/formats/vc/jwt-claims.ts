import type { Finding } from '../../../finding.ts';
import type { Said, SaidDate } from '../../model.ts';
import type { ModelReason } from '../../reasons.ts';
import { toDate } from '../../said/dates.ts';
import { given } from '../../said/given.ts';
import { toId, toSaid } from '../../said/said.ts';
import { memberOf, objectsOf, type Spot } from '../../said/spot.ts';
import type { OpenDocument } from '../format.ts';

/** Registered claims of a token that say something of the credential too. */
export interface JwtClaims {
  readonly issuer?: Said;
  readonly subject?: Said;
  readonly id?: Said;
  readonly notBefore?: SaidDate;
  readonly expires?: SaidDate;
}

const SECONDS = { zone: 'required', seconds: true } as const;

/** The claims of a token; none where there is no token. @see https://www.w3.org/TR/vc-data-model/#jwt-decoding https://www.w3.org/TR/vc-jose-cose/#using-header-params-claims-key-discovery */
export function toJwtClaims({ json, envelope }: OpenDocument): JwtClaims {
  if (envelope === 'json' || envelope === 'jades') return {};
  const claims = { value: json, place: '' };
  // A date that is no number breaks RFC 7519; who overlooked it would call a token valid that has ended.
  const date = (name: string) => toDate(memberOf(claims, name), SECONDS);
  return given({
    issuer: toSaid(memberOf(claims, 'iss')),
    subject: toSaid(memberOf(claims, 'sub')),
    id: toSaid(memberOf(claims, 'jti')),
    notBefore: date('nbf'),
    expires: date('exp'),
  });
}

/** Where claims and credential disagree. The signer can say two things at once, and readers would pick different ones. */
export function checkJwtClaims(document: OpenDocument): readonly Finding<ModelReason>[] {
  const { root, json } = document;
  const { issuer, subject, id, notBefore, expires } = toJwtClaims(document);
  const findings: Finding<ModelReason>[] = [];
  const compare = (code: ModelReason, claim: Said | undefined, said: Said | undefined) => {
    if (claim && said && claim.value !== said.value)
      findings.push({
        code,
        severity: 'warning',
        place: claim.place,
        values: { claim: claim.value, said: said.value },
      });
  };
  compare('model.jwt-issuer-differs', issuer, toId(memberOf(root, 'issuer')));
  compare('model.jwt-id-differs', id, toId(root));
  const subjects = objectsOf(memberOf(root, 'credentialSubject'));
  if (subjects.length === 1) compare('model.jwt-subject-differs', subject, toId(subjects[0] ?? root));
  // Only the older way makes the claims a copy of the credential's dates; the newer lets the token have its own.
  if (root.place !== '') {
    compareDates(findings, notBefore, memberOf(root, 'issuanceDate'));
    compareDates(findings, expires, memberOf(root, 'expirationDate'));
  }
  for (const name of ['nbf', 'exp']) {
    const spot = memberOf({ value: json, place: '' }, name);
    if (document.envelope !== 'json' && spot.value !== undefined && typeof spot.value !== 'number')
      findings.push({
        code: 'model.jwt-not-a-date',
        severity: 'warning',
        place: spot.place,
        values: { property: name },
      });
  }
  return findings;
}

/** Characters of a value that a sentence quotes. */
const MAX_QUOTED = 200;
const quote = (value: string) => value.slice(0, MAX_QUOTED);

function compareDates(findings: Finding<ModelReason>[], claim: SaidDate | undefined, spot: Spot): void {
  const said = toDate(spot, { zone: 'assumed' });
  if (!claim?.instant || !said?.instant) return;
  // Claims are whole seconds.
  if (Math.abs(claim.instant.getTime() - said.instant.getTime()) < 1000) return;
  findings.push({
    code: 'model.jwt-date-differs',
    severity: 'warning',
    place: claim.place,
    values: { claim: claim.instant.toISOString(), said: quote(said.value) },
  });
}
