/** The classes of Open Badges 3.0 that a person's achievement is told with. @see https://www.imsglobal.org/spec/ob/v3p0#data-model */

import { isThere, memberOf } from '../../said/spot.ts';
import { any, expected, fault, type Kind, maybe, one, type Shape, some, thing } from '../check-shape.ts';
import {
  all,
  day,
  either,
  flag,
  hasTypeOf,
  iri,
  link,
  matching,
  moment,
  number,
  object,
  oneOf,
  plain,
  text,
  typeName,
  url,
} from '../kinds.ts';
import { ACHIEVEMENT_TYPES, IDENTIFIER_TYPES, RESULT_STATUSES, RESULT_TYPES, TARGET_TYPES } from './lists.ts';

const EXT = { ext: true };
const DATE = moment({ zone: 'assumed' });
/** @see https://www.rfc-editor.org/rfc/rfc5646 */
const LANGUAGE = matching(/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i, 'en, es-MX');
/** A compact JWS. @see https://www.rfc-editor.org/rfc/rfc7515#section-7.1 */
const JWS = matching(/^[\w-]+\.[\w-]*\.[\w-]+$/, 'JWS');

/** Each class says its type, among whatever other types. */
const type = some(typeName);

export const IMAGE: Shape = {
  name: 'Image',
  closed: true,
  members: { id: one(url), type: one(oneOf(['Image'])), caption: maybe(text) },
};
/** Version 3.0 made images objects; many issuers still write the URL alone, as the drafts had it. */
export const image: Kind = either(
  (spot, scope) => {
    fault(
      { ...scope, severity: typeof spot.value === 'string' ? 'warning' : scope.severity },
      'model.wrong-type',
      spot.place,
      'Image',
    );
  },
  thing(() => IMAGE),
);

const IDENTIFIER_ENTRY: Shape = {
  name: 'IdentifierEntry',
  closed: true,
  members: {
    type: one(oneOf(['IdentifierEntry'])),
    identifier: one(text),
    identifierType: one(oneOf(IDENTIFIER_TYPES, EXT)),
  },
};

export const IDENTITY_OBJECT: Shape = {
  name: 'IdentityObject',
  closed: true,
  members: {
    type: one(oneOf(['IdentityObject'])),
    hashed: one(flag),
    identityHash: one(text),
    identityType: one(oneOf(IDENTIFIER_TYPES, EXT)),
    salt: maybe(text),
  },
};

const GEO: Shape = {
  name: 'GeoCoordinates',
  members: { type: one(oneOf(['GeoCoordinates'])), latitude: one(number), longitude: one(number) },
};
const texts = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, maybe(text)]));

const ADDRESS: Shape = {
  name: 'Address',
  members: {
    type,
    ...texts(
      'addressCountry',
      'addressCountryCode',
      'addressRegion',
      'addressLocality',
      'streetAddress',
      'postOfficeBoxNumber',
      'postalCode',
    ),
    geo: maybe(thing(() => GEO)),
  },
  also: hasTypeOf('Address'),
};

export const PROFILE: Shape = {
  name: 'Profile',
  members: {
    id: one(url),
    // Mandatory by the letter; issuers who say who they are and not that they are a Profile are real.
    type: expected(type),
    ...texts(
      'name',
      'phone',
      'description',
      'email',
      'official',
      'familyName',
      'givenName',
      'additionalName',
      'patronymicName',
    ),
    ...texts('honorificPrefix', 'honorificSuffix', 'familyNamePrefix'),
    url: maybe(link),
    endorsement: any(object),
    endorsementJwt: any(JWS),
    image: maybe(image),
    address: maybe(thing(() => ADDRESS)),
    otherIdentifier: any(thing(() => IDENTIFIER_ENTRY)),
    parentOrg: maybe(thing(() => PROFILE)),
    dateOfBirth: maybe(day),
  },
  also: hasTypeOf('Profile'),
};

export const ALIGNMENT: Shape = {
  name: 'Alignment',
  members: {
    type,
    targetName: one(text),
    targetUrl: one(link),
    ...texts('targetCode', 'targetDescription', 'targetFramework'),
    targetType: maybe(oneOf(TARGET_TYPES, EXT)),
  },
  also: hasTypeOf('Alignment'),
};
const alignment = any(thing(() => ALIGNMENT));

const CRITERIA: Shape = {
  name: 'Criteria',
  members: { id: maybe(url), narrative: maybe(text) },
  also: (spot, scope) => {
    const isSaid = ['id', 'narrative'].some((name) => isThere(memberOf(spot, name)));
    if (!isSaid) fault({ ...scope, severity: 'warning', property: 'narrative' }, 'model.recommended', spot.place);
  },
};

const RUBRIC_LEVEL: Shape = {
  name: 'RubricCriterionLevel',
  members: { id: one(url), type, name: one(text), ...texts('description', 'level', 'points'), alignment },
  also: hasTypeOf('RubricCriterionLevel'),
};

const RESULT_DESCRIPTION: Shape = {
  name: 'ResultDescription',
  members: {
    id: one(url),
    type,
    name: one(text),
    resultType: one(oneOf(RESULT_TYPES, EXT)),
    allowedValue: any(text),
    rubricCriterionLevel: any(thing(() => RUBRIC_LEVEL)),
    alignment,
    ...texts('requiredValue', 'valueMin', 'valueMax'),
    requiredLevel: maybe(plain),
  },
  also: hasTypeOf('ResultDescription'),
};

const RELATED: Shape = {
  name: 'Related',
  members: { id: one(iri), type, inLanguage: maybe(LANGUAGE), version: maybe(text) },
  also: hasTypeOf('Related'),
};

export const ACHIEVEMENT: Shape = {
  name: 'Achievement',
  members: {
    id: one(url),
    type,
    name: one(text),
    description: one(text),
    criteria: one(thing(() => CRITERIA)),
    achievementType: maybe(oneOf(ACHIEVEMENT_TYPES, EXT)),
    alignment,
    creator: maybe(thing(() => PROFILE)),
    creditsAvailable: maybe(number),
    endorsement: any(object),
    endorsementJwt: any(JWS),
    image: maybe(image),
    inLanguage: maybe(LANGUAGE),
    otherIdentifier: any(thing(() => IDENTIFIER_ENTRY)),
    related: any(thing(() => RELATED)),
    resultDescription: any(thing(() => RESULT_DESCRIPTION)),
    tag: any(text),
    ...texts('fieldOfStudy', 'humanCode', 'specialization', 'version'),
  },
  also: hasTypeOf('Achievement'),
};

const RESULT: Shape = {
  name: 'Result',
  members: {
    type,
    alignment,
    ...texts('value'),
    achievedLevel: maybe(plain),
    resultDescription: maybe(plain),
    status: maybe(oneOf(RESULT_STATUSES)),
  },
  also: hasTypeOf('Result'),
};

export const EVIDENCE: Shape = {
  name: 'Evidence',
  members: { id: maybe(url), type, ...texts('name', 'narrative', 'description', 'genre', 'audience') },
  also: hasTypeOf('Evidence'),
};

/** Mandatory by the letter of the standard, and left out by issuers of real badges, whose holder is then simply not named. */
const isNamed: Kind = (spot, scope) => {
  if (!['id', 'identifier'].some((name) => isThere(memberOf(spot, name))))
    fault({ ...scope, severity: 'warning', property: 'id' }, 'model.recommended', spot.place);
};

export const ACHIEVEMENT_SUBJECT: Shape = {
  name: 'AchievementSubject',
  members: {
    id: maybe(url),
    type,
    achievement: one(thing(() => ACHIEVEMENT)),
    identifier: any(thing(() => IDENTITY_OBJECT)),
    activityStartDate: maybe(DATE),
    activityEndDate: maybe(DATE),
    creditsEarned: maybe(number),
    image: maybe(image),
    result: any(thing(() => RESULT)),
    source: maybe(thing(() => PROFILE)),
    ...texts('licenseNumber', 'narrative', 'role', 'term'),
  },
  also: all(hasTypeOf('AchievementSubject'), isNamed),
};

export const ENDORSEMENT_SUBJECT: Shape = {
  name: 'EndorsementSubject',
  members: { id: one(url), type, endorsementComment: maybe(text) },
  also: hasTypeOf('EndorsementSubject'),
};

/** Members that a badge's own standard adds to any credential. */
export const BADGE_MEMBERS = {
  id: one(url),
  issuer: one(
    either(
      url,
      thing(() => PROFILE),
    ),
  ),
  description: any(text),
  awardedDate: maybe(DATE),
  image: maybe(image),
  evidence: any(thing(() => EVIDENCE)),
  endorsement: any(object),
  endorsementJwt: any(JWS),
};
