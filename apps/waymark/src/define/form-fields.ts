import { type Definition, MAX_OUTCOMES, outcomeNumbers } from 'waymark/achievement';
import { type Html, html } from '../pages/html.ts';
import { LINE_WORDS } from '../pages/line-words.ts';
import type { PageLocale } from '../pages/words/index.ts';
import type { Fields } from './definition-form.ts';
import type { DefineWords } from './words/index.ts';

/** How a field is typed in; the order is the order on the page. */
type Shape = 'line' | 'text' | 'number' | 'kind' | 'judged-kind' | 'language';

/** Sections of the form after the outcomes' own: their fields in order. */
export const SECTIONS: readonly {
  readonly id: keyof DefineWords['sections'];
  readonly fields: readonly (readonly [name: string, shape: Shape])[];
}[] = [
  {
    id: 'what',
    fields: [
      ['organisation', 'line'],
      ['name', 'line'],
      ['sentence', 'text'],
      ['description', 'text'],
      ['kind', 'kind'],
      ['language', 'language'],
    ],
  },
  { id: 'outcomes', fields: [] },
  {
    id: 'judged',
    fields: [
      ['judged-kind', 'judged-kind'],
      ['method', 'line'],
      ['assessors', 'line'],
      ['minutes', 'number'],
      ['supervision', 'line'],
      ['identity', 'line'],
      ['aids', 'line'],
      ['retakes', 'line'],
      ['criteria', 'text'],
      ['criteria-url', 'line'],
    ],
  },
  { id: 'carried', fields: [['evidence', 'text']] },
  {
    id: 'size',
    fields: [
      ['hours', 'number'],
      ['credits', 'number'],
      ['credit-system', 'line'],
      ['level', 'line'],
      ['level-framework', 'line'],
      ['level-confirmed', 'line'],
      ['field-of-study', 'line'],
    ],
  },
  {
    id: 'who',
    fields: [
      ['earners', 'line'],
      ['prerequisites', 'line'],
      ['participation', 'line'],
      ['months', 'number'],
      ['does-not-age', 'line'],
    ],
  },
  {
    id: 'quality',
    fields: [
      ['assured-by', 'line'],
      ['assured-every', 'line'],
      ['complaints', 'line'],
    ],
  },
  {
    id: 'links',
    fields: [
      ['counts-towards', 'text'],
      ['alignments', 'text'],
      ['tags', 'line'],
      ['code', 'line'],
      ['licence', 'line'],
    ],
  },
];

const LANGUAGES = ['en', 'es', 'ca', 'de', 'eu', 'fr', 'gl', 'it', 'nl', 'pl', 'pt', 'ar', 'he'];

interface FieldParts {
  readonly values: Fields;
  readonly locale: PageLocale;
  /** What stands under a line: whose words it holds, what is proposed for it. */
  readonly notes?: (line: string) => Html;
}

/** One labelled field. `word` names its label where several fields share one. */
export function field({ values, locale, notes }: FieldParts, name: string, shape: Shape, word = name): Html {
  const words = LINE_WORDS[locale];
  const [label = name, hint = ''] = words.fields[word] ?? [];
  const value = values[name] ?? '';
  const describedBy = hint ? html` aria-describedby="${name}-hint"` : '';
  const options = (all: Readonly<Record<string, string>>) => html`<select id="${name}" name="${name}"${describedBy}>
<option value="">${words.choose}</option>
${Object.entries(all).map(([key, text]) => html`<option value="${key}"${key === value ? html` selected` : ''}>${text}</option>`)}
</select>`;
  const control = () => {
    switch (shape) {
      case 'line':
        return html`<input type="text" id="${name}" name="${name}" value="${value}" autocomplete="off"${describedBy}>`;
      case 'number':
        return html`<input type="text" inputmode="decimal" id="${name}" name="${name}" value="${value}" autocomplete="off"${describedBy}>`;
      case 'text':
        return html`<textarea id="${name}" name="${name}" rows="${Math.min(8, Math.max(2, value.split('\n').length))}"${describedBy}>${value}</textarea>`;
      case 'kind':
        return options(words.kinds);
      case 'judged-kind':
        return options(words.judgedKinds);
      case 'language': {
        const names = new Intl.DisplayNames(locale, { type: 'language' });
        const known = LANGUAGES.includes(value) || !value ? LANGUAGES : [...LANGUAGES, value];
        return html`<select id="${name}" name="${name}"${describedBy}>
${known.map((tag) => html`<option value="${tag}"${tag === value ? html` selected` : ''}>${names.of(tag) ?? tag}</option>`)}
</select>`;
      }
    }
  };
  return html`<div class="field">
<label for="${name}">${label}</label>
${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}
${control()}
${notes ? notes(name) : ''}</div>`;
}

/** The written outcomes, then empty ones to write; their numbers are their names. */
export function outcomeFields(parts: FieldParts, definition: Definition, emptyOutcomes: number): Html[] {
  const words = LINE_WORDS[parts.locale];
  const written = outcomeNumbers(definition);
  const last = written.at(-1) ?? 0;
  const empty = Array.from(
    { length: Math.min(emptyOutcomes, MAX_OUTCOMES - written.length) },
    (_, at) => last + at + 1,
  );
  return [...written, ...empty].map(
    (n, at) => html`<fieldset>
<legend>${words.outcome(at + 1)}</legend>
${field(parts, `outcome-${n}`, 'line', 'outcome')}
${field(parts, `outcome-${n}-levels`, 'text', 'levels')}
${field(parts, `outcome-${n}-needed`, 'number', 'needed')}
</fieldset>`,
  );
}
