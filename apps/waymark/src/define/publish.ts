import {
  BADGE_CONTEXTS,
  checkDefinition,
  type RuleFinding,
  textIn,
  toAchievement,
  toEndorsement,
  toVersionBytes,
} from 'waymark/achievement';
import { canonicalizeJson, type JsonObject } from 'waymark/encoding';
import { addProof } from 'waymark/proof';
import { nameIn } from '../pages/name-in.ts';
import {
  type AnswerStanding,
  answersOf,
  asTenant,
  type Database,
  DEFAULT_POLICY,
  findIdentity,
  findNamedKey,
  findWorkspace,
  type Identity,
  isSignedOff,
  lockDefinition,
  type Organisation,
  organisationUrl,
  quorumsOf,
  type Scope,
  type SignWith,
  signOffsOf,
  storeActivity,
  storeVersion,
  type Tenant,
  toSigner,
  updateDefinition,
  type VersionFacts,
  type Workspace,
} from '../store/index.ts';
import { sayEmployers } from './say-employers.ts';

export interface PublishWanted {
  readonly definitionId: string;
  /** The draft that whoever publishes has seen; another one is not published by mistake. */
  readonly draftNumber: number;
  /** Why each question that is left open stays open, by rule. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly baseUrl: string;
  readonly sign: SignWith;
  readonly now: Date;
}

/** A question of readers that the draft leaves open; the first place stands for all. */
export type OpenQuestion = Pick<RuleFinding, 'rule' | 'values'>;

/** What stands in the way of publishing, in the order in which to see to it. */
export interface Obstacles {
  readonly isNotNow: boolean;
  readonly isNotSignedOff: boolean;
  readonly hasNoKey: boolean;
  /** Rules of the institution's policy that are still open. */
  readonly blocking: readonly OpenQuestion[];
  /** Rules that want a reason when they stay open. */
  readonly wanting: readonly OpenQuestion[];
}

export function obstaclesOf(workspace: Workspace, identity: Identity | undefined): Obstacles {
  const blockers: readonly string[] = workspace.owner.policy.blocking ?? DEFAULT_POLICY.blocking;
  const open = checkDefinition(workspace.draft.content).filter(({ isUnchecked }) => !isUnchecked);
  const isBlocking = ({ rule }: OpenQuestion) => blockers.includes(rule);
  const questions = [...Map.groupBy(open, ({ rule }) => rule).values()].flatMap(([first]) => (first ? [first] : []));
  return {
    isNotNow: workspace.definition.state !== 'with-employers',
    isNotSignedOff: !isSignedOff(workspace),
    hasNoKey: identity === undefined,
    blocking: questions.filter(isBlocking),
    wanting: questions.filter((one) => one.severity !== 'advice' && !isBlocking(one)),
  };
}

export type Published =
  | { readonly kind: 'published'; readonly number: number; readonly endorsersBefore: readonly string[] }
  | { readonly kind: 'not-found' | 'not-now' | 'stopped' | 'reasons-missing' };

export const versionUrl = (baseUrl: string, definitionId: string, number: number): string =>
  `${baseUrl}/definitions/${definitionId}/v${number}`;

/**
 * Publishes this very draft: its bytes, which never change from now on, and the institution's own signed word for them. The version
 * before is superseded. All of it is durable when this returns, or none of it happened.
 */
export async function publishVersion(db: Database, tenant: Tenant, wanted: PublishWanted): Promise<Published> {
  const { definitionId, baseUrl, now } = wanted;
  return await asTenant(db, tenant, async (scope) => {
    const locked = await lockDefinition(scope, { definitionId });
    const workspace = locked && (await findWorkspace(scope, { definitionId }));
    if (!workspace) return { kind: 'not-found' };
    const { owner, draft, definition, endorsements } = workspace;
    const identity = await findIdentity(scope.tx, { organisation: owner, baseUrl });
    const obstacles = obstaclesOf(workspace, identity);
    if (obstacles.isNotNow || draft.number !== wanted.draftNumber) return { kind: 'not-now' };
    if (obstacles.isNotSignedOff || obstacles.blocking.length > 0 || !identity) return { kind: 'stopped' };
    if (obstacles.wanting.some(({ rule }) => !wanted.reasons[rule])) return { kind: 'reasons-missing' };

    const number = definition.latestVersion + 1;
    const facts = factsOf(workspace, { reasons: wanted.reasons, wanting: obstacles.wanting, now });
    const achievement = toPublished(workspace, { number, identity, baseUrl, now });
    const version = await toVersionBytes(achievement);
    const months = owner.policy.reviewMonths ?? DEFAULT_POLICY.reviewMonths;
    const reviewDue = addMonths(now, months);
    const statement = await signStatement(scope, {
      ...{ workspace, identity, facts, number, version, reviewDue, baseUrl, now },
      sign: wanted.sign,
    });
    await storeVersion(scope, {
      ...{ definitionId, number, reviewDue, publishedAt: now, facts, statement },
      ...{ bytes: version.bytes, digestMultibase: version.digestMultibase, digestSri: version.digestSRI },
      definition: draft.content,
    });
    await updateDefinition(scope, { definitionId, state: 'published', latestVersion: number, deadline: null, now });
    await storeActivity(scope, {
      definitionId,
      ownerId: owner.id,
      kind: 'published',
      facts: { version: `${number}` },
      now,
    });
    const before = endorsements.filter((one) => one.versionNumber < number && one.withdrawnAt === null);
    return { kind: 'published', number, endorsersBefore: [...new Set(before.map(({ endorserId }) => endorserId))] };
  });
}

/** The Achievement as it is served, hashed and endorsed. */
function toPublished(
  workspace: Workspace,
  {
    number,
    identity,
    baseUrl,
    now,
  }: { readonly number: number; readonly identity: Identity; readonly baseUrl: string; readonly now: Date },
): JsonObject {
  const { owner, draft, definition } = workspace;
  const { language } = draft.content;
  const employers = sayEmployers(answersOf(workspace, now), quorumsOf(answersOf(workspace, now)), language);
  const achievement = toAchievement(draft.content, {
    id: versionUrl(baseUrl, definition.id, number),
    version: `${number}`,
    creator: toProfile(owner, { identity, baseUrl, language }),
    ...(employers ? { employers } : {}),
    ...(owner.hasBrandmark
      ? { image: { url: `${organisationUrl(baseUrl, owner.slug)}/mark.png`, caption: nameIn(owner, language) } }
      : {}),
  });
  return { '@context': [...BADGE_CONTEXTS], ...achievement };
}

/** An OB 3.0 Profile of an organisation here. */
export const toProfile = (
  organisation: Organisation,
  { identity, baseUrl, language }: { readonly identity: Identity; readonly baseUrl: string; readonly language: string },
): JsonObject => ({
  id: identity.did,
  type: ['Profile'],
  name: nameIn(organisation, language),
  url: organisation.url || organisationUrl(baseUrl, organisation.slug),
});

function factsOf(
  workspace: Workspace,
  {
    reasons,
    wanting,
    now,
  }: { readonly reasons: PublishWanted['reasons']; readonly wanting: readonly OpenQuestion[]; readonly now: Date },
): VersionFacts {
  const { draft } = workspace;
  const answers = answersOf(workspace, now);
  const { language } = draft.content;
  const toAsked = ({ employer, bloc, answer, reason, wrote }: AnswerStanding) => ({
    ...{ organisationId: employer.id, name: nameIn(employer, language), answer, wrote },
    ...(bloc ? { blocName: nameIn(bloc, language) } : {}),
    ...(reason ? { reason } : {}),
  });
  return {
    draftNumber: draft.number,
    signedOffBy: signOffsOf(workspace).map(({ title }) => title),
    signers: new Set(signOffsOf(workspace).map(({ last }) => last?.personId)).size,
    asked: answers.map(toAsked),
    quorums: quorumsOf(answers).map(({ bloc, needed, accepted }) => ({
      blocName: nameIn(bloc, language),
      needed,
      accepted,
    })),
    leftOpen: wanting.map(({ rule, values }) => ({ rule, reason: reasons[rule] ?? '', ...(values ? { values } : {}) })),
  };
}

/** The institution's own word for the bytes, signed: an EndorsementCredential that holds until the review is due. */
async function signStatement(
  scope: Scope,
  given: {
    readonly workspace: Workspace;
    readonly identity: Identity;
    readonly facts: VersionFacts;
    readonly number: number;
    readonly version: { readonly digestMultibase: string; readonly digestSRI: string };
    readonly reviewDue: Date;
    readonly baseUrl: string;
    readonly sign: SignWith;
    readonly now: Date;
  },
): Promise<Uint8Array> {
  const { workspace, identity, version, number, baseUrl, now, sign } = given;
  const { owner, draft, definition } = workspace;
  const { language } = draft.content;
  const key = await findNamedKey(scope, identity);
  if (!key) throw new Error('an identity without a key');
  const answers = answersOf(workspace, now);
  const statement = toEndorsement({
    id: `${versionUrl(baseUrl, definition.id, number)}/statement`,
    endorser: toProfile(owner, { identity, baseUrl, language }),
    versionId: versionUrl(baseUrl, definition.id, number),
    version,
    comment:
      sayEmployers(answers, quorumsOf(answers), language) || (textIn(draft.content.name, language, language) ?? ''),
    validFrom: toSecond(now),
    validUntil: toSecond(given.reviewDue),
  });
  const signed = await addProof(statement, {
    signer: toSigner(identity, key, sign),
    created: now,
  });
  return new TextEncoder().encode(canonicalizeJson(signed));
}

const toSecond = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');

function addMonths(date: Date, months: number): Date {
  const later = new Date(date);
  later.setUTCMonth(later.getUTCMonth() + months);
  return later;
}
