/** Two institutions on one installation that know nothing of each other, for tests that one of them is an attacker. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Definition, emptyDefinition, ROLES } from 'waymark/achievement';
import { beginDefinition, saveDraft } from '../define/draft-steps.ts';
import { inviteEmployers, move, signOff } from '../define/lifecycle-steps.ts';
import { publishVersion } from '../define/publish.ts';
import { signWaiting } from '../issue/sign-awards.ts';
import { openKeystore } from '../keys/keystore.ts';
import { endorse } from '../review/endorse.ts';
import { answerDraft, propose } from '../review/review-steps.ts';
import {
  ASSERTION,
  asTenant,
  confirmAuthorization,
  DEFAULT_CHOICES,
  findAccessTokens,
  findAward,
  findAwardSteps,
  findAwards,
  findEndorsements,
  findPasskeys,
  findProposals,
  findSigningKey,
  grantMembership,
  moveBatch,
  type OrganisationKind,
  type Queries,
  SIGN_OFF_TITLES,
  storeAccessToken,
  storeAuthorization,
  storeAwards,
  storeBatch,
  storeBatchPiece,
  storeBatchRows,
  storeIssued,
  storeIssuingChoices,
  storeOrganisation,
  storePasskey,
  storePerson,
  storeSession,
  storeSigningKey,
  storeWalletCopy,
  storeWalletNonce,
  storeWalletOffer,
  storeWalletToken,
  type Tenant,
  takePlace,
  withdrawAwards,
} from '../store/index.ts';
import type { TestServer } from './waymark.test-server.ts';

export interface Member extends Tenant {
  readonly slug: string;
  /** Signs requests in. */
  readonly cookie: string;
}

/** An institution with definitions in every state, an employer who works on them, and one who only ever worked on the retired one. */
export interface World {
  readonly institution: Member;
  readonly employer: Member;
  readonly elsewhere: Member;
  readonly bloc: Member;
  readonly definitions: Readonly<Record<'draft' | 'inside' | 'withEmployers' | 'published' | 'retired', string>>;
  readonly proposalId: string;
  readonly endorsementId: string;
  readonly awardId: string;
  readonly listId: string;
  /** The institution's, and its person's. */
  readonly keyId: string;
  readonly passkeyId: string;
  readonly tokenId: string;
  /** A table that was checked. */
  readonly batchId: string;
  /** A withdrawal that can still be undone, of an award that nothing else is done to. */
  readonly stepId: string;
  /** Of a credential that a program had signed. */
  readonly credentialId: string;
  /** What opens its award to a wallet. */
  readonly wallet: Readonly<Record<WalletSecret, string>>;
}

type WalletSecret =
  | ('secret' | 'code' | 'txCode' | 'issuerState')
  | ('session' | 'digits' | 'authorizationCode')
  | ('token' | 'nonce');

/** Words that stand nowhere else: where they are seen, something leaked. */
export const SECRET = 'quillwort';

export const content = (name: string): Definition => {
  const local = (text: string) => ({ en: text });
  return {
    ...emptyDefinition('en'),
    name: local(`${name} ${SECRET}`),
    sentence: local(`can ${name} ${SECRET}`),
    criteria: local('Three trees.'),
    outcomes: [
      {
        id: 'outcome-1',
        text: local('Prunes apple trees'),
        levels: [{ id: 'level-1', name: local('Alone'), description: local('Without help') }],
        evidence: [],
      },
    ],
    judging: { kind: 'assessed', method: local('Practical exam'), assessors: local('Two examiners') },
    evidence: [{ id: 'evidence-1', name: local('Photographs'), isRequired: true }],
  };
};

export async function makeWorld(
  server: Pick<TestServer, 'store' | 'address' | 'folder'>,
  name: string,
): Promise<World> {
  const { db } = server.store;
  const now = new Date();
  const keystore = await openKeystore({ file: `${server.folder}/keystore` });
  const sign: typeof keystore.sign = (key, data) => keystore.sign(key, data);
  const make = async (slug: string, kind: OrganisationKind): Promise<Member> => {
    const organisationId = await storeOrganisation(db, { slug, kind, name: slug, language: 'en', now });
    assert.ok(organisationId);
    const person = await storePerson(db, { email: `${slug}@one.example`, name: slug, locale: 'en', now });
    await grantMembership(db, { organisationId, personId: person.id, roles: ROLES, signsAs: SIGN_OFF_TITLES, now });
    const tenant = { organisationId, personId: person.id };
    const key = await keystore.make('EdDSA');
    await asTenant(db, tenant, (scope) =>
      storeSigningKey(scope, { id: randomUUID(), purpose: ASSERTION, ...key, now }),
    );
    const { secret } = await storeSession(db, { personId: person.id, now });
    return { ...tenant, slug, cookie: `waymark=${secret}` };
  };
  const institution = await make(`${name}-college`, 'institution');
  const employer = await make(`${name}-orchards`, 'employer');
  const elsewhere = await make(`${name}-nurseries`, 'employer');
  const bloc = await make(`${name}-growers`, 'bloc');

  const begin = async (title: string) => {
    const definitionId = await beginDefinition(db, institution, { content: content(title), now });
    await inviteEmployers(db, institution, { definitionId, organisationId: employer.organisationId, now });
    return definitionId;
  };
  const step = (definitionId: string, action: Parameters<typeof move>[2]['action']) =>
    move(db, institution, { definitionId, action, roles: ROLES, reason: 'Because.', now });
  const signAll = async (definitionId: string, draftNumber: number) => {
    const membership = {
      organisationId: institution.organisationId,
      slug: institution.slug,
      roles: ROLES,
      signsAs: SIGN_OFF_TITLES,
    };
    assert.equal(await step(definitionId, 'ask-inside'), 'moved');
    for (const title of SIGN_OFF_TITLES)
      await signOff(db, institution, {
        definitionId,
        draftNumber,
        title,
        decision: 'signed',
        reason: '',
        membership,
        now,
      });
  };
  const publish = async (definitionId: string, draftNumber: number) => {
    await signAll(definitionId, draftNumber);
    await answerDraft(db, employer, { definitionId, draftNumber, answer: 'accept', reason: '', now });
    const reasons = new Proxy({}, { get: () => 'Because.' });
    const published = await publishVersion(db, institution, {
      definitionId,
      draftNumber,
      reasons,
      baseUrl: server.address,
      sign,
      now,
    });
    assert.equal(published.kind, 'published');
  };
  const definitions = {
    draft: await begin('draft'),
    inside: await begin('inside'),
    withEmployers: await begin('with-employers'),
    published: await begin('published'),
    retired: await begin('retired'),
  };
  const drafted = { definitionId: definitions.draft, now };
  await saveDraft(db, institution, { ...drafted, base: 1, lines: { name: `second ${SECRET}`, language: 'en' } });
  await propose(db, employer, {
    ...drafted,
    line: 'sentence',
    kind: 'wording',
    text: `proposed ${SECRET}`,
    reason: '',
  });
  await step(definitions.inside, 'ask-inside');
  await signAll(definitions.withEmployers, 1);
  await publish(definitions.published, 1);
  await publish(definitions.retired, 1);
  await inviteEmployers(db, institution, {
    ...{ definitionId: definitions.retired, organisationId: elsewhere.organisationId, now },
  });
  await step(definitions.retired, 'retire');
  const endorsed = {
    definitionId: definitions.published,
    number: 1,
    deed: 'hires',
    comment: 'Hired.',
    baseUrl: server.address,
    sign,
    now,
  } as const;
  await endorse(db, employer, { ...endorsed, validUntil: new Date(now.getTime() + 86_400_000) });

  const [proposal] = await asTenant(db, institution, (scope) =>
    findProposals(scope, { definitionId: definitions.draft }),
  );
  const [endorsement] = await findEndorsements(db, { definitionId: definitions.published });
  assert.ok(proposal && endorsement);
  const [secondId = '', firstId = ''] = await asTenant(db, institution, async (scope) => {
    const asked = (who: string) => ({
      person: { name: `${who} ${SECRET}`, email: `${who}-${name}@one.example` },
      said: {},
      awardedOn: '2026-11-23',
    });
    const at = { definitionId: definitions.published, versionNumber: 1, now };
    await storeAwards(scope, { ...at, awards: [asked('ana')] });
    await storeAwards(scope, { ...at, awards: [asked('bea')], now: new Date(now.getTime() + 1) });
    return (await findAwards(scope, { definitionId: definitions.published, atMost: 2 })).map(({ id }) => id);
  });
  while ((await signWaiting(db, { baseUrl: server.address, sign, now })) > 0);
  const signed = await asTenant(db, institution, (scope) => findAward(scope, { awardId: firstId }));
  assert.ok(signed?.listId);
  const { personId } = institution;
  await storePasskey(db, {
    ...{ personId, credentialId: name, publicKey: new Uint8Array([1]), transports: [], name, counter: 0, now },
  });
  const [passkey] = await findPasskeys(db, personId);
  const key = await asTenant(db, institution, (scope) => findSigningKey(scope, { purpose: ASSERTION }));
  const [token] = await asTenant(db, institution, async (scope) => {
    await storeAccessToken(scope, {
      name: `token ${SECRET}`,
      scopes: ['read'],
      expiresAt: new Date(now.getTime() + 86_400_000),
      now,
    });
    return await findAccessTokens(scope, { atMost: 1 });
  });
  const batchId = await asTenant(db, institution, async (scope) => {
    const at = { definitionId: definitions.published, versionNumber: 1, now };
    const id = await storeBatch(scope, { ...at, fileName: `${SECRET}.csv` });
    await storeBatchPiece(scope, { batchId: id, firstByte: 0, bytes: new TextEncoder().encode(`name\n${SECRET}\n`) });
    await moveBatch(scope, { batchId: id, from: ['arriving'], to: 'checked', fileBytes: 15, now });
    const row = { rowNumber: 1, person: { name: SECRET }, said: {}, awardedOn: '2026-11-22' };
    const fault = { rowNumber: 2, column: 'name', problem: 'nobody' };
    await storeBatchRows(scope, {
      ...{ batchId: id, rows: [row], faults: [fault], readBytes: 15, rowsRead: 2, isLast: true, now },
    });
    return id;
  });
  await asTenant(db, institution, async (scope) => {
    const place = await takePlace(scope, { entries: 131_072, now });
    const credential = new TextEncoder().encode(SECRET);
    const purposes = ['suspension'] as const;
    await storeIssued(scope, { credentialId: `urn:${name}`, credential, place, purposes, now });
  });
  const [undoable] = await asTenant(db, institution, async (scope) => {
    await storeIssuingChoices(scope, { choices: DEFAULT_CHOICES, now });
    const takesEffectAt = new Date(now.getTime() + 3_600_000);
    const wanted = { reason: 'in-error', words: SECRET, now, takesEffectAt } as const;
    await withdrawAwards(scope, { ...wanted, kind: 'revoke', awardIds: [secondId] });
    return await findAwardSteps(scope, { atMost: 1 });
  });
  assert.ok(passkey && key && token && undoable);
  const wallet = await asTenant(db, institution, async (scope) => {
    const { secret, code, txCode, issuerState } = await storeWalletOffer(scope, { awardId: signed.id, now });
    const request = { clientId: 'x', redirectUri: 'https://wallet.example/', codeChallenge: 'x', state: null };
    const asked = await storeAuthorization(scope, { awardId: signed.id, request, now });
    const confirmed = await confirmAuthorization(scope, { ...asked, now });
    await storeWalletCopy(scope, { awardId: signed.id, id: randomUUID(), did: 'did:key:z6Mk', format: 'ldp_vc', now });
    const accessToken = await storeWalletToken(scope, { awardId: signed.id, now });
    assert.ok(confirmed);
    return {
      ...{ secret, code, txCode, issuerState, session: asked.session, digits: asked.digits },
      ...{ token: accessToken, nonce: await storeWalletNonce(scope, { now }), authorizationCode: confirmed.code },
    };
  });
  return {
    ...{
      keyId: key.id,
      passkeyId: passkey.id,
      tokenId: token.id,
      stepId: undoable.id,
      credentialId: `urn:${name}`,
      batchId,
      elsewhere,
    },
    ...{ institution, employer, bloc, definitions, proposalId: proposal.id, endorsementId: endorsement.id },
    ...{ awardId: signed.id, listId: signed.listId, wallet },
  };
}

/** Tables whose rows belong to an organisation, by the column that says to which. */
export const TENANT_TABLES: Readonly<Record<string, string>> = {
  organisations: 'id',
  memberships: 'organisation_id',
  bloc_members: 'organisation_id',
  signing_keys: 'organisation_id',
  definitions: 'organisation_id',
  seats: 'organisation_id',
  drafts: 'organisation_id',
  sign_offs: 'organisation_id',
  proposals: 'organisation_id',
  answers: 'organisation_id',
  versions: 'organisation_id',
  endorsements: 'organisation_id',
  activities: 'organisation_id',
  did_log_entries: 'organisation_id',
  awards: 'organisation_id',
  award_steps: 'organisation_id',
  issued_credentials: 'organisation_id',
  issuing_choices: 'organisation_id',
  status_lists: 'organisation_id',
  batches: 'organisation_id',
  batch_pieces: 'organisation_id',
  batch_rows: 'organisation_id',
  batch_faults: 'organisation_id',
  access_tokens: 'organisation_id',
  delivery_choices: 'organisation_id',
  wallet_offers: 'organisation_id',
  wallet_authorizations: 'organisation_id',
  wallet_tokens: 'organisation_id',
  wallet_nonces: 'organisation_id',
  wallet_copies: 'organisation_id',
};

/** Every row of these organisations, as text, in an order. */
export async function dump(db: Queries, members: readonly Tenant[]): Promise<string> {
  const ids = members.map(({ organisationId }) => organisationId);
  const parts: string[] = [];
  for (const [table, column] of Object.entries(TENANT_TABLES)) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t
      where ${sql.ref(column)} = any(${ids}) order by 1`.execute(db);
    parts.push(table, ...rows.map(({ row }) => row));
  }
  return parts.join('\n');
}

export const membersOf = ({ institution, employer, elsewhere, bloc }: World): readonly Member[] => [
  ...[institution, employer, elsewhere, bloc],
];
