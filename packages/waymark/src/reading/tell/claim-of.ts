import { showLine } from '../show-text.ts';
import { canJudge, claimFrom, languageOf } from './claim.ts';
import { oneLine, pick, type Telling } from './telling.ts';

interface Claim {
  readonly text: string;
  readonly places: readonly string[];
  readonly isOwnWords: boolean;
  /** In a language of which nobody here can tell whether it says what the holder does. */
  readonly isUnjudged?: true;
  readonly language?: string;
}

/** More names than these are not taken in at a glance; they stand below. */
const MAX_NAMED = 2;

export function claimOf(telling: Telling): Claim {
  const { credential, locale } = telling;
  const { words } = locale;
  const [subject] = credential.subjects;
  const name = oneLine(credential.name, words.locale);
  const at = (...texts: (string | undefined)[]) => texts.filter((text) => text !== undefined);
  switch (credential.kind) {
    case 'record':
      return {
        text: words.claim.record(
          credential.parts.length,
          (subject?.achievements ?? [])
            .map(({ name: said }) => oneLine(said, words.locale))
            .filter(Boolean)
            .slice(0, MAX_NAMED),
        ),
        places: [],
        isOwnWords: true,
      };
    case 'presentation':
      return { text: words.claim.presentation(credential.parts.length), places: [], isOwnWords: true };
    case 'status-list':
      return { text: words.claim.statusList, places: [], isOwnWords: true };
    case 'issuer':
      return {
        text: words.claim.issuer(name || telling.issuerName),
        places: at(pick(credential.name, words.locale)?.place),
        isOwnWords: true,
      };
    case 'endorsement': {
      const what = showLine(subject?.id?.value ?? '') || words.subject.unnamed;
      return { text: words.claim.endorses(what), places: at(subject?.id?.place), isOwnWords: true };
    }
    default:
  }
  const achievement = subject?.achievement;
  const title = pick(achievement?.name ?? [], words.locale) ?? pick(credential.name, words.locale);
  for (const texts of [achievement?.outcomes[0]?.name, achievement?.description, achievement?.criteriaNarrative]) {
    const quoted = pick(texts ?? [], words.locale);
    if (!quoted) continue;
    const written = quoted.language ?? achievement?.language?.value;
    const claim = claimFrom(quoted.text, written, words.locale);
    if (!claim) continue;
    const language = languageOf(written, words.locale);
    const found = { places: [quoted.place], isOwnWords: true };
    // The issuer's own words in another language than the reader's are quoted: nobody here translates them.
    return language === languageOf(undefined, words.locale)
      ? { text: showLine(claim), ...found }
      : { text: words.sentence.quote(showLine(claim)), language, ...found };
  }
  const isUnjudged =
    achievement?.language !== undefined && !canJudge(languageOf(achievement.language.value, words.locale));
  if (credential.kind === 'definition')
    return {
      text: words.claim.definition(showLine(title?.text ?? '')),
      places: at(title?.place),
      isOwnWords: false,
      ...(isUnjudged ? { isUnjudged } : {}),
    };
  if (title) {
    const text = achievement ? words.claim.earned(showLine(title.text)) : words.claim.about(showLine(title.text));
    return {
      text,
      places: [title.place],
      isOwnWords: achievement === undefined,
      ...(isUnjudged ? { isUnjudged } : {}),
      ...(title.language ? { language: title.language } : {}),
    };
  }
  const type = credential.types.find(({ value }) => !/^(?:Verifiable(?:Credential|Presentation))$/.test(value));
  if (type)
    return {
      text: words.claim.about(showLine(type.value).replace(/([a-z])([A-Z])/g, '$1 $2')),
      places: [type.place],
      isOwnWords: true,
    };
  return { text: words.claim.nothing, places: [], isOwnWords: true };
}
