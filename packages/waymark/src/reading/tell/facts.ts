import type { Achievement, Said, Subject } from '../../credential/index.ts';
import type { Section, Statement } from '../reading-model.ts';
import { showLine } from '../show-text.ts';
import { spaced } from './spaced.ts';
import { dateOf, fact, line, pick, type Telling } from './telling.ts';

const sayUnit = (count: number, unit: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);

/** `PT25H`, `P3M` as words; what is no ISO 8601 duration stays as it is written. */
function sayDuration(text: string, locale: string): string {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text.trim());
  if (!match || text.trim() === 'P') return showLine(text);
  const [years, months, weeks, days, hours, minutes] = match.slice(1);
  // "2 days, 12 hours" of work would be read as two working days; the standard means sixty hours.
  if (days && hours && !years && !months && !weeks && !minutes)
    return sayUnit(24 * Number(days) + Number(hours), 'hour', locale);
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
  ];
}

const levelLabel = ({ locale: { words } }: Telling, place: string): string =>
  place.includes('eqfLevel')
    ? words.label.eqfLevel
    : place.includes('nqfLevel')
      ? words.label.nqfLevel
      : words.label.level;

function achievementFacts(telling: Telling, achievement: Achievement): readonly Statement[] {
  const { label, locale } = telling.locale.words;
  return [
    ...achievement.levels.flatMap((level) =>
      fact(telling, 'level', 'level', levelLabel(telling, level.place), { text: level.value, place: level.place }),
    ),
    ...kindOf(telling, achievement),
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
  ];
}

/** All kinds on one line. */
function kindOf(telling: Telling, { types }: Achievement): readonly Statement[] {
  if (types.length === 0) return [];
  return [
    line(telling, {
      id: 'achievement-type',
      section: 'level',
      label: telling.locale.words.label.type,
      text: [...new Set(types.map(({ value }) => spaced(value)))].join(', '),
      places: types.map(({ place }) => place),
    }),
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
