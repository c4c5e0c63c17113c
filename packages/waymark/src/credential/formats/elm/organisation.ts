import { isJsonObject } from '../../../encoding/index.ts';
import type { Address, Identifier, Profile } from '../../model.ts';
import { given } from '../../said/given.ts';
import { toId, toSaid } from '../../said/said.ts';
import { firstMemberOf, itemsOf, memberOf, objectsOf, type Spot } from '../../said/spot.ts';
import { toElmSaid, toElmTexts, toMediaUrl } from './elm-texts.ts';

/** ELM Organisation (issuer, awarding body) or Person. */
export function toOrganisation(spot: Spot): Profile | undefined {
  const [first] = itemsOf(spot);
  if (!first) return undefined;
  if (!isJsonObject(first.value)) {
    const id = toSaid(first);
    return id && { ...NOTHING_MORE, place: first.place, id, json: id.value };
  }
  const names = firstMemberOf(first, 'legalName', 'altLabel', 'prefLabel', 'fullName', 'name');
  const [contact] = objectsOf(memberOf(first, 'contactPoint'));
  const [mailbox] = contact ? objectsOf(memberOf(contact, 'emailAddress')) : [];
  const [logo] = objectsOf(memberOf(first, 'logo'));
  const media = logo && toMediaUrl(logo);
  return {
    ...NOTHING_MORE,
    place: first.place,
    name: toElmTexts(names),
    otherIdentifiers: toElmIdentifiers(
      first,
      'eIDASIdentifier',
      'registration',
      'identifier',
      'vatIdentifier',
      'taxIdentifier',
    ),
    json: first.value,
    ...given({
      id: toId(first),
      url: toSaid(memberOf(objectsOf(memberOf(first, 'homepage'))[0] ?? ABSENT, 'contentURL')),
      email: mailbox && toId(mailbox),
      image: media && { ...media, caption: [] },
      address: toElmAddress(first),
    }),
  };
}

const ABSENT: Spot = { value: undefined, place: '' };
const NOTHING_MORE = { name: [], description: [], otherIdentifiers: [], endorsements: [], publicKeys: [] };

/** Identifiers: a notation, in a scheme or registered in a country. */
export function toElmIdentifiers(spot: Spot, ...members: readonly string[]): readonly Identifier[] {
  return members
    .flatMap((name) => objectsOf(memberOf(spot, name)))
    .flatMap((item) => {
      const id = toSaid(memberOf(item, 'notation'));
      const type = toElmSaid(firstMemberOf(item, 'schemeName', 'schemeAgency', 'dcType'));
      return id ? [{ id, hashed: false, ...given({ type }) }] : [];
    });
}

function toElmAddress(spot: Spot): Address | undefined {
  const [location] = objectsOf(memberOf(spot, 'location'));
  const [address] = location ? objectsOf(memberOf(location, 'address')) : [];
  if (!address) return undefined;
  return {
    place: address.place,
    lines: toElmTexts(memberOf(address, 'fullAddress')).map(({ value, place }) => ({ value, place })),
    ...given({ country: toElmSaid(memberOf(address, 'countryCode')) }),
  };
}
