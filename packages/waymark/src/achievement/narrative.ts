import { type Definition, type Localized, textIn } from './definition.ts';
import { headingsIn, type NarrativeHeading } from './words/headings.ts';

/** Paragraphs under fixed headings: what a reader that knows no extension still shows. */
function mirrored(definition: Definition, language: string): readonly (readonly [NarrativeHeading, string])[] {
  const { judging, quality, evidence, validity } = definition;
  const say = (text: Localized | undefined) => textIn(text, language, definition.language) ?? '';
  const hours = definition.workloadHours;
  const words = headingsIn(language);
  const pieces = evidence.map(({ name, isRequired }) => `${say(name)}${isRequired ? '' : ` (${words.optional})`}`);
  const lines: readonly (readonly [NarrativeHeading, string])[] = [
    ['judged', judging.kind === 'not-assessed' ? words.notAssessed : say(judging.method)],
    ['assessors', say(judging.assessors)],
    ['supervision', say(judging.supervision)],
    ['identityCheck', say(judging.identityCheck)],
    ['aids', say(judging.aids)],
    ['retakes', say(judging.retakes)],
    ['evidence', pieces.join('; ')],
    ['workload', hours === undefined ? '' : words.hours(hours)],
    ['prerequisites', say(definition.prerequisites)],
    ['earners', say(definition.earners)],
    ['participation', say(definition.participation)],
    ['validity', validity.months === undefined ? say(validity.doesNotAge) : words.months(validity.months)],
    ['quality', [quality.assuredBy, quality.every, quality.complaints].map(say).filter(Boolean).join(' ')],
    ['countsTowards', say(definition.countsTowards)],
  ];
  return lines.filter(([, text]) => text !== '');
}

/** The criteria in Markdown, with everything mirrored that has no field of its own; and what employers answered, which is a fact of the version. */
export function toNarrative(
  definition: Definition,
  language: string,
  { employers = '' }: { readonly employers?: string } = {},
): string {
  const words = headingsIn(language);
  const own = textIn(definition.criteria, language, definition.language);
  const all = [...mirrored(definition, language), ...(employers ? [['employers', employers] as const] : [])];
  const lines = all.map(([heading, text]) => `**${words.heading[heading]}:** ${text}`);
  return [...(own ? [own] : []), ...lines].join('\n\n');
}

/** The narrative taken apart again: the author's own criteria, and what stands under our headings in any language that we write. */
export function parseNarrative(narrative: string): {
  readonly own: string;
  readonly under: ReadonlyMap<NarrativeHeading, string>;
} {
  const under = new Map<NarrativeHeading, string>();
  const own: string[] = [];
  for (const paragraph of narrative.split(/\n{2,}/)) {
    const [, title = '', text = ''] = /^\*\*(.{1,80}?):\*\* ([\s\S]*)$/.exec(paragraph) ?? [];
    const heading = headingOf(title);
    if (heading && !under.has(heading)) under.set(heading, text.trim());
    else if (paragraph.trim()) own.push(paragraph);
  }
  return { own: own.join('\n\n'), under };
}

function headingOf(title: string): NarrativeHeading | undefined {
  for (const language of ['en', 'es']) {
    const found = Object.entries(headingsIn(language).heading).find(([, words]) => words === title);
    // Sound: the keys of `heading` are the headings.
    if (found) return found[0] as NarrativeHeading;
  }
  return undefined;
}
