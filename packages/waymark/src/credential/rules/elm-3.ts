import type { Finding } from '../../finding.ts';
import type { OpenDocument } from '../formats/format.ts';
import { checkJwtClaims } from '../formats/vc/jwt-claims.ts';
import { hasType } from '../said/said.ts';
import { begin, finish } from './begin.ts';
import { any, checkShape, expected, lenient, maybe, one, type Shape, some, thing } from './check-shape.ts';
import { all, either, hasTypeOf, moment, object, typeName, url } from './kinds.ts';

const date = maybe(moment({ zone: 'assumed' }));
const ORGANISATION: Shape = { name: 'Organisation', members: { id: one(url), legalName: expected(any(object)) } };
const CLAIM: Shape = { name: 'Claim', members: { type: some(typeName), title: expected(any(object)) } };
const PERSON: Shape = {
  name: 'Person',
  members: { id: maybe(url), type: expected(any(typeName)), hasClaim: expected(any(thing(() => CLAIM))) },
};
const SCHEMA: Shape = { name: 'CredentialSchema', members: { id: one(url), type: some(typeName) } };

const CREDENTIAL: Shape = {
  name: 'EuropeanDigitalCredential',
  members: {
    id: one(url),
    type: some(typeName),
    credentialSubject: some(thing(() => PERSON)),
    credentialSchema: expected(any(thing(() => SCHEMA))),
    credentialProfiles: expected(any(object)),
    displayParameter: expected(any(object)),
    issuanceDate: date,
    issued: date,
    validFrom: date,
    validUntil: date,
    expirationDate: date,
  },
  also: all(hasTypeOf('VerifiableCredential'), hasTypeOf('EuropeanDigitalCredential')),
};
const PRESENTATION: Shape = {
  name: 'EuropeanDigitalPresentation',
  members: { id: maybe(url), type: some(typeName), verifiableCredential: any(object) },
  also: hasTypeOf('VerifiablePresentation', 'EuropeanDigitalPresentation'),
};
/** What the seal brings: the EU's builders write issuer and context when they seal, and hand out the credential before that too. */
const SEALED: Shape = {
  name: 'EuropeanDigitalCredential',
  members: {
    '@context': some(either(typeName, object)),
    issuer: one(
      either(
        url,
        thing(() => ORGANISATION),
      ),
    ),
    issuanceDate: one(moment({ zone: 'assumed' })),
  },
};
const SEALED_SOFTLY: Shape = {
  ...SEALED,
  members: Object.fromEntries(
    Object.entries(SEALED.members).map(([name, member]) => [name, expected({ ...member, kind: lenient(member.kind) })]),
  ),
};

/**
 * The basics of the European Learning Model 3, without its SHACL shapes and vocabularies.
 * @see https://europa.eu/europass/elm-browser/
 */
export function checkElm3(document: OpenDocument): readonly Finding[] {
  const isPresentation = hasType(document.root, 'VerifiablePresentation', 'EuropeanDigitalPresentation');
  const shape = isPresentation ? PRESENTATION : CREDENTIAL;
  const scope = begin(document, shape.name);
  checkShape(shape, document.root, scope);
  if (!isPresentation) checkShape(document.envelope === 'json' ? SEALED_SOFTLY : SEALED, document.root, scope);
  return [...finish(scope, document.json), ...checkJwtClaims(document)];
}
