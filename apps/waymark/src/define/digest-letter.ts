import { isPageLocale } from '../pages/words/index.ts';
import type { Told } from '../store/index.ts';
import { WORK_WORDS } from './words/index.ts';

/** One letter about everything that others did: a paragraph for each definition, with who did what and where to look. */
export function digestLetter(
  told: readonly Told[],
  baseUrl: string,
): { readonly subject: string; readonly body: string } {
  const asked = told[0]?.locale ?? '';
  const words = WORK_WORDS[isPageLocale(asked) ? asked : 'en'];
  const paragraphs = [...Map.groupBy(told, ({ definitionId, slug }) => `${slug}/${definitionId}`).values()].map(
    (own) => {
      const [{ slug, definitionId, definitionName, isOwner }] = own as [Told, ...Told[]];
      const deeds = Map.groupBy(own, ({ byName, kind }) => `${byName} ${words.activities[kind]}`);
      const lines = [...deeds].map(([deed, times]) => `- ${deed}${times.length > 1 ? ` (${times.length})` : ''}`);
      const url = isOwner
        ? `${baseUrl}/define/in/${slug}/${definitionId}`
        : `${baseUrl}/review/${slug}/${definitionId}`;
      return [`${definitionName || words.nameless}:`, ...lines, url].join('\n');
    },
  );
  return {
    subject: words.letters.digestSubject(paragraphs.length),
    body: `${paragraphs.join('\n\n')}\n\n${words.letters.digestEnd(`${baseUrl}/enter/account`)}\n`,
  };
}
