import type { Achievement, Result, ResultDescription, RubricLevel } from '../../credential/index.ts';
import type { Statement } from '../reading-model.ts';
import { showLine } from '../show-text.ts';
import { fact, line, oneLine, pick, quoteOf, type Telling } from './telling.ts';

type Scale = NonNullable<Statement['scale']>;

/** A rubric's levels from the least to the most: by their own numbers where all have one, else as the issuer lists them. */
function orderedLevels({ rubricLevels }: ResultDescription): readonly RubricLevel[] {
  const rank = ({ level, points }: RubricLevel): number => Number.parseFloat(level?.value ?? points?.value ?? '');
  return rubricLevels.some((level) => Number.isNaN(rank(level)))
    ? rubricLevels
    : rubricLevels.toSorted((a, b) => rank(a) - rank(b));
}

/** The steps of a rubric in the issuer's words, the reached and the needed one marked. Plain lists of values have no order to draw. */
function scaleOf(
  { locale: { words } }: Telling,
  description: ResultDescription,
  result: Result | undefined,
): Scale | undefined {
  const steps = orderedLevels(description).map((level) => ({
    key: level.id?.value,
    name: oneLine(level.name, words.locale) || showLine(level.level?.value ?? ''),
  }));
  if (steps.length < 2) return undefined;
  const at = (key: string | undefined) => {
    const index = key === undefined ? -1 : steps.findIndex((step) => step.key === key || step.name === key);
    return index < 0 ? undefined : index;
  };
  const reached = at(result?.achievedLevel?.value ?? result?.value?.value);
  const required = at(description.requiredLevel?.value ?? description.requiredValue?.value);
  return {
    steps: steps.map(({ name }) => name),
    ...(reached === undefined ? {} : { reached }),
    ...(required === undefined ? {} : { required }),
  };
}

/** A value and what it is measured by: "scored 17 of 20; 14 needed", or a mark among the possible ones. */
function sayValue({ locale: { words } }: Telling, value: string, description: ResultDescription | undefined): string {
  const needed = showLine(description?.requiredValue?.value ?? '');
  const possible = (description?.allowedValues ?? []).map((each) => showLine(each.value));
  if (possible.length < 2)
    return words.level.scored(value, showLine(description?.valueMax?.value ?? '') || undefined, needed || undefined);
  return [
    words.sentence.quote(value),
    needed && words.level.needed(words.sentence.quote(needed)),
    words.level.possible(possible.join(', ')),
  ]
    .filter(Boolean)
    .join('; ');
}

function tellResult(
  telling: Telling,
  description: ResultDescription | undefined,
  result: Result | undefined,
): Statement {
  const { words } = telling.locale;
  const name = pick(description?.name ?? [], words.locale);
  const scale = description && scaleOf(telling, description, result);
  const reached = scale?.reached;
  const level = reached === undefined ? undefined : description && orderedLevels(description)[reached];
  const levelText = pick(level?.description ?? [], words.locale);
  const value = showLine(result?.value?.value ?? '');
  const achieved = showLine(result?.achievedLevel?.value ?? '');
  const needed = scale?.required === undefined ? '' : (scale.steps[scale.required] ?? '');
  const status = showLine(result?.status?.value ?? '');
  // Each way of telling it, with the places that it tells; the first that there is.
  const [note, told] =
    scale && reached !== undefined
      ? [
          [
            words.level.of(reached + 1, scale.steps.length),
            words.level.reached(words.sentence.quote(scale.steps[reached] ?? '')),
            needed && words.level.needed(words.sentence.quote(needed)),
          ]
            .filter(Boolean)
            .join(', '),
          [result?.achievedLevel?.place, result?.value?.place],
        ]
      : value
        ? [sayValue(telling, value, description), [result?.value?.place]]
        : achieved && !/^(?:urn:|https?:)/.test(achieved)
          ? [achieved, [result?.achievedLevel?.place]]
          : status
            ? [status, [result?.status?.place]]
            : [
                telling.credential.kind === 'definition'
                  ? needed && words.level.needed(words.sentence.quote(needed))
                  : words.level.notReached,
                [],
              ];
  const title = showLine(name?.text ?? '') || showLine(description?.resultType?.value ?? '') || words.heading.results;
  return line(telling, {
    id: 'outcome',
    section: 'outcomes',
    label: words.label.outcome,
    text: note ? `${title}: ${note}` : title,
    ...(note ? { note } : {}),
    places: [name?.place, ...told],
    quote: name ? quoteOf(name) : { text: title, markdown: false },
    ...(scale ? { scale } : {}),
    ...(levelText
      ? {
          children: [
            line(telling, {
              id: 'outcome-level',
              section: 'outcomes',
              text: words.sentence.quote(showLine(levelText.text)),
              places: [levelText.place],
              quote: quoteOf(levelText),
            }),
          ],
        }
      : {}),
  });
}

const isAbout = (description: ResultDescription, result: Result): boolean =>
  result.resultDescription !== undefined && result.resultDescription.value === description.id?.value;

/** Each outcome with what was reached; results that belong to no described outcome after them; learning outcomes of ELM. */
export function tellOutcomes(telling: Telling): readonly Statement[] {
  const { words } = telling.locale;
  return telling.credential.subjects.flatMap((subject) => {
    const descriptions = subject.achievement?.resultDescriptions ?? [];
    const described = descriptions.map((description) =>
      tellResult(
        telling,
        description,
        subject.results.find((result) => isAbout(description, result)),
      ),
    );
    const loose = subject.results.filter((result) => !descriptions.some((description) => isAbout(description, result)));
    const [only] = descriptions;
    const rest = loose.map((result) =>
      tellResult(telling, descriptions.length === 1 && described.length === 0 ? only : undefined, result),
    );
    const learnt = (subject.achievement?.outcomes ?? []).map((outcome) => {
      const name = pick(outcome.name, words.locale);
      return line(telling, {
        id: 'learning-outcome',
        section: 'outcomes',
        label: words.label.outcome,
        text: showLine(name?.text ?? ''),
        places: [name?.place ?? outcome.place],
        ...(name ? { quote: quoteOf(name) } : {}),
        children: fact(
          telling,
          'learning-outcome-description',
          'outcomes',
          words.label.description,
          pick(outcome.description, words.locale),
        ),
      });
    });
    return [
      ...described,
      ...rest,
      ...learnt,
      ...subject.achievements.map((achievement) => tellAchievement(telling, achievement)),
    ];
  });
}

/** A record's own list of achievements, each a line with its description. */
function tellAchievement(telling: Telling, achievement: Achievement): Statement {
  const { words } = telling.locale;
  const name = pick(achievement.name, words.locale);
  return line(telling, {
    id: 'achievement',
    section: 'outcomes',
    label: words.heading.achievements,
    text: showLine(name?.text ?? ''),
    places: [name?.place ?? achievement.place],
    ...(name ? { quote: quoteOf(name) } : {}),
    children: [
      ...fact(
        telling,
        'achievement-description',
        'outcomes',
        words.label.description,
        pick(achievement.description, words.locale),
      ),
      ...fact(
        telling,
        'achievement-criteria',
        'outcomes',
        words.label.criteria,
        pick(achievement.criteriaNarrative, words.locale),
      ),
    ],
  });
}
