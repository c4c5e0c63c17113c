import { compareLines, outcomeNumbers, sayRule, standingOf, textIn, toLines } from 'waymark/achievement';
import { type Reading, renderDefinition } from 'waymark/reading';
import { toDay } from '../pages/dates.ts';
import { type Html, html, raw } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { sayLine } from '../pages/line-words.ts';
import { nameIn } from '../pages/name-in.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { EndorsementRow, Organisation, VersionRow } from '../store/index.ts';
import { differencesTable } from './compare-page.ts';
import { WORK_WORDS } from './words/index.ts';

export interface VersionParts {
  readonly owner: Organisation;
  readonly version: VersionRow;
  /** All of them, the first first. */
  readonly versions: readonly VersionRow[];
  /** Of every version. */
  readonly endorsements: readonly EndorsementRow[];
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly reading: Reading;
  readonly retiredAt?: Date;
  /** When a review was last held without a new version. */
  readonly reviewedOn?: Date;
  readonly now: Date;
}

/** `/definitions/<id>/v<n>`: what is promised, meaning first; then who stands behind it, what changed, and the bytes. Public. */
export function versionPage(page: PageContext, parts: VersionParts): Html {
  const { version, owner, reading } = parts;
  const words = WORK_WORDS[page.locale].version;
  const { definition, number, definitionId } = version;
  const name = textIn(definition.name, page.locale, definition.language) ?? '';
  return layout(page, {
    title: `${name} · ${words.title(number)} · Waymark`,
    kind: 'wide',
    path: `/definitions/${definitionId}/v${number}`,
    content: html`<main id="text" class="version">
<p class="strip"><span><a href="/organisations/${owner.slug}"><bdi>${nameIn(owner, page.locale)}</bdi></a></span><span>${words.title(number)}</span><span>${words.publishedOn(toDay(page, version.publishedAt))}</span><span class="right">${review(page, parts)}</span></p>
${standing(page, parts)}
<div class="columns"><div>${raw(renderDefinition(reading, { isWholePage: true }))}
${leftOpen(page, parts)}</div>
<aside>${[endorsed(page, parts), asked(page, parts), signedOff(page, parts), all(page, parts), forPrograms(page, parts)]}</aside></div>
${changes(page, parts)}
</main>`,
  });
}

/** As long after the last review as the first was after publication. */
function reviewDueOf({ version, reviewedOn }: Pick<VersionParts, 'version' | 'reviewedOn'>): Date {
  const span = version.reviewDue.getTime() - version.publishedAt.getTime();
  return reviewedOn && reviewedOn > version.publishedAt ? new Date(reviewedOn.getTime() + span) : version.reviewDue;
}

function review(page: PageContext, parts: VersionParts): string {
  const words = WORK_WORDS[page.locale].version;
  const reviewDue = reviewDueOf(parts);
  const day = toDay(page, reviewDue);
  return reviewDue <= parts.now ? words.reviewOver(day) : words.reviewDue(day);
}

function standing(page: PageContext, { version, versions, retiredAt, now }: VersionParts): Html {
  const words = WORK_WORDS[page.locale].version;
  const latest = versions.at(-1)?.number ?? version.number;
  const state = standingOf(version, { latest, now, ...(retiredAt ? { retiredAt } : {}) });
  if (state === 'superseded')
    return html`<p class="banner"><a href="/definitions/${version.definitionId}/v${latest}">${words.latestIs(latest)}</a></p>`;
  return state === 'retired' && retiredAt
    ? html`<p class="banner">${words.retired(toDay(page, retiredAt))}</p>`
    : html``;
}

/** Who endorses these very bytes, until when; who took it back and why; and who only endorsed an earlier version. */
function endorsed(page: PageContext, { version, endorsements, organisations, now }: VersionParts): Html {
  const words = WORK_WORDS[page.locale].version;
  const own = endorsements.filter(({ versionNumber }) => versionNumber === version.number);
  const earlier = new Map(
    endorsements
      .filter(
        ({ versionNumber, endorserId }) =>
          versionNumber < version.number && !own.some((one) => one.endorserId === endorserId),
      )
      .map((one) => [one.endorserId, one]),
  );
  const nameOf = (id: string) => {
    const organisation = organisations.get(id);
    return organisation ? nameIn(organisation, page.locale) : '';
  };
  const line = (one: EndorsementRow) => {
    const name = nameOf(one.endorserId);
    const link = html`<a href="/definitions/${version.definitionId}/v${version.number}/endorsements/${one.id}.json">${words.endorsement}<span class="unseen">: ${name}</span></a>`;
    if (one.withdrawnAt)
      return html`<li class="gone"><bdi>${words.withdrew(name, toDay(page, one.withdrawnAt), one.withdrawnReason ?? '')}</bdi><br>${link}</li>`;
    const day = toDay(page, one.validUntil);
    return html`<li><b><bdi>${name}</bdi></b> ${words.deeds[one.deed]}, ${one.validUntil <= now ? words.ended(day) : words.until(day)}<br><q><bdi>${one.comment}</bdi></q><br>${link}</li>`;
  };
  return html`<section><h2>${words.endorsed}</h2>
${own.some(({ withdrawnAt }) => withdrawnAt === null) ? '' : html`<p>${words.endorsedNobody}</p>`}
<ul class="rows">${own.map(line)}${[...earlier.values()].map((one) => html`<li class="quiet"><bdi>${words.endorsedEarlier(nameOf(one.endorserId), one.versionNumber)}</bdi>${one.withdrawnAt ? html` <bdi>${words.withdrew(nameOf(one.endorserId), toDay(page, one.withdrawnAt), one.withdrawnReason ?? '')}</bdi>` : ''}</li>`)}</ul></section>`;
}

function asked(page: PageContext, { version, organisations }: VersionParts): Html {
  const words = WORK_WORDS[page.locale].version;
  const { asked: all, quorums } = version.facts;
  const numbers = outcomeNumbers(version.definition);
  const nameOf = (id: string, then: string) => {
    const organisation = organisations.get(id);
    return organisation ? nameIn(organisation, page.locale) : then;
  };
  return html`<section><h2>${words.employers}</h2>
${all.length === 0 ? html`<p>${words.nobodyAsked}</p>` : ''}
<ul class="rows">${all.map(({ organisationId, name, answer, reason, wrote }) => html`<li><b><bdi>${nameOf(organisationId, name)}</bdi></b> ${words.answers[answer]}${reason ? html`: <bdi>${reason}</bdi>` : ''}${wrote.length > 0 ? html`<br><span class="quiet">${words.wrote(wrote.map((line) => sayLine(page.locale, line, numbers)).join(', '))}</span>` : ''}</li>`)}</ul>
${quorums.filter(({ needed, accepted }) => accepted < needed).map(({ blocName, accepted, needed }) => html`<p class="warn">${words.quorumNotMet(blocName, accepted, needed)}</p>`)}</section>`;
}

function signedOff(page: PageContext, { version }: VersionParts): Html {
  const words = WORK_WORDS[page.locale];
  const titles = version.facts.signedOffBy.map((title) => words.titles[title]);
  if (titles.length === 0) return html``;
  return html`<section><h2>${words.version.signedOff}</h2><p>${titles.join(', ')}${version.facts.signers < titles.length ? html` <span class="quiet">${words.version.signers(version.facts.signers)}</span>` : ''}</p></section>`;
}

function all(page: PageContext, { version, versions }: VersionParts): Html {
  const words = WORK_WORDS[page.locale].version;
  return html`<section><h2>${words.all}</h2><ul class="rows">${versions
    .toReversed()
    .map(
      ({ number, publishedAt }) =>
        html`<li>${number === version.number ? html`<b>${words.title(number)}</b>` : html`<a href="/definitions/${version.definitionId}/v${number}">${words.title(number)}</a>`} <span class="quiet">${toDay(page, publishedAt)}</span></li>`,
    )}</ul></section>`;
}

function changes(page: PageContext, { version, versions }: VersionParts): Html {
  const words = WORK_WORDS[page.locale].version;
  const before = versions.find(({ number }) => number === version.number - 1);
  if (!before) return html``;
  const differences = compareLines(toLines(before.definition), toLines(version.definition));
  return html`<section class="text"><h2>${words.changed(before.number)}</h2>
${differences.length === 0 ? html`<p>${words.changedNothing}</p>` : differencesTable(page, differences, { before: words.title(before.number), after: words.title(version.number) })}</section>`;
}

function leftOpen(page: PageContext, { version }: VersionParts): Html {
  const words = WORK_WORDS[page.locale].version;
  const { leftOpen: open } = version.facts;
  if (open.length === 0) return html``;
  return html`<section class="open"><h2>${words.leftOpen}</h2><dl class="pairs">${open.map(({ reason, ...one }) => html`<dt><bdi>${sayRule(one, page.locale).question}</bdi></dt><dd><bdi>${reason}</bdi></dd>`)}</dl></section>`;
}

function forPrograms(page: PageContext, { version }: VersionParts): Html {
  const words = WORK_WORDS[page.locale].version;
  const path = `/definitions/${version.definitionId}/v${version.number}`;
  return html`<section><h2>${words.proof}</h2><ul class="rows">
<li><a href="${path}.json">${words.json}</a></li>
<li><a href="${path}/endorsed.json">${words.withEndorsements}</a></li>
<li><a href="${path}/statement.json">${words.statement}</a></li>
<li>${words.digest}: <code>${version.digestMultibase}</code></li></ul></section>`;
}
