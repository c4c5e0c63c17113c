import { textIn } from 'waymark/achievement';
import { type Reading, renderReading } from 'waymark/reading';
import { toDay } from '../pages/dates.ts';
import { choiceField, lineField, textField } from '../pages/fields.ts';
import { type Html, html, raw } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { nameIn } from '../pages/name-in.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { Award, Membership, Organisation, VersionRow } from '../store/index.ts';
import { ISSUE_WORDS } from './words/index.ts';

export interface Notice {
  readonly text: string;
  readonly isRefusal?: boolean;
}
interface Of {
  readonly organisation: Organisation;
  readonly membership: Membership;
}

const frame = (
  page: PageContext,
  { organisation }: Of,
  title: string,
  notice: Notice | undefined,
  content: Html,
): Html =>
  layout(page, {
    title: `${title} · ${nameIn(organisation, page.locale)} · Waymark`,
    kind: 'text',
    isPrivate: true,
    content: html`<main id="text">
<p class="of"><a href="/organise">${page.words.yourWork}</a> · <a href="/issue/${organisation.slug}"><bdi>${nameIn(organisation, page.locale)}</bdi></a></p>
<h1>${title}</h1>
${notice ? html`<p class="banner" role="${notice.isRefusal ? 'alert' : 'status'}">${notice.text}</p>` : ''}
${content}
</main>`,
  });

const sentenceOf = (page: PageContext, { definition }: VersionRow): string =>
  textIn(definition.sentence, page.locale, definition.language) ??
  textIn(definition.name, page.locale, definition.language) ??
  '';
const titleOf = (page: PageContext, { definition }: VersionRow): string =>
  textIn(definition.name, page.locale, definition.language) ?? '';

/** `/issue/<slug>`: every published definition that can be given to people. */
export function issueListPage(page: PageContext, of: Of & { readonly published: readonly VersionRow[] }): Html {
  const words = ISSUE_WORDS[page.locale];
  return frame(
    page,
    of,
    words.listTitle,
    undefined,
    html`<p class="lead">${words.listLead}</p>
${
  of.published.length === 0
    ? html`<p>${words.listNone}</p>`
    : html`<ul class="rows">${of.published.map((version) => html`<li><a href="/issue/${of.organisation.slug}/${version.definitionId}"><b><bdi>${titleOf(page, version)}</bdi></b></a><br><bdi>${sentenceOf(page, version)}</bdi> <span class="quiet">${words.version(version.number)}</span></li>`)}</ul>`
}`,
  );
}

export interface AwardForm {
  readonly name: string;
  readonly email: string;
  readonly did: string;
  readonly date: string;
  readonly narrative: string;
  readonly evidenceUrl: string;
  /** Outcome id → level id. */
  readonly levels: Readonly<Record<string, string>>;
}

/** `/issue/<slug>/<definition>`: give it to one or many, and see who has it. */
export function awardPage(
  page: PageContext,
  of: Of & {
    readonly version: VersionRow;
    readonly form: AwardForm;
    readonly hasKey: boolean;
    readonly counts: { readonly waiting: number; readonly signed: number; readonly claimed: number };
    readonly awards: readonly Award[];
    readonly notice?: Notice;
    readonly faults?: readonly string[];
  },
): Html {
  const { version, form, counts, awards, organisation, faults = [] } = of;
  const words = ISSUE_WORDS[page.locale];
  const path = `/issue/${organisation.slug}/${version.definitionId}`;
  const { definition } = version;
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
  const give = html`<section><h2>${words.oneTitle}</h2>
<form method="post" action="${path}">
${lineField({ id: 'name', label: words.name, hint: words.nameHint, value: form.name })}
${lineField({ id: 'email', label: words.email, hint: words.emailHint, type: 'email', value: form.email })}
${lineField({ id: 'date', label: words.date, type: 'date', value: form.date, isRequired: true })}
${levels}
${textField({ id: 'narrative', label: words.narrative, value: form.narrative })}
${lineField({ id: 'evidence', label: words.evidenceUrl, type: 'url', value: form.evidenceUrl })}
${lineField({ id: 'did', label: words.did, value: form.did })}
<button type="submit">${words.award}</button>
</form></section>
<section><h2>${words.manyTitle}</h2>
<p class="hint" id="file-hint">${words.manyLead}</p>
<form method="post" action="${path}/table" enctype="multipart/form-data">
<p><label for="file">${words.file}</label></p>
<p><input type="file" id="file" name="file" accept=".csv,text/csv" aria-describedby="file-hint" required></p>
<button type="submit">${words.check}</button>
</form></section>`;
  return frame(
    page,
    of,
    titleOf(page, version),
    of.notice,
    html`<p class="lead"><bdi>${sentenceOf(page, version)}</bdi></p>
<p class="quiet"><a href="/definitions/${version.definitionId}/v${version.number}">${words.version(version.number)}</a> · ${words.sofar(counts.signed, counts.waiting, counts.claimed)}</p>
${faults.length === 0 ? '' : html`<p>${words.faults}</p><ul>${faults.map((fault) => html`<li>${fault}</li>`)}</ul>`}
${of.hasKey ? give : html`<p class="banner">${words.noKey} <a href="/organise/${organisation.slug}/keys">/organise/${organisation.slug}/keys</a></p>`}
<section><h2>${words.peopleTitle}</h2>
<p class="quiet">${words.statusNote}</p>
<ul class="rows">${awards.map((award) => awardRow(page, path, award))}</ul></section>`,
  );
}

function awardRow(page: PageContext, path: string, award: Award): Html {
  const words = ISSUE_WORDS[page.locale];
  const { person, state, claimedAt, withdrawnAt, withdrawnReason, id } = award;
  const who = person.name || person.email || person.did || '';
  const step = (
    name: string,
    label: string,
    content: Html,
  ) => html`<details class="also"><summary>${label}<span class="unseen">: ${who}</span></summary>
<form method="post" action="${path}/${id}/${name}">${content}<button type="submit" class="${name === 'withdraw' ? 'danger' : 'quiet-button'}">${label}</button></form></details>`;
  return html`<li><b><bdi>${who}</bdi></b> ${words.states[state]} <span class="quiet">${toDay(page, new Date(`${award.awardedOn}T00:00:00Z`))}${claimedAt ? html` · ${words.claimed(toDay(page, claimedAt))}` : ''}</span>
${withdrawnAt ? html`<p class="warn"><bdi>${words.withdrawn(toDay(page, withdrawnAt), withdrawnReason ?? '')}</bdi></p>` : ''}
${
  state === 'waiting'
    ? ''
    : html`<p><a href="${path}/${id}">${words.view}<span class="unseen">: ${who}</span></a></p>
${
  withdrawnAt
    ? step('reinstate', words.reinstate, html``)
    : step(
        'withdraw',
        words.withdraw,
        lineField({
          id: `reason-${id}`,
          name: 'reason',
          label: words.withdrawReason,
          hint: words.withdrawHint,
          isRequired: true,
        }),
      )
}`
}</li>`;
}

/** A tab shows thirty letters. */
const MAX_TITLE_CHARS = 60;

/** The credential as its reader sees it; with `secret`, as its holder gets it, and takes it along. */
export function credentialPage(
  page: PageContext,
  { reading, secret, name }: { readonly reading: Reading; readonly secret?: string; readonly name: string },
): Html {
  const words = ISSUE_WORDS[page.locale];
  const take =
    secret === undefined
      ? html``
      : html`<aside class="keep" aria-labelledby="claim-title">
<div><h2 id="claim-title"><bdi>${words.claimTitle(name)}</bdi></h2>
<p>${words.claimLead}</p>
<form method="post" action="/claim/${secret}/json"><p><button type="submit">${words.takeJson}</button></p></form>
<form method="post" action="/claim/${secret}/png"><p><button type="submit" class="quiet-button">${words.takePng}</button></p></form>
<waymark-print><button type="button" class="plain">${words.print}</button></waymark-print>
<p class="quiet">${words.claimKept}</p></div>
</aside>`;
  return layout(page, {
    title: `${(reading.lead.title || reading.lead.claim).slice(0, MAX_TITLE_CHARS)} · Waymark`,
    kind: 'reading',
    isPrivate: true,
    language: reading.locale,
    direction: reading.direction,
    content: html`<div class="page"><main id="text">${raw(renderReading(reading))}</main>
${take}</div>`,
  });
}
