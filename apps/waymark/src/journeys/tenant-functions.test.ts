/** Every function over an organisation's rows, called by one organisation with another's ids, gives nothing and changes nothing. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { emptyDefinition } from 'waymark/achievement';
import * as store from '../store/index.ts';
import { asTenant, type Scope, type Tenant } from '../store/index.ts';
import { dump, makeWorld, membersOf, SECRET, type World } from './two-worlds.test-tool.ts';
import { startWaymark, type TestServer } from './waymark.test-server.ts';

let server: TestServer;
let victim: World;
let attacker: World;
let untouched = '';
before(async () => {
  server = await startWaymark({ RATE_LIMIT: 'off' });
  victim = await makeWorld(server, 'victim');
  attacker = await makeWorld(server, 'attacker');
  untouched = await dump(server.store.db, membersOf(victim));
});
after(() => server.stop());

/** Names of the functions that the store gives out and that take a scope first, out of their source: a new one is tested without being told. */
const scopedNames = (): readonly string[] => {
  const folder = new URL('../store/', import.meta.url);
  const source = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.includes('.test'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
  return Object.entries(store).flatMap(([name, given]) => {
    if (typeof given !== 'function' || given.length === 0 || given === store.StoreError) return [];
    const found = new RegExp(
      `export (?:async )?(?:function|const) ${name}\\b[^(]*\\(\\s*(\\{[^}]*\\}|\\w+)\\s*(:[^,)]*)?`,
    );
    const first = found.exec(source);
    assert.ok(first, `where is ${name}?`);
    return /^:\s*Scope\b/.test(first[2] ?? '') ? [name] : [];
  });
};

/** The victim's ids by the name of the argument; whoever asks by one of them is told nothing. */
const idsOf = (world: World, definitionId: string): Readonly<Record<string, unknown>> => ({
  ...{ definitionId, awardId: world.awardId, listId: world.listId, keyId: world.keyId },
  ...{ proposalId: world.proposalId, endorsementId: world.endorsementId },
  ...{ personId: world.institution.personId, blocId: world.bloc.organisationId },
  ...{
    ownerId: world.institution.organisationId,
    tokenId: world.tokenId,
    batchId: world.batchId,
    stepId: world.stepId,
    credentialId: world.credentialId,
    awardIds: [world.awardId],
  },
  ...world.wallet,
  signed: [{ awardId: world.awardId, credential: new Uint8Array([1]), purposes: ['revocation'] }],
});
/** All else that a function may ask for. */
const wordsOf = (world: World): Readonly<Record<string, unknown>> => ({
  ...{ id: randomUUID(), number: 1, draftNumber: 1, versionNumber: 1, latestVersion: 9, atMost: 10 },
  ...{
    name: 'stolen',
    scopes: ['read'],
    expiresAt: new Date(),
    now: new Date(),
    madeAt: new Date(),
    publishedAt: new Date(),
    retiredAt: new Date(),
  },
  ...{ employerId: world.elsewhere.organisationId, memberId: world.employer.organisationId },
  ...{ creditedTo: world.institution.organisationId, did: 'did:x', versionId: '1', facts: {}, deadline: null },
  ...{ reviewDue: new Date(), validUntil: new Date(), provenAt: new Date(), domainProvenAt: new Date() },
  ...{
    content: emptyDefinition('en'),
    definition: emptyDefinition('en'),
    changedLines: ['name'],
    signsAs: 'programme',
  },
  ...{ note: 'stolen', line: 'name', kind: 'wording', text: 'stolen', reason: 'stolen', comment: 'stolen' },
  ...{ status: 'taken', answer: 'accept', decision: 'signed', deed: 'hires', state: 'retired', roles: ['author'] },
  ...{ purpose: 'assertion', algorithm: 'EdDSA', publicMultikey: 'z6Mk', sealedPrivateKey: 'x' },
  ...{ bytes: new Uint8Array([1]), statement: new Uint8Array([1]), credential: new Uint8Array([1]), digestSri: 'x' },
  ...{ digestMultibase: `u${randomUUID()}`, names: { en: 'stolen' }, charter: {}, policy: {}, brandmark: null },
  ...{ domain: 'stolen.example', reminds: false, table: 'awards', withKeys: true, format: 'ldp_vc' },
  request: { clientId: 'x', redirectUri: 'https://wallet.example/', codeChallenge: 'x', state: null },
  ...{ fileName: 'stolen.csv', firstByte: 20, fromByte: 0, from: ['checked'], to: 'checking', plan: {}, fileBytes: 1 },
  ...{ refusedFor: 'stolen', rows: [], faults: [], readBytes: 1, rowsRead: 1, isLast: false },
  ...{ words: 'stolen', takesEffectAt: new Date(), undoes: undefined, filter: { words: '' }, after: undefined },
  ...{ choices: store.DEFAULT_CHOICES, placesOf: world.listId },
  ...{ place: undefined, purposes: ['revocation'], isSet: true, entries: 131_072 },
  award: { person: { name: 'Thief' }, said: {}, awardedOn: '2026-11-23' },
  awards: [{ person: { name: 'Thief', email: `${randomUUID()}@one.example` }, said: {}, awardedOn: '2026-11-23' }],
});

interface Told {
  /** The database said no. */
  readonly isRefused: boolean;
  readonly given: unknown;
  /** Which ids it asked for. */
  readonly askedBy: readonly string[];
}
const call = async (
  name: string,
  who: Tenant,
  world: World,
  { definitionId, isUndone = false }: { readonly definitionId: string; readonly isUndone?: boolean },
): Promise<Told> => {
  // Sound: `scopedNames` gives names of functions that take a scope first.
  const all = store as unknown as Record<string, (scope: Scope, argument: unknown) => Promise<unknown>>;
  const ids = idsOf(world, definitionId);
  const values = { ...wordsOf(world), ...ids };
  const askedBy = new Set<string>();
  const argument = new Proxy(
    {},
    {
      get: (_, key) => {
        assert.ok(
          typeof key === 'string' && Object.hasOwn(values, key),
          `${name}: what is "${String(key)}"? Tell this test`,
        );
        if (Object.hasOwn(ids, key)) askedBy.add(key);
        return values[key as keyof typeof values];
      },
    },
  );
  let given: unknown;
  const undo = new Error('undone');
  try {
    await asTenant(server.store.db, who, async (scope) => {
      given = await collected(await all[name]?.(scope, argument));
      if (isUndone) throw undo;
    });
    return { isRefused: false, given, askedBy: [...askedBy] };
  } catch (error) {
    if (error === undo) return { isRefused: false, given, askedBy: [...askedBy] };
    // Sound: what has a severity came from the database. All else is a bug, of the function or of this test.
    if ((error as { severity?: string }).severity !== 'ERROR') throw error;
    return { isRefused: true, given: undefined, askedBy: [...askedBy] };
  }
};
/** What is read row by row, whole. */
const collected = async (given: unknown): Promise<unknown> => {
  if (typeof given !== 'object' || given === null || !(Symbol.asyncIterator in given)) return given;
  const all: unknown[] = [];
  // Sound: it is one.
  for await (const one of given as AsyncIterable<unknown>) all.push(one);
  return all;
};
/** Nothing, no, none: also as a word, or as counts. */
const isNothing = (given: unknown): boolean =>
  given === undefined ||
  given === null ||
  given === false ||
  given === 0 ||
  given === 'nobody' ||
  (Array.isArray(given) && given.length === 0) ||
  (typeof given === 'object' && Object.values(given).every((one) => one === 0));

describe('by every function over rows', () => {
  it('another’s ids give nothing and change nothing', async () => {
    const names = scopedNames();
    assert.ok(names.length >= 35, names.join());
    const secrets = [SECRET, 'victim-', ...Object.values(idsOf(victim, '')), ...Object.values(victim.definitions)];
    for (const who of [attacker.institution, attacker.employer, attacker.bloc])
      for (const name of names)
        for (const definitionId of Object.values(victim.definitions)) {
          const { given, askedBy } = await call(name, who, victim, { definitionId });
          if (askedBy.length > 0) assert.ok(isNothing(given), `${name} as ${who.slug}: ${JSON.stringify(given)}`);
          // What it gives of one's own has the secret word, too: both worlds say it.
          const told = (JSON.stringify(given) ?? '').replaceAll(SECRET, askedBy.length > 0 ? SECRET : '');
          for (const secret of secrets.filter(Boolean)) assert.ok(!told.includes(String(secret)), `${name}: ${told}`);
        }
    assert.equal(await dump(server.store.db, membersOf(victim)), untouched);
  });
  it('nor to an employer whose seat is at another definition of the same institution', async () => {
    const world = await makeWorld(server, 'shared');
    const before_ = await dump(server.store.db, [world.institution, world.employer, world.bloc]);
    const others = Object.values(world.definitions).filter((id) => id !== world.definitions.retired);
    for (const name of scopedNames())
      for (const definitionId of others) {
        const { given, askedBy } = await call(name, world.elsewhere, world, { definitionId });
        if (askedBy.length > 0) assert.ok(isNothing(given), `${name}: ${JSON.stringify(given)}`);
        assert.ok(!(JSON.stringify(given) ?? '').includes(definitionId), name);
      }
    assert.equal(await dump(server.store.db, [world.institution, world.employer, world.bloc]), before_);
  });
  it('and one’s own ids do: otherwise the tests before test nothing', async () => {
    const own = await makeWorld(server, 'control');
    const nothing: string[] = [];
    for (const name of scopedNames()) {
      let isGiven = false;
      for (const who of [own.institution, own.employer])
        for (const definitionId of Object.values(own.definitions)) {
          const { isRefused, given } = await call(name, who, own, { definitionId, isUndone: true });
          isGiven ||= !isRefused && (given === undefined ? !/^find/.test(name) : !isNothing(given));
        }
      if (!isGiven) nothing.push(name);
    }
    // Why nothing comes of them here.
    const known: Readonly<Record<string, string>> = {
      findBlocsOf: 'nobody was asked to join',
      findDidLogToContinue: 'no history was begun before it was asked for',
      joinBloc: 'nobody was asked to join',
      leaveBloc: 'nobody belongs to one',
      findSetPlaces: 'nothing was withdrawn yet',
      liftSuspensions: 'nothing was suspended',
      withdrawAwards: 'its kind is none of its kinds',
      setIssuedStatus: 'its purpose is none of theirs',
      storeDraft: 'its number is taken',
      storeVersion: 'its number is taken',
      storeSigned: 'it is signed already',
      countBatchSigned: 'nothing of the table was given',
      storeBatchRows: 'it gives nothing',
      findAwardsOfPeople: 'these people have nothing',
    };
    assert.deepEqual(
      nothing.filter((name) => !known[name]),
      [],
    );
  });
});
