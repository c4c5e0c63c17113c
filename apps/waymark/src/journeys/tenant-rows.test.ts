/** When our own functions forget to ask whose a row is: the database still shows nobody another's rows, and lets nobody change them. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type RawBuilder, sql } from 'kysely';
import { asTenant, type Queries, type Tenant } from '../store/index.ts';
import { dump, type Member, makeWorld, membersOf, SECRET, TENANT_TABLES, type World } from './two-worlds.test-tool.ts';
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
after(async () => {
  assert.equal(await dump(server.store.db, membersOf(victim)), untouched, 'nothing of the victim’s changed');
  await server.stop();
});

/** Tables that everybody may read, and why. */
const PUBLIC_TABLES: Readonly<Record<string, string>> = {
  organisations: 'what an organisation is called is no secret',
  bloc_members: 'a bloc’s word is worth what its members are',
  versions: 'published',
  endorsements: 'published',
  did_log_entries: 'published',
};
/** Without an organisation's column, but with rules. */
const OTHER_TABLES = ['people', 'claims', 'shares', 'reminder_links', 'reminder_stops'];

interface Done {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly changed: number;
  readonly refused?: string;
}
/** Says a statement in somebody's name, looks what became of everything, and undoes it. */
const say = async (
  statement: RawBuilder<unknown>,
  who: Tenant,
  look: (db: Queries) => Promise<void> = async () => undefined,
): Promise<Done> => {
  let done: Done = { rows: [], changed: 0 };
  const undo = new Error('undone');
  try {
    await asTenant(server.store.db, who, async ({ tx }) => {
      const { rows, numAffectedRows } = await statement.execute(tx);
      done = { rows: rows as Done['rows'], changed: Number(numAffectedRows ?? 0) };
      await sql`reset role`.execute(tx);
      await look(tx);
      throw undo;
    });
  } catch (error) {
    if (error === undo) return done;
    // Sound: what has a SQLSTATE came from the database; all else is this test's own.
    if (!(error instanceof Error) || (error as { code?: unknown }).code === undefined) throw error;
    if (error.name === 'AssertionError') throw error;
    return { rows: [], changed: 0, refused: error.message };
  }
  return done;
};
const refusalOf = async (statement: RawBuilder<unknown>, who: Tenant) =>
  (await say(statement, who)).refused ?? 'let through';
const isVictims = (organisationId: unknown) =>
  membersOf(victim).some((member) => member.organisationId === organisationId);
const victimsUnchanged = async (db: Queries) =>
  assert.equal(await dump(db, membersOf(victim)), untouched, 'something of the victim’s changed');

describe('statements without any condition', () => {
  it('the tables here are all that a tenant may touch, and all of them have rules', async () => {
    const { db } = server.store;
    const { rows: ruled } = await sql<{ name: string }>`select relname as name from pg_class
      where relkind = 'r' and relnamespace = current_schema()::regnamespace and relrowsecurity`.execute(db);
    const known = [...Object.keys(TENANT_TABLES), ...OTHER_TABLES].sort();
    assert.deepEqual(ruled.map(({ name }) => name).sort(), known);
    const { rows: granted } = await sql<{ name: string }>`select distinct table_name as name
      from information_schema.column_privileges where grantee = 'waymark_tenant'`.execute(db);
    assert.deepEqual(granted.map(({ name }) => name).sort(), known);
  });

  for (const [table, column] of Object.entries(TENANT_TABLES)) {
    it(`${table}: none of another’s is seen`, async () => {
      for (const who of membersOf(attacker)) {
        const { rows, refused } = await say(sql`select * from ${sql.table(table)}`, who);
        assert.equal(refused, undefined);
        if (!PUBLIC_TABLES[table])
          assert.deepEqual(
            rows.filter((row) => isVictims(row[column])),
            [],
            who.slug,
          );
      }
    });
    it(`${table}: none of another’s is changed or deleted`, async () => {
      const { rows: columns } = await sql<{ name: string }>`select attname as name from pg_attribute
        where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(server.store.db);
      for (const who of membersOf(attacker)) {
        await say(sql`delete from ${sql.table(table)}`, who, victimsUnchanged);
        // Each column by itself, from a value that it has: a statement that reads nothing of the row is not held by what may be read.
        for (const { name } of columns) {
          const value = sql`(select ${sql.ref(name)} from ${sql.table(table)} limit 1)`;
          await say(sql`update ${sql.table(table)} set ${sql.ref(name)} = ${value}`, who, victimsUnchanged);
        }
      }
    });
  }

  it('an employer sees what it has a seat at, and none of what goes on inside', async () => {
    const { elsewhere, employer, definitions } = victim;
    const ids = async (statement: RawBuilder<unknown>, who: Member) => (await say(statement, who)).rows;
    for (const table of ['drafts', 'proposals', 'answers', 'activities', 'seats'])
      for (const row of await ids(sql`select definition_id as id from ${sql.table(table)}`, elsewhere))
        assert.equal(row.id, definitions.retired, table);
    for (const who of [employer, elsewhere]) {
      assert.deepEqual(await ids(sql`select * from sign_offs`, who), []);
      assert.deepEqual(await ids(sql`select * from awards`, who), []);
      assert.deepEqual(
        await ids(sql`select * from activities where kind in ('asked-inside', 'signed-off', 'refused')`, who),
        [],
      );
    }
    assert.ok((await ids(sql`select * from activities`, employer)).length > 5);
  });
  it('people are seen by those who work with them, and only by name', async () => {
    const named = async (who: Member) => (await say(sql`select name from people`, who)).rows.map(({ name }) => name);
    const { institution, employer, elsewhere } = attacker;
    assert.deepEqual(
      (await named(elsewhere)).sort(),
      [institution, employer, elsewhere].map(({ slug }) => slug).sort(),
    );
    for (const who of membersOf(attacker))
      for (const name of await named(who)) assert.match(`${name}`, /^attacker-/, who.slug);
    assert.match(await refusalOf(sql`select email from people`, victim.employer), /permission denied/);
    const emailOf = async (who: Member, { personId }: Member) =>
      (await say(sql`select member_email(${personId}) as email`, who)).rows[0]?.email;
    assert.equal(await emailOf(victim.employer, victim.institution), null);
    assert.equal(await emailOf(victim.employer, victim.employer), 'victim-orchards@one.example');
  });
});

describe('rows in another’s name, or on another’s definition', () => {
  it('every row that belongs to a definition names whose that is, and the database compares', async () => {
    const { rows } = await sql<{ from: string; to: string; columns: string[] }>`
      select c.conrelid::regclass::text as from, c.confrelid::regclass::text as to,
        array(select attname::text from pg_attribute where attrelid = c.conrelid and attnum = any(c.conkey)) as columns
      from pg_constraint c where c.contype = 'f' and c.connamespace = current_schema()::regnamespace`.execute(
      server.store.db,
    );
    const inside = rows.filter(({ from, to }) => TENANT_TABLES[from] && TENANT_TABLES[to] && to !== 'organisations');
    assert.ok(inside.length >= 8);
    for (const { from, to, columns } of inside) {
      const tied = inside.filter((one) => one.from === from && one.columns.includes('organisation_id'));
      assert.ok(
        columns.some((column) => tied.some((one) => one.columns.includes(column))),
        `${from}.${columns.join()} → ${to} may point at another organisation’s row`,
      );
    }
  });

  it('drafts, proposals, answers, activities, endorsements, seats and awards are refused', async () => {
    const { definitions, institution, employer } = victim;
    const me = attacker.institution;
    const [mine, theirs] = [me.organisationId, institution.organisationId];
    const row = (table: string, values: Readonly<Record<string, unknown>>) =>
      sql`insert into ${sql.table(table)} (${sql.join(Object.keys(values).map((name) => sql.ref(name)))})
        values (${sql.join(Object.values(values))})`;
    const now = new Date();
    const on = { definition_id: definitions.published, person_id: me.personId, made_at: now };
    const inserts = (owner: string, by: string): readonly RawBuilder<unknown>[] => [
      row('drafts', { ...on, number: 99, organisation_id: owner, content: '{}', changed_lines: [], credited_to: by }),
      row('proposals', {
        ...{ ...on, id: randomUUID(), organisation_id: owner, by_organisation_id: by, line: 'name', draft_number: 1 },
        ...{ kind: 'wording', text: 'x', status: 'open' },
      }),
      row('answers', {
        ...{ ...on, id: randomUUID(), organisation_id: owner, by_organisation_id: by, draft_number: 1 },
        answer: 'accept',
      }),
      row('activities', { ...on, organisation_id: owner, by_organisation_id: by, kind: 'began', facts: '{}' }),
      row('sign_offs', {
        ...{
          ...on,
          id: randomUUID(),
          organisation_id: owner,
          draft_number: 1,
          signs_as: 'quality',
          decision: 'signed',
        },
      }),
      row('endorsements', {
        ...{ ...on, id: randomUUID(), organisation_id: owner, endorser_id: by, version_number: 1, credential: 'x' },
        ...{ deed: 'hires', comment: 'x', valid_until: now },
      }),
      row('seats', { definition_id: on.definition_id, organisation_id: owner, employer_id: mine, asked_at: now }),
      row('awards', {
        ...{ definition_id: on.definition_id, made_at: now, id: randomUUID(), organisation_id: owner },
        ...{ version_number: 1, person_hash: 'x', awarded_on: now, person: '{}', said: '{}', state: 'waiting' },
        asked_by: me.personId,
      }),
    ];
    for (const owner of [mine, theirs])
      for (const by of [mine, theirs, employer.organisationId])
        for (const insert of inserts(owner, by))
          assert.match(await refusalOf(insert, me), /row-level security|foreign key/);
    // And whoever has a seat speaks for itself alone.
    for (const by of [theirs, mine])
      for (const insert of inserts(theirs, by))
        assert.match(await refusalOf(insert, employer), /row-level security|foreign key/);
  });
  it('a member is not given roles in another organisation, nor a key', async () => {
    const me = attacker.institution;
    const other = victim.institution.organisationId;
    for (const statement of [
      sql`insert into memberships (organisation_id, person_id, roles, made_at) values (${other}, ${me.personId}, '{administrator}', now())`,
      sql`update memberships set organisation_id = ${other}`,
      sql`insert into signing_keys (id, organisation_id, purpose, algorithm, public_multikey, sealed_private_key, made_at)
        values (${randomUUID()}, ${other}, 'assertion', 'EdDSA', 'x', 'x', now())`,
      sql`update signing_keys set organisation_id = ${other}`,
      sql`insert into did_log_entries values (${other}, 9, 'x', 'x', 'x', now())`,
      sql`update definitions set organisation_id = ${other}`,
    ])
      assert.match(await refusalOf(statement, me), /row-level security/);
  });
  it('nobody joins a bloc that did not ask, or is made a member of one', async () => {
    const [employer, bloc] = [attacker.employer.organisationId, attacker.bloc.organisationId];
    const ask = sql`insert into bloc_members (organisation_id, member_id, asked_at) values (${bloc}, ${employer}, now())`;
    await asTenant(server.store.db, attacker.bloc, ({ tx }) => ask.execute(tx));
    const other = victim.bloc.organisationId;
    const changed = sql`update bloc_members set organisation_id = ${other}, joined_at = now()`;
    assert.match(await refusalOf(changed, attacker.employer), /permission denied/);
    const inserted = (joined: RawBuilder<unknown>, to: string) =>
      sql`insert into bloc_members (organisation_id, member_id, asked_at, joined_at) values (${to}, ${attacker.elsewhere.organisationId}, now(), ${joined})`;
    assert.match(await refusalOf(inserted(sql`now()`, bloc), attacker.bloc), /row-level security/);
    assert.match(await refusalOf(inserted(sql`null`, other), attacker.employer), /row-level security/);
    assert.equal((await say(sql`update bloc_members set joined_at = now()`, attacker.bloc)).changed, 0);
    assert.equal((await say(sql`update bloc_members set joined_at = now()`, attacker.employer)).changed, 1);
  });
  it('nobody puts a proposal elsewhere, or other words into somebody’s mouth', async () => {
    const { employer, institution, definitions } = victim;
    for (const who of [employer, institution])
      for (const change of [
        sql`definition_id = ${definitions.inside}`,
        sql`by_organisation_id = ${institution.organisationId}`,
        sql`text = 'other words'`,
        sql`person_id = ${attacker.institution.personId}`,
      ])
        assert.match(await refusalOf(sql`update proposals set ${change}`, who), /permission denied/);
    assert.match(await refusalOf(sql`update proposals set status = 'taken'`, employer), /row-level security/);
  });
  it('an employer with a seat decides nothing and publishes nothing', async () => {
    const { employer, institution, definitions } = victim;
    assert.equal((await say(sql`update definitions set state = 'published'`, employer)).changed, 0);
    assert.equal((await say(sql`delete from seats`, employer)).changed, 0);
    const version = sql`insert into versions select definition_id, 2, organisation_id, bytes, 'other', digest_sri, definition, statement, facts, review_due, published_at
      from versions where definition_id = ${definitions.published}`;
    assert.match(await refusalOf(version, employer), /row-level security/);
    assert.equal(await refusalOf(version, institution), 'let through');
  });
  it('nobody takes a place in another’s status list', async () => {
    const change = sql`update awards set credential = null, list_id = ${victim.listId}, list_index = 7 where credential is null`;
    const award = sql`insert into awards (id, organisation_id, definition_id, version_number, person_hash, awarded_on, person, said, state, list_id, list_index, asked_by, made_at)
      values (${randomUUID()}, ${attacker.institution.organisationId}, ${attacker.definitions.published}, 1, 'x', now(), '{}', '{}', 'waiting',
        ${victim.listId}, 7, ${attacker.institution.personId}, now())`;
    assert.match(await refusalOf(award, attacker.institution), /foreign key/);
    assert.equal((await say(change, attacker.institution)).changed, 0);
  });
});

describe('what was published or signed', () => {
  const owner = async (statement: RawBuilder<unknown>) =>
    await server.store.db.transaction().execute((tx) => statement.execute(tx));

  it('a version is never changed: not by its institution, not by the owner of the tables', async () => {
    for (const statement of [
      sql`update versions set bytes = 'x'`,
      sql`update versions set facts = '{}'`,
      sql`delete from versions`,
      sql`truncate versions cascade`,
    ]) {
      await assert.rejects(owner(statement), /never changed/);
      assert.match(await refusalOf(statement, victim.institution), /permission denied/);
    }
    await assert.rejects(owner(sql`delete from definitions where id = ${victim.definitions.published}`), /foreign key/);
  });
  it('an endorsement is withdrawn once, and otherwise stays as it was signed', async () => {
    for (const change of ['credential', 'comment', 'deed']) {
      const statement = sql`update endorsements set ${sql.ref(change)} = 'x'`;
      await assert.rejects(owner(statement), /only ever withdrawn/);
      assert.match(await refusalOf(statement, victim.employer), /permission denied/);
    }
    for (const statement of [sql`delete from endorsements`, sql`truncate endorsements cascade`]) {
      await assert.rejects(owner(statement), /only ever withdrawn|never changed/);
      assert.match(await refusalOf(statement, victim.employer), /permission denied/);
    }
    const withdraw = sql`update endorsements set withdrawn_at = now(), withdrawn_reason = 'x'`;
    assert.equal((await say(withdraw, victim.employer)).changed, 1);
    assert.equal((await say(withdraw, victim.institution)).changed, 0);
    await asTenant(server.store.db, attacker.employer, ({ tx }) => withdraw.execute(tx));
    assert.match(await refusalOf(sql`update endorsements set withdrawn_at = null`, attacker.employer), /only ever/);
  });
  it('a signed credential keeps its words and its place', async () => {
    for (const change of [sql`credential = 'x'`, sql`list_index = 1`, sql`credential = null`])
      await assert.rejects(owner(sql`update awards set ${change} where credential is not null`), /never changed/);
  });
  it('nothing of the secret words is in what everybody may read but what was published', async () => {
    for (const table of ['organisations', 'bloc_members', 'did_log_entries']) {
      const { rows } = await say(sql`select * from ${sql.table(table)}`, attacker.employer);
      assert.ok(!JSON.stringify(rows).includes(SECRET), table);
    }
  });
});
