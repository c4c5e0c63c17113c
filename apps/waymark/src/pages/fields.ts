import { type Html, html } from './html.ts';

interface FieldParts {
  readonly id: string;
  /** Where several forms of a page have a field of one name. */
  readonly name?: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly error?: string;
}

const around = ({ id, label, hint, error }: FieldParts, control: Html): Html => html`<div class="field">
<label for="${id}">${label}</label>
${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ''}
${error ? html`<p class="error" id="${id}-error">${error}</p>` : ''}
${control}
</div>`;

const described = ({ id, hint, error }: FieldParts): Html => {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return ids ? html` aria-describedby="${ids}"${error ? html` aria-invalid="true"` : ''}` : html``;
};

/** One labelled line of text. */
export function lineField(
  parts: FieldParts & {
    readonly type?: 'text' | 'email' | 'url' | 'date' | 'number';
    readonly autocomplete?: string;
    readonly isRequired?: boolean;
    readonly pattern?: string;
  },
): Html {
  const { id, name = id, value = '', type = 'text', autocomplete = 'off', isRequired = false, pattern } = parts;
  return around(
    parts,
    html`<input type="${type}" id="${id}" name="${name}" value="${value}" autocomplete="${autocomplete}"${pattern ? html` inputmode="numeric" pattern="${pattern}"` : ''}${isRequired ? html` required` : ''}${described(parts)}>`,
  );
}

/** One labelled text of several lines. */
export function textField(parts: FieldParts & { readonly rows?: number; readonly isRequired?: boolean }): Html {
  const { id, name = id, value = '', rows = 3, isRequired = false } = parts;
  return around(
    parts,
    html`<textarea id="${id}" name="${name}" rows="${rows}"${isRequired ? html` required` : ''}${described(parts)}>${value}</textarea>`,
  );
}

/** One labelled choice. */
export function choiceField(parts: FieldParts & { readonly options: Readonly<Record<string, string>> }): Html {
  const { id, name = id, value = '', options } = parts;
  return around(
    parts,
    html`<select id="${id}" name="${name}"${described(parts)}>
${Object.entries(options).map(([key, text]) => html`<option value="${key}"${key === value ? html` selected` : ''}>${text}</option>`)}
</select>`,
  );
}

/** Several boxes to tick under one question. */
export function ticksField(parts: {
  readonly legend: string;
  readonly name: string;
  readonly hint?: string;
  readonly options: Readonly<Record<string, string>>;
  readonly ticked: readonly string[];
  /** Where a page has several of one name. */
  readonly prefix?: string;
}): Html {
  const { legend, name, hint, options, ticked, prefix = name } = parts;
  return html`<fieldset class="ticks">
<legend>${legend}</legend>
${hint ? html`<p class="hint">${hint}</p>` : ''}
${Object.entries(options).map(
  ([key, text]) =>
    html`<label class="tick"><input type="checkbox" name="${name}" id="${prefix}-${key}" value="${key}"${ticked.includes(key) ? html` checked` : ''}> ${text}</label>`,
)}
</fieldset>`;
}
