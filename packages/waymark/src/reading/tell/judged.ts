import type { Achievement } from '../../credential/index.ts';
import type { Statement } from '../reading-model.ts';
import { safeHref, showLine } from '../show-text.ts';
import { firstSentence, sentencesOf } from './claim.ts';
import { domainOf, fact, line, pick, quoteOf, type Telling } from './telling.ts';

/** Kinds of achievement for which taking part is the whole of it (OB 3.0 section B.1.1, AchievementType). */
const PARTICIPATION_TYPES = ['Membership', 'Fieldwork', 'CommunityService', 'Participation'];
const NOTHING_ASSESSED =
  /\b(?:no (?:exam|assessment|test)|not assessed|nothing was assessed|attendance|attended|participation|participated|took part|asistencia|sin examen|no hubo examen|participación)\b/i;

export const isParticipation = (achievement: Achievement | undefined): boolean => {
  if (!achievement || achievement.resultDescriptions.length > 0 || achievement.assessments.length > 0) return false;
  if (achievement.types.some(({ value }) => PARTICIPATION_TYPES.includes(value))) return true;
  const texts = [...achievement.criteriaNarrative, ...achievement.name].map(({ value }) => value).join(' ');
  return (
    NOTHING_ASSESSED.test(texts) &&
    !/\b(?:exam(?:ination)? of|written test|practical|graded|project|nota|prueba práctica)\b/i.test(texts)
  );
};

/** Words with which an issuer says that somebody looked and decided. A sentence with none of them is about content, not about judging. */
const SPEAKS_OF_JUDGING =
  /\b(?:exam(?:s|ination|inations|iners?|ined)?|tests?|tested|quiz(?:zes)?|assess\w*|evaluat\w*|grad(?:e|ed|es|ing)|scor(?:e|ed|es|ing)|marked|projects?|portfolios?|capstone|interview\w*|observ(?:ed|ation|ations)|submi(?:t|ts|tted|ssion)|nominat(?:ed|ion)|upon review|review(?:ed|ers?)|rubrics?|practical|thesis|jury|panel|ex[aá]men(?:es)?|pruebas?|evalua\w*|calific\w*|notas?|proyectos?|portafolios?|entrevistas?|entreg[aóo]\w*|r[uú]bricas?|tribunal|examinador\w*)(?![\p{L}])/iu;

/** What fits into a box of the first screen. */
const MAX_ASKED_CHARS = 120;
const clip = (text: string): string =>
  text.length > MAX_ASKED_CHARS ? `${text.slice(0, MAX_ASKED_CHARS).replace(/\s+\S*$/, '')} …` : text;

/** The sentence of the criteria that says how it was judged; undefined when none does. */
export const judgingSentence = (narrative: string): string | undefined =>
  sentencesOf(narrative).find((sentence) => SPEAKS_OF_JUDGING.test(sentence));

/** How it was judged: the box of the first screen, the criteria in the issuer's words, and assessments where the format has them. */
export function tellJudged(telling: Telling): readonly Statement[] {
  const { locale, credential } = telling;
  const { words } = locale;
  const [subject] = credential.subjects;
  const achievement = subject?.achievement;
  if (!achievement || (credential.kind !== 'achievement' && credential.kind !== 'definition')) return [];
  const narrative = pick(achievement.criteriaNarrative, words.locale);
  const [assessment] = achievement.assessments;
  const assessed = assessment && (pick(assessment.name, words.locale) ?? pick(assessment.description, words.locale));
  const url = achievement.criteriaUrl;
  const levels = achievement.resultDescriptions.length;
  const conditions = [
    pick(assessment?.supervision ?? [], words.locale),
    pick(assessment?.idVerification ?? [], words.locale),
  ];
  const note =
    [levels > 0 ? words.first.levels(levels) : '', ...conditions.map((said) => showLine(said?.text ?? ''))]
      .filter(Boolean)
      .join('. ') || undefined;
  const description = pick(achievement.description, words.locale);
  const isDescription = narrative !== undefined && description?.text === narrative.text;
  const judging = narrative && !isDescription && judgingSentence(narrative.text);
  const box = (
    text: string,
    places: readonly (string | undefined)[],
    more: { note?: string | undefined; quote?: Statement['quote'] } = {},
  ) =>
    line(telling, {
      id: 'judged',
      section: 'judged',
      label: words.first.judged,
      text,
      places,
      ...(more.note ? { note: more.note } : {}),
      ...(more.quote ? { quote: more.quote } : {}),
      ...(places.length === 0 ? { assurance: 'missing' as const } : {}),
    });
  const first = isParticipation(achievement)
    ? box(words.first.judgedNothing, [narrative?.place ?? achievement.types[0]?.place])
    : assessed
      ? box(showLine(assessed.text), [assessed.place], { note, quote: quoteOf(assessed) })
      : narrative && judging
        ? box(showLine(judging), [narrative.place], { quote: quoteOf({ ...narrative, text: judging }) })
        : levels > 0
          ? box(words.first.judgedLevels(levels), [achievement.resultDescriptions[0]?.place])
          : narrative
            ? box(words.first.judgedNotSaid, [], {
                note: words.first.criteriaGiven(clip(showLine(firstSentence(narrative.text)))),
              })
            : url
              ? box(words.first.judgedLinkOnly, [url.place], { note: words.sentence.opensAt(domainOf(url.value)) })
              : box(words.first.judgedNotSaid, []);
  return [
    first,
    ...(narrative
      ? [
          line(telling, {
            id: 'criteria',
            section: 'criteria',
            label: words.label.criteria,
            text: showLine(narrative.text),
            places: [narrative.place, ...(isDescription ? [description?.place] : [])],
            quote: quoteOf(narrative, true),
          }),
        ]
      : []),
    ...(url ? [linkLine(telling, 'criteria-link', 'criteria', words.label.criteriaPage, url.value, url.place)] : []),
    ...achievement.assessments.flatMap((each) => [
      ...fact(telling, 'assessment', 'criteria', words.label.assessment, pick(each.name, words.locale)),
      ...fact(
        telling,
        'assessment-description',
        'criteria',
        words.label.assessmentDescription,
        pick(each.description, words.locale),
      ),
      ...fact(telling, 'assessment-grade', 'criteria', words.label.grade, each.grade),
      ...fact(
        telling,
        'assessment-identity',
        'criteria',
        words.label.identityCheck,
        pick(each.idVerification, words.locale),
      ),
      ...fact(
        telling,
        'assessment-supervision',
        'criteria',
        words.label.supervision,
        pick(each.supervision, words.locale),
      ),
    ]),
  ];
}

/** A link, with how fixed it is: unchanged, changed or gone where a sealed digest says, else open. */
export function linkLine(
  telling: Telling,
  id: string,
  section: Statement['section'],
  label: string,
  url: string,
  place: string,
  text?: string,
): Statement {
  const { report, locale } = telling;
  const resource = telling.credential.linked.find((linked) => linked.url === url);
  const states = (resource?.digests ?? []).map((digest) => report.digests.get(digest.place));
  const state = states.find((each) => each !== undefined && each !== 'unknown');
  const assurance =
    state === 'unchanged' ? 'linked' : state === 'changed' ? 'changed' : state === 'gone' ? 'gone' : 'open';
  const domain = domainOf(url);
  return line(telling, {
    id,
    section,
    label,
    text: text ?? showLine(url),
    places: [place],
    assurance: report.sealed || assurance === 'open' ? assurance : 'stated',
    href: safeHref(url),
    ...(text && domain ? { note: locale.words.sentence.opensAt(domain) } : {}),
  });
}
