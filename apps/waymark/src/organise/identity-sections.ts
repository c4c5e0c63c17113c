import { toDay } from '../pages/dates.ts';
import { lineField } from '../pages/fields.ts';
import { type Html, html } from '../pages/html.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { DidLog, Organisation } from '../store/index.ts';
import { fileAddress, proofLine, recordName } from './check-domain.ts';
import { ORGANISE_WORDS, type SaidCode } from './words/index.ts';

/** Said of what went as asked; everything else that is said is a refusal, or that nobody answered. */
const WENT_WELL: ReadonlySet<string> = new Set([
  'domain-saved',
  'domain-there',
  'mark-saved',
  'mark-removed',
  'history-written',
] satisfies SaidCode[]);

/** What is said above a page that one was led to after a step. */
export function noticeOf(
  page: PageContext,
  code: string | undefined,
): { readonly text: string; readonly isRefusal: boolean } | undefined {
  const { said } = ORGANISE_WORDS[page.locale].identity;
  // Sound: only its own names pass.
  return code !== undefined && Object.hasOwn(said, code)
    ? { text: said[code as SaidCode], isRefusal: !WENT_WELL.has(code) }
    : undefined;
}

/** On the page of settings: the domain and its proof, the brand-mark. */
export function domainAndMark(page: PageContext, organisation: Organisation): Html {
  const words = ORGANISE_WORDS[page.locale].identity;
  const { slug, domain, domainToken, domainProvenAt, hasBrandmark } = organisation;
  const line = html`<code>${proofLine(domainToken)}</code>`;
  return html`<section><h2>${words.domainTitle}</h2>
<p>${words.domainLead}</p>
<form method="post" action="/organise/${slug}/domain">
${lineField({ id: 'domain', label: words.domain, hint: words.domainHint, value: domain ?? '' })}
<button type="submit">${words.domainSave}</button>
</form>
${
  domain
    ? html`<p>${domainProvenAt ? words.domainProven(toDay(page, domainProvenAt)) : words.domainUnproven}</p>
<p>${words.domainEither}</p>
<ul>
<li>${words.domainRecord} <code>${recordName(domain)}</code> ${words.domainLine}: ${line}</li>
<li>${words.domainFile} <code>${fileAddress(domain)}</code> ${words.domainLine}: ${line}</li>
</ul>
<form method="post" action="/organise/${slug}/domain/check">
<button type="submit">${words.domainCheck}</button>
</form>`
    : ''
}
</section>
<section><h2>${words.markTitle}</h2>
<p>${words.markLead}</p>
${hasBrandmark ? html`<p><img src="/organisations/${slug}/mark.png" alt="${words.markNow}" width="96"></p>` : ''}
<form method="post" action="/organise/${slug}/mark" enctype="multipart/form-data">
<div class="field">
<label for="mark">${words.mark}</label>
<p class="hint" id="mark-hint">${words.markHint}</p>
<input type="file" id="mark" name="mark" required accept="image/png,image/jpeg,image/webp,image/svg+xml" aria-describedby="mark-hint">
</div>
<button type="submit">${words.markSave}</button>
</form>
${
  hasBrandmark
    ? html`<form method="post" action="/organise/${slug}/mark/remove">
<button type="submit" class="plain">${words.markRemove}</button>
</form>`
    : ''
}
</section>`;
}

/** On the page of keys: their history, and the next entry of it. */
export function historySection(
  page: PageContext,
  { organisation, history }: { readonly organisation: Organisation; readonly history?: DidLog },
): Html {
  const words = ORGANISE_WORDS[page.locale].identity;
  const { slug } = organisation;
  return html`<section><h2>${words.historyTitle}</h2>
<p>${words.historyLead}</p>
${
  history
    ? html`<p><code>${history.did}</code></p>
<p>${words.historyIs(history.entries, toDay(page, history.changedAt))} <a href="/organisations/${slug}/did.jsonl">${words.historyRead}</a></p>
<p class="hint">${words.historyHint}</p>`
    : html`<p>${words.historyNone}</p>`
}
<form method="post" action="/organise/${slug}/history">
<button type="submit" class="plain">${history ? words.historyRotate : words.historyBegin}</button>
</form>
</section>`;
}
