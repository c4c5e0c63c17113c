import assert from 'node:assert/strict';
import { test } from 'node:test';
import { giveToMany } from './give-to-many.ts';

const PEOPLE = 700;

test(`${PEOPLE} people out of one table, two servers on one PostgreSQL, three deaths: everybody gets one, nobody two`, {
  timeout: 240_000,
}, async () => {
  const { deaths } = await giveToMany({ people: PEOPLE, servers: 2, isDeadly: true });
  assert.equal(deaths.length, 3);
});
