import { type Definition, textIn } from 'waymark/achievement';
import { choiceField, lineField, textField } from '../pages/fields.ts';
import { type Html, html } from '../pages/html.ts';
import type { PageContext } from '../pages/page-context.ts';
import { ISSUE_WORDS } from './words/index.ts';

/** What the form about one person holds, as it was typed. */
export interface AwardForm {
  readonly name: string;
  readonly email: string;
  readonly did: string;
  readonly date: string;
  readonly narrative: string;
  /** Addresses, one a line. */
  readonly evidence: string;
  /** Outcome id → level id. */
  readonly levels: Readonly<Record<string, string>>;
}

/** The fields about one person, filled in. */
export function awardFields(page: PageContext, definition: Definition, form: AwardForm): Html {
  const words = ISSUE_WORDS[page.locale];
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, page.locale, definition.language) ?? '';
  const levels = definition.outcomes
    .filter((outcome) => outcome.levels.length > 0)
    .map((outcome) =>
      choiceField({
        id: `level-${outcome.id}`,
        label: words.levelOf(say(outcome.text)),
        value: form.levels[outcome.id] ?? '',
        options: {
          '': words.noLevel,
          ...Object.fromEntries(outcome.levels.map((level) => [level.id, say(level.name)])),
        },
      }),
    );
  return html`${lineField({ id: 'name', label: words.name, hint: words.nameHint, value: form.name })}
${lineField({ id: 'email', label: words.email, hint: words.emailHint, type: 'email', value: form.email })}
${lineField({ id: 'date', label: words.date, type: 'date', value: form.date, isRequired: true })}
${levels}
${textField({ id: 'narrative', label: words.narrative, value: form.narrative })}
${textField({ id: 'evidence', label: words.evidenceUrl, hint: words.evidenceHint, rows: 2, value: form.evidence })}
${lineField({ id: 'did', label: words.did, hint: words.didHint, value: form.did })}`;
}
