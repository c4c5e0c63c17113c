import { isJsonObject } from '../../../encoding/index.ts';
import type { Profile } from '../../model.ts';
import { given } from '../../said/given.ts';
import { toAllIds, toAllSaid, toId, toSaid } from '../../said/said.ts';
import { firstMemberOf, itemsOf, memberOf, objectsOf, type Spot } from '../../said/spot.ts';
import { toTexts } from '../../said/texts.ts';
import { languageOf } from '../contexts-of.ts';
import type { PartReader } from '../format.ts';
import { toEndorsements } from '../vc/endorsements.ts';
import { toImage } from '../vc/image.ts';

/** Issuer of Open Badges 0.5 to 2.0: a URL, or the profile in place; `outer` is the language declared around it. @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Profile */
export function toIssuer(spot: Spot, reader: PartReader, outer?: string): Profile | undefined {
  const [first] = itemsOf(spot);
  if (!first) return undefined;
  if (!isJsonObject(first.value)) {
    const id = toSaid(first);
    if (!id || first.value === undefined) return undefined;
    return {
      place: first.place,
      id,
      name: [],
      description: [],
      otherIdentifiers: [],
      endorsements: [],
      publicKeys: [],
      json: first.value,
    };
  }
  const language = languageOf(first) ?? outer;
  return {
    place: first.place,
    name: toTexts(memberOf(first, 'name'), language),
    description: toTexts(firstMemberOf(first, 'description', 'org'), language),
    otherIdentifiers: [],
    endorsements: toEndorsements(first, reader),
    publicKeys: toAllIds(memberOf(first, 'publicKey')),
    json: first.value,
    ...given({
      id: toId(first),
      // 0.5 has an origin in place of a URL, and a contact in place of an e-mail address.
      url: toId(firstMemberOf(first, 'url', 'origin')),
      email: toSaid(firstMemberOf(first, 'email', 'contact')),
      image: toImage(memberOf(first, 'image'), language),
      revocationList: toId(memberOf(first, 'revocationList')),
      verification: toHosts(memberOf(first, 'verification')),
    }),
  };
}

/** Where the issuer's assertions may be hosted. */
function toHosts(spot: Spot): Profile['verification'] {
  const [first] = objectsOf(spot);
  if (!first) return undefined;
  const all = (name: string) => toAllSaid(memberOf(first, name)).map(({ value }) => value);
  return { place: first.place, allowedOrigins: all('allowedOrigins'), startsWith: all('startsWith') };
}
