import type { Achievement, Alignment, Identifier, Profile, Said, Subject } from '../../credential/index.ts';
import type { Section, Statement } from '../reading-model.ts';
import { safeHref, showLine } from '../show-text.ts';
import { assuranceAt, dateOf, domainOf, fact, line, pick, profileName, type Telling } from './telling.ts';

const spaced = (text: string) =>
  showLine(text)
    .replace(/^ext:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2');

const sayUnit = (count: number, unit: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);

/** `PT25H`, `P3M` as words; what is no ISO 8601 duration stays as it is written. */
function sayDuration(text: string, locale: string): string {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text.trim());
  if (!match || text.trim() === 'P') return showLine(text);
  const [years, months, weeks, days, hours, minutes] = match.slice(1);
  // "2 days, 12 hours" of work would be read as two working days; the standard means sixty hours.
  if (days && hours && !years && !months && !weeks && !minutes)
    return `${sayUnit(24 * Number(days) + Number(hours), 'hour', locale)} (${showLine(text)})`;
  const units = ['year', 'month', 'week', 'day', 'hour', 'minute'];
  const parts = match
    .slice(1)
    .flatMap((count, index) => (count ? [sayUnit(Number(count), units[index] ?? 'hour', locale)] : []));
  return parts.length > 0 ? new Intl.ListFormat(locale, { type: 'unit' }).format(parts) : showLine(text);
}

/** When, how much, at what level: the facts in the order in which people ask. */
export function tellFacts(telling: Telling): readonly Statement[] {
  const { credential, locale } = telling;
  const { label } = locale.words;
  const one = (id: string, section: Section, name: string, said: Said | undefined, show?: string) =>
    fact(telling, id, section, name, said, show);
  const dates = [
    ...one('awarded', 'dates', label.awarded, credential.awarded, dateOf(telling, credential.awarded)),
    ...(credential.awarded?.value === credential.validFrom?.value
      ? []
      : one('valid-from', 'dates', label.validFrom, credential.validFrom, dateOf(telling, credential.validFrom))),
    ...one('valid-until', 'dates', label.validUntil, credential.validUntil, dateOf(telling, credential.validUntil)),
  ];
  return [
    ...credential.subjects.flatMap((subject) => [...workedOf(telling, subject)]),
    ...dates,
    ...credential.subjects.flatMap((subject) => subjectFacts(telling, subject)),
  ];
}

function workedOf(telling: Telling, { activityStart, activityEnd }: Subject): readonly Statement[] {
  const { label, sentence } = telling.locale.words;
  if (!activityStart && !activityEnd) return [];
  const [from, to] = [dateOf(telling, activityStart), dateOf(telling, activityEnd)];
  const text = from && to ? sentence.period(from, to) : from ? sentence.since(from) : sentence.until(to);
  return [
    line(telling, {
      id: 'worked',
      section: 'dates',
      label: label.worked,
      text,
      places: [activityStart?.place, activityEnd?.place],
    }),
  ];
}

function subjectFacts(telling: Telling, subject: Subject): readonly Statement[] {
  const { label, sentence, locale } = telling.locale.words;
  const { achievement } = subject;
  const earned = subject.creditsEarned;
  const available = achievement?.creditsAvailable;
  return [
    ...(earned
      ? [
          line(telling, {
            id: 'credits',
            section: 'effort',
            label: label.credits,
            text: sentence.creditsOf(showLine(earned.value), available && showLine(available.value)),
            places: [earned.place, available?.place],
          }),
        ]
      : fact(telling, 'credits-available', 'effort', label.creditsAvailable, available)),
    ...fact(
      telling,
      'workload',
      'effort',
      label.workload,
      achievement?.workload,
      achievement?.workload && sayDuration(achievement.workload.value, locale),
    ),
    ...(achievement ? achievementFacts(telling, achievement) : []),
    ...fact(telling, 'term', 'dates', label.term, subject.term),
    ...fact(telling, 'role', 'about-subject', label.role, subject.role),
    ...fact(telling, 'licence', 'about-subject', label.licence, subject.licenseNumber),
    ...fact(telling, 'narrative', 'about-subject', label.description, pick(subject.narrative, locale)),
    ...(subject.source ? profileLines(telling, subject.source, 'source', label.source) : []),
  ];
}

const levelLabel = ({ locale: { words } }: Telling, place: string): string =>
  place.includes('/eqfLevel')
    ? words.label.eqfLevel
    : place.includes('/nqfLevel')
      ? words.label.nqfLevel
      : words.label.level;

function achievementFacts(telling: Telling, achievement: Achievement): readonly Statement[] {
  const { label, locale } = telling.locale.words;
  return [
    ...achievement.levels.flatMap((level) =>
      fact(telling, 'level', 'level', levelLabel(telling, level.place), { text: level.value, place: level.place }),
    ),
    ...achievement.types.flatMap((type) =>
      fact(telling, 'achievement-type', 'level', label.type, type, spaced(type.value)),
    ),
    ...fact(telling, 'field-of-study', 'level', label.fieldOfStudy, pick(achievement.fieldOfStudy, locale)),
    ...fact(telling, 'specialization', 'level', label.specialization, pick(achievement.specialization, locale)),
    ...fact(
      telling,
      'language',
      'level',
      label.language,
      achievement.language,
      achievement.language && sayLanguage(achievement.language.value, locale),
    ),
    ...descriptionOf(telling, achievement),
    ...fact(telling, 'code', 'version', label.code, achievement.humanCode),
    ...fact(telling, 'version', 'version', label.version, achievement.version),
    ...(achievement.creator && achievement.creator.id?.value !== telling.credential.issuer?.id?.value
      ? profileLines(
          telling,
          achievement.creator,
          'creator',
          telling.credential.format === 'elm-3' ? label.awardingBody : label.creator,
        )
      : []),
  ];
}

/** A description that is the criteria once more is said once. */
function descriptionOf(telling: Telling, { description, criteriaNarrative }: Achievement): readonly Statement[] {
  const { label, locale } = telling.locale.words;
  const told = pick(description, locale);
  return told && told.text === pick(criteriaNarrative, locale)?.text
    ? []
    : fact(telling, 'description', 'criteria', label.description, told);
}

export function sayLanguage(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? showLine(code);
  } catch {
    return showLine(code);
  }
}

/** A framework that is only given by its address is named by its site. */
const frameworkName = (text: string): string => (/^https?:/.test(text) ? domainOf(text) : showLine(text));

/** Correspondences are told as what the issuer says, never as more. */
export function tellAlignments(telling: Telling): readonly Statement[] {
  const { words } = telling.locale;
  const all = telling.credential.subjects.flatMap(({ achievement, results }) => [
    ...(achievement?.alignments ?? []),
    ...(achievement?.resultDescriptions ?? []).flatMap(({ alignments, rubricLevels }) => [
      ...alignments,
      ...rubricLevels.flatMap((level) => level.alignments),
    ]),
    ...(achievement?.outcomes ?? []).flatMap(({ alignments }) => alignments),
    ...results.flatMap(({ alignments }) => alignments),
  ]);
  return all.map((alignment: Alignment) => {
    const name = pick(alignment.targetName, words.locale);
    const framework = pick(alignment.targetFramework, words.locale);
    const code = showLine(alignment.targetCode?.value ?? '');
    const text = `${words.sentence.corresponds(showLine(name?.text ?? alignment.targetUrl?.value ?? ''), frameworkName(framework?.text ?? ''))}${code ? ` (${code})` : ''}`;
    return line(telling, {
      id: 'alignment',
      section: 'alignment',
      text,
      places: [
        name?.place ?? alignment.targetUrl?.place,
        // Named by its site alone, its address stays to be told in full.
        framework && /^https?:/.test(framework.text) ? undefined : framework?.place,
        alignment.targetCode?.place,
      ],
      href: alignment.targetUrl && safeHref(alignment.targetUrl.value),
    });
  });
}

/** Who says this, and whom it is about, in full. */
export function tellPeople(telling: Telling): readonly Statement[] {
  const { credential, locale } = telling;
  return [
    ...(credential.issuer ? profileLines(telling, credential.issuer, 'issuer', locale.words.term.issuer ?? '') : []),
    ...credential.subjects.flatMap((subject) =>
      subject.identifiers.flatMap((identifier) => identifierLine(telling, identifier)),
    ),
  ];
}

function identifierLine(telling: Telling, { id, type, hashed }: Identifier): readonly Statement[] {
  const { label, sentence } = telling.locale.words;
  const kind = type && !/^(?:email|name)$/.test(type.value) ? ` (${spaced(type.value)})` : '';
  return [
    line(telling, {
      id: 'identifier',
      section: 'about-subject',
      assurance: assuranceAt(telling, id.place),
      label: `${type?.value === 'email' ? label.email : type?.value === 'name' ? label.name : label.identifier}${kind}`,
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
