import { isJsonObject } from '../../../encoding/index.ts';
import type { Address, Identifier, Profile } from '../../model.ts';
import { given } from '../../said/given.ts';
import { joinNames } from '../../said/person-name.ts';
import { toAllSaid, toId, toSaid } from '../../said/said.ts';
import { firstMemberOf, itemsOf, memberOf, objectsOf, type Spot } from '../../said/spot.ts';
import { toTexts } from '../../said/texts.ts';
import { toEndorsements } from './endorsements.ts';
import { toImage } from './image.ts';
import type { VcReader } from './reader.ts';

/** An organisation or person: a URL alone, or an object (OB 3.0 Profile, VC issuer). @see https://www.imsglobal.org/spec/ob/v3p0#profile */
export function toProfile(spot: Spot, reader: VcReader): Profile | undefined {
  const [first] = itemsOf(spot);
  if (!first || first.value === undefined) return undefined;
  if (!isJsonObject(first.value)) {
    const id = toSaid(first);
    return id && { ...NOTHING_MORE, place: first.place, id, json: first.value };
  }
  const { language } = reader;
  const name = toTexts(memberOf(first, 'name'), language);
  return {
    ...NOTHING_MORE,
    place: first.place,
    name: name.length > 0 ? name : toPersonName(first, language),
    description: toTexts(memberOf(first, 'description'), language),
    otherIdentifiers: toOtherIdentifiers(memberOf(first, 'otherIdentifier')),
    endorsements: toEndorsements(first, reader),
    publicKeys: [],
    json: first.value,
    ...given({
      id: toId(first),
      url: toId(memberOf(first, 'url')),
      email: toSaid(memberOf(first, 'email')),
      image: toImage(firstMemberOf(first, 'image', 'logo'), language),
      address: toAddress(memberOf(first, 'address')),
      official: toSaid(memberOf(first, 'official')),
      parent: toProfile(memberOf(first, 'parentOrg'), reader),
    }),
  };
}

const NOTHING_MORE = { name: [], description: [], otherIdentifiers: [], endorsements: [], publicKeys: [] };

/** OB 3.0 profiles of people may have a given and a family name and no `name`. */
function toPersonName(spot: Spot, language: string | undefined) {
  return joinNames(toTexts(memberOf(spot, 'givenName'), language), toTexts(memberOf(spot, 'familyName'), language));
}

/** OB 3.0 IdentifierEntry. */
export function toOtherIdentifiers(spot: Spot): readonly Identifier[] {
  return objectsOf(spot).flatMap((item) => {
    const id = toSaid(memberOf(item, 'identifier'));
    return id ? [{ id, hashed: false, ...given({ type: toSaid(memberOf(item, 'identifierType')) }) }] : [];
  });
}

function toAddress(spot: Spot): Address | undefined {
  const [first] = objectsOf(spot);
  if (!first) return undefined;
  const lines = ['streetAddress', 'postOfficeBoxNumber', 'postalCode'].flatMap((name) =>
    toAllSaid(memberOf(first, name)),
  );
  return {
    place: first.place,
    lines,
    ...given({
      country: toSaid(firstMemberOf(first, 'addressCountry', 'addressCountryCode')),
      region: toSaid(memberOf(first, 'addressRegion')),
      locality: toSaid(memberOf(first, 'addressLocality')),
    }),
  };
}
