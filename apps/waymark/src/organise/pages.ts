import { RULES, sayRule } from 'waymark/achievement';
import { toDay } from '../pages/dates.ts';
import { choiceField, lineField, textField, ticksField } from '../pages/fields.ts';
import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { nameIn } from '../pages/name-in.ts';
import type { PageContext } from '../pages/page-context.ts';
import { PAGE_WORDS } from '../pages/words/index.ts';
import {
  type BlocMember,
  DEFAULT_POLICY,
  type Identity,
  type Member,
  type Membership,
  type Organisation,
  type PublicSigningKey,
  SIGN_OFF_TITLES,
  type Waiting,
} from '../store/index.ts';
import { linksOf, organisationPage } from './page.ts';
import { ORGANISE_WORDS } from './words/index.ts';

type Notice = { readonly text: string; readonly isRefusal?: boolean };
interface Of {
  readonly organisation: Organisation;
  readonly membership: Membership;
  readonly notice?: Notice;
}

const LANGUAGES = Object.fromEntries(Object.entries(PAGE_WORDS).map(([locale, words]) => [locale, words.localeName]));

/** `/organise`: everything that whoever is signed in belongs to. */
export function workPage(
  page: PageContext,
  {
    organisations,
    isOperator,
  }: {
    readonly organisations: readonly {
      readonly organisation: Organisation;
      readonly membership: Membership;
      readonly waiting: Waiting;
    }[];
    readonly isOperator: boolean;
  },
): Html {
  const words = ORGANISE_WORDS[page.locale];
  return layout(page, {
    title: `${words.title} · Waymark`,
    kind: 'text',
    isPrivate: true,
    path: '/organise',
    content: html`<main id="text">
<h1>${words.title}</h1>
${organisations.length === 0 ? html`<p class="lead">${words.none}</p>` : ''}
${organisations.map(
  ({ organisation, membership, waiting }) => html`<section class="own">
<h2><bdi>${nameIn(organisation, page.locale)}</bdi></h2>
<p class="quiet">${words.kinds[organisation.kind]}</p>
${waitingList(page, organisation, membership, waiting)}
${linksOf(page, organisation, membership)}
</section>`,
)}
${isOperator ? html`<p><a class="btn" href="/organise/new">${words.newTitle}</a></p>` : ''}
</main>`,
  });
}

/** What somebody of an organisation would do next, as links. */
function waitingList(page: PageContext, { kind, slug }: Organisation, { roles }: Membership, waiting: Waiting): Html {
  const words = ORGANISE_WORDS[page.locale].waiting;
  const isInstitution = kind === 'institution';
  const is = (role: Membership['roles'][number]) => roles.includes(role);
  const links: readonly (readonly [boolean, string, string])[] = [
    [is('administrator') && !waiting.hasKey && kind !== 'bloc', `/organise/${slug}/keys`, words.key],
    [is('author') && isInstitution && !waiting.hasDefinitions, `/define/in/${slug}`, words.begin],
    [is('signer-off') && waiting.toSign > 0, `/define/in/${slug}`, words.toSign(waiting.toSign)],
    [is('author') && waiting.toAnswer > 0, `/define/in/${slug}`, words.toAnswer(waiting.toAnswer)],
    [waiting.asked > 0, `/review/${slug}`, words.asked(waiting.asked)],
    [is('administrator') && waiting.invitations > 0, `/organise/${slug}`, words.invitations(waiting.invitations)],
  ];
  const shown = links.filter(([isShown]) => isShown);
  return shown.length === 0
    ? html``
    : html`<ul class="waiting">${shown.map(([, href, text]) => html`<li><a href="${href}">${text}</a></li>`)}</ul>`;
}

export interface NewOrganisationForm {
  readonly name: string;
  readonly slug: string;
  readonly kind: string;
  readonly language: string;
  readonly administrator: string;
  readonly error?: string;
}

const newFields = (page: PageContext, form: NewOrganisationForm, isEmployer: boolean): Html => {
  const words = ORGANISE_WORDS[page.locale];
  const kinds = isEmployer ? { employer: words.kinds.employer, bloc: words.kinds.bloc } : words.kinds;
  return html`${lineField({ id: 'name', label: words.name, hint: words.nameHint, value: form.name, isRequired: true })}
${choiceField({ id: 'kind', label: words.kind, options: kinds, value: form.kind })}
${choiceField({ id: 'language', label: words.language, options: LANGUAGES, value: form.language || page.locale })}
${lineField({ id: 'slug', label: words.slug, hint: words.slugHint, value: form.slug })}
${lineField({ id: 'administrator', label: words.administrator, hint: isEmployer ? '' : words.administratorHint, type: 'email', value: form.administrator, isRequired: isEmployer })}`;
};

/** `/organise/new`, for whoever runs the installation. */
export function newOrganisationPage(page: PageContext, form: NewOrganisationForm): Html {
  const words = ORGANISE_WORDS[page.locale];
  return layout(page, {
    title: `${words.newTitle} · Waymark`,
    kind: 'text',
    isPrivate: true,
    content: html`<main id="text">
<h1>${words.newTitle}</h1>
<p class="lead">${words.newLead}</p>
${form.error ? html`<p class="banner" role="alert">${form.error}</p>` : ''}
<form method="post" action="/organise/new">
${newFields(page, form, false)}
<button type="submit">${words.make}</button>
</form>
</main>`,
  });
}

/** `/organise/<slug>`: what it is called, its blocs, and the employers that it brings in. */
export function settingsPage(
  page: PageContext,
  of: Of & {
    readonly blocs: readonly { readonly bloc: Organisation; readonly member: BlocMember }[];
    readonly newForm?: NewOrganisationForm;
    /** More that belongs to who the organisation is: its domain, its brand-mark. */
    readonly also?: Html;
  },
): Html {
  const { organisation } = of;
  const { slug, kind } = organisation;
  return organisationPage(page, {
    ...of,
    title: ORGANISE_WORDS[page.locale].settings,
    content: (words) => html`<form method="post" action="/organise/${slug}">
${textField({
  id: 'names',
  label: words.names,
  hint: words.namesHint,
  rows: 2,
  value: Object.entries(organisation.names)
    .map(([language, name]) => `${language}: ${name}`)
    .join('\n'),
})}
${lineField({ id: 'region', label: words.region, value: organisation.region })}
${lineField({ id: 'industry', label: words.industry, value: organisation.industry })}
${lineField({ id: 'url', label: words.url, type: 'url', value: organisation.url })}
<button type="submit">${words.save}</button>
</form>
${of.also ?? ''}
${
  of.blocs.length === 0
    ? ''
    : html`<section><h2>${words.blocsTitle}</h2>
${of.blocs.map(({ bloc, member }) => {
  const name = nameIn(bloc, page.locale);
  return html`<form method="post" action="/organise/${slug}/blocs/${bloc.id}/${member.joinedAt ? 'leave' : 'join'}">
<p>${member.joinedAt ? words.blocMember(name) : words.blocAsks(name)} <button type="submit" class="plain">${member.joinedAt ? words.leaveBloc : words.join}</button></p>
</form>`;
})}</section>`
}
${
  kind === 'institution'
    ? html`<section><h2>${words.newEmployerTitle}</h2>
<p>${words.newEmployerLead}</p>
${of.newForm?.error ? html`<p class="banner" role="alert">${of.newForm.error}</p>` : ''}
<form method="post" action="/organise/${slug}/employers">
${newFields(page, of.newForm ?? { name: '', slug: '', kind: 'employer', language: page.locale, administrator: '' }, true)}
<button type="submit">${words.make}</button>
</form></section>`
    : ''
}`,
  });
}

/** `/organise/<slug>/people`. */
export function peoplePage(page: PageContext, of: Of & { readonly members: readonly Member[] }): Html {
  const { organisation } = of;
  const isInstitution = organisation.kind === 'institution';
  return organisationPage(page, {
    ...of,
    title: ORGANISE_WORDS[page.locale].people,
    content: (words) => {
      const ticks = (prefix: string, roles: readonly string[], signsAs: readonly string[]) =>
        html`${ticksField({ legend: words.rolesLegend, name: 'role', prefix: `${prefix}-role`, options: words.roles, ticked: roles })}
${isInstitution ? ticksField({ legend: words.signsAsLegend, name: 'signs-as', prefix: `${prefix}-signs`, options: words.titles, ticked: signsAs }) : ''}`;
      return html`<p class="lead">${words.peopleLead}</p>
${of.members.map(
  ({ personId, name, email, roles, signsAs }, index) => html`<section class="member">
<h2><bdi>${name}</bdi></h2>
<p class="quiet"><bdi>${email}</bdi></p>
<form method="post" action="/organise/${organisation.slug}/people/${personId}">
${ticks(`m${index}`, roles, signsAs)}
<p class="hint">${words.remove}</p>
<button type="submit">${words.save}</button>
</form>
</section>`,
)}
<section>
<h2>${words.inviteTitle}</h2>
<form method="post" action="/organise/${organisation.slug}/people">
${lineField({ id: 'email', label: words.email, type: 'email', isRequired: true })}
${ticks('new', [], [])}
<button type="submit">${words.invite}</button>
</form>
</section>`;
    },
  });
}

/** `/organise/<slug>/policy`. */
export function policyPage(page: PageContext, of: Of): Html {
  const { policy, slug } = of.organisation;
  const {
    signOffs = DEFAULT_POLICY.signOffs,
    blocking = DEFAULT_POLICY.blocking,
    reviewMonths = DEFAULT_POLICY.reviewMonths,
  } = policy;
  return organisationPage(page, {
    ...of,
    title: ORGANISE_WORDS[page.locale].policy,
    content: (words) => html`<p class="lead">${words.policyLead}</p>
<form method="post" action="/organise/${slug}/policy">
${ticksField({ legend: words.signOffsLegend, name: 'sign-off', options: Object.fromEntries(SIGN_OFF_TITLES.map((title) => [title, words.titles[title]])), ticked: signOffs })}
${lineField({ id: 'review-months', label: words.reviewMonths, type: 'number', value: `${reviewMonths}` })}
${ticksField({ legend: words.blockingLegend, name: 'blocking', options: Object.fromEntries(RULES.filter(({ severity }) => severity !== 'advice').map(({ id }) => [id, sayRule({ rule: id }, page.locale).question])), ticked: blocking })}
<button type="submit">${words.save}</button>
</form>`,
  });
}

/** `/organise/<slug>/keys`. */
export function keysPage(
  page: PageContext,
  of: Of & {
    readonly keys: readonly PublicSigningKey[];
    readonly identity?: Identity;
    readonly isPublic: boolean;
    readonly also?: Html;
  },
): Html {
  return organisationPage(page, {
    ...of,
    title: ORGANISE_WORDS[page.locale].keys,
    content: (words) => html`<p class="lead">${words.keysLead}</p>
${of.identity ? html`<h2>${words.did}</h2><p><code>${of.identity.did}</code></p>` : html`<p>${words.keysNone}</p>`}
${of.isPublic ? '' : html`<p class="quiet">${words.didLocal}</p>`}
<ul>${of.keys.map(
      ({ publicMultikey, algorithm, madeAt, retiredAt }) =>
        html`<li><code>${publicMultikey}</code><br><span class="quiet">${algorithm} · ${words.keyMade(toDay(page, madeAt))} · ${retiredAt ? words.keyRetired(toDay(page, retiredAt)) : words.keyInUse}</span></li>`,
    )}</ul>
<form method="post" action="/organise/${of.organisation.slug}/keys">
<button type="submit"${of.identity ? html` class="plain"` : ''}>${of.identity ? words.rotate : words.makeKey}</button>
</form>
${of.also ?? ''}
<p class="promise">${words.hardwareKeys}</p>`,
  });
}

/** `/organise/<slug>/bloc`. */
export function blocPage(
  page: PageContext,
  of: Of & {
    readonly members: readonly { readonly organisation: Organisation; readonly member: BlocMember }[];
    readonly employers: readonly Organisation[];
  },
): Html {
  const { charter, slug } = of.organisation;
  return organisationPage(page, {
    ...of,
    title: ORGANISE_WORDS[page.locale].bloc,
    content: (words) => html`<section><h2>${words.charterTitle}</h2>
<form method="post" action="/organise/${slug}/bloc">
${lineField({ id: 'quorum', label: words.quorum, type: 'number', value: charter.quorum === undefined ? '' : `${charter.quorum}` })}
${lineField({ id: 'answer-days', label: words.answerDays, type: 'number', value: charter.answerDays === undefined ? '' : `${charter.answerDays}` })}
${textField({ id: 'words', label: words.words, hint: words.wordsHint, rows: 5, value: (charter.words ?? []).join('\n') })}
<button type="submit">${words.save}</button>
</form></section>
<section><h2>${words.membersTitle}</h2>
<ul>${of.members.map(({ organisation, member }) => html`<li><bdi>${nameIn(organisation, page.locale)}</bdi> <span class="quiet">${member.joinedAt ? words.memberJoined : words.memberAsked}</span></li>`)}</ul>
${
  of.employers.length === 0
    ? ''
    : html`<form method="post" action="/organise/${slug}/bloc/members">
${choiceField({ id: 'member', label: words.askMember, options: Object.fromEntries(of.employers.map((one) => [one.id, nameIn(one, page.locale)])) })}
<button type="submit">${words.ask}</button>
</form>`
}</section>`,
  });
}
