import type { Alignment } from '../../credential/index.ts';
import type { Statement } from '../reading-model.ts';
import { safeHref, showLine } from '../show-text.ts';
import { domainOf, line, pick, type Telling } from './telling.ts';

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
