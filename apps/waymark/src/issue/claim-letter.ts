import { textIn } from 'waymark/achievement';
import { nameIn } from '../pages/name-in.ts';
import { isPageLocale } from '../pages/words/index.ts';
import type { Award, Organisation } from '../store/index.ts';
import type { EndorsedVersion } from './endorsed-version.ts';
import { ISSUE_WORDS } from './words/index.ts';

/** The letter to somebody who earned it: what they can do, who asked for it, and the link that opens it. In the version's language. */
export function claimLetter({
  award,
  version,
  organisation,
  url,
}: {
  readonly award: Award;
  readonly version: EndorsedVersion;
  readonly organisation: Organisation;
  readonly url: string;
}): { readonly subject: string; readonly body: string } {
  const { language, name, sentence } = version.definition;
  return ISSUE_WORDS[isPageLocale(language) ? language : 'en'].letter({
    ...{ name: award.person.name, institution: nameIn(organisation, language), url },
    isCorrection: award.corrects !== null,
    title: textIn(name, language, language) ?? '',
    sentence: textIn(sentence, language, language) ?? '',
    asked: version.facts.asked.filter(({ answer }) => answer === 'accept').map((each) => each.name),
  });
}
