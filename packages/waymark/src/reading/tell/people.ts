import type { Identifier, Profile, Subject } from '../../credential/index.ts';
import type { Statement } from '../reading-model.ts';
import { safeHref, showLine } from '../show-text.ts';
import { spaced } from './spaced.ts';
import { assuranceAt, fact, line, pick, profileName, type Telling } from './telling.ts';

/** Who says this, and whom it is about, in full. */
export function tellPeople(telling: Telling): readonly Statement[] {
  const { credential, locale } = telling;
  return [
    ...(credential.issuer ? profileLines(telling, credential.issuer, 'issuer', locale.words.term.issuer ?? '') : []),
    ...credential.subjects.flatMap((subject) => otherProfiles(telling, subject)),
    ...credential.subjects.flatMap((subject) =>
      subject.identifiers.flatMap((identifier) => identifierLine(telling, identifier)),
    ),
  ];
}

/** Who wrote the requirements, or awarded it, and who assessed: where they are not the issuer itself. */
function otherProfiles(telling: Telling, { achievement, source }: Subject): readonly Statement[] {
  const { label } = telling.locale.words;
  const creator = achievement?.creator;
  const awardingBody = achievement?.awardingBody;
  return [
    ...(awardingBody && !isIssuer(awardingBody, telling)
      ? profileLines(telling, awardingBody, 'awarding-body', label.awardingBody)
      : []),
    ...(creator && !isIssuer(creator, telling) ? profileLines(telling, creator, 'creator', label.creator) : []),
    ...(source ? profileLines(telling, source, 'source', label.source) : []),
  ];
}

/** The issuer again, under another address of its own: what more is said of it stands at the end. */
function isIssuer(profile: Profile, { credential, locale: { words } }: Telling): boolean {
  const { issuer } = credential;
  return (
    profile.id?.value === issuer?.id?.value ||
    (issuer !== undefined && profileName(profile, words.locale) === profileName(issuer, words.locale))
  );
}

const isEmail = (type: string): boolean => /^e?mail(?:address)?$/i.test(type);

function identifierLine(telling: Telling, { id, type, hashed }: Identifier): readonly Statement[] {
  const { label, sentence } = telling.locale.words;
  const kind = type && !isEmail(type.value) && type.value !== 'name' ? ` (${spaced(type.value)})` : '';
  return [
    line(telling, {
      id: 'identifier',
      section: 'about-subject',
      assurance: assuranceAt(telling, id.place),
      label: `${isEmail(type?.value ?? '') ? label.email : type?.value === 'name' ? label.name : label.identifier}${kind}`,
      text: hashed ? sentence.hashed : showLine(id.value),
      places: hashed ? [] : [id.place],
    }),
  ];
}

function profileLines(telling: Telling, profile: Profile, id: string, label: string): readonly Statement[] {
  const { words } = telling.locale;
  const name = pick(profile.name, words.locale);
  const { address } = profile;
  const place = address ? [address.locality, address.region, address.country].filter((part) => part !== undefined) : [];
  const lines = [...(address?.lines ?? []), ...place];
  return [
    ...fact(telling, `${id}-name`, 'about-issuer', label, name ?? profile.id),
    ...fact(
      telling,
      `${id}-description`,
      'about-issuer',
      words.label.description,
      pick(profile.description, words.locale),
    ),
    ...(profile.url
      ? [
          line(telling, {
            id: `${id}-url`,
            section: 'about-issuer',
            label: words.label.website,
            text: showLine(profile.url.value),
            places: [profile.url.place],
            href: safeHref(profile.url.value),
          }),
        ]
      : []),
    ...fact(
      telling,
      `${id}-email`,
      'about-issuer',
      words.label.email,
      profile.email && { ...profile.email, value: profile.email.value.replace(/^mailto:/i, '') },
    ),
    ...(lines.length > 0
      ? [
          line(telling, {
            id: `${id}-address`,
            section: 'about-issuer',
            label: words.label.address,
            text: lines.map(({ value }) => showLine(value)).join(', '),
            places: lines.map((part) => part.place),
          }),
        ]
      : []),
    ...(profile.parent
      ? fact(
          telling,
          `${id}-parent`,
          'about-issuer',
          words.label.parent,
          pick(profile.parent.name, words.locale),
          profileName(profile.parent, words.locale),
        )
      : []),
  ];
}
