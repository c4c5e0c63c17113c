import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toSkeleton } from './confusables.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { hostOfId } from './known-names.ts';
import { mixedScripts } from './mixed-scripts.ts';

/** Imitations of names and domains, and what they imitate. */
const IMITATIONS: readonly (readonly [string, string])[] = [
  ['Northfіeld', 'Northfield'],
  ['Nоrthfield', 'Northfield'],
  ['Nоrthfіеld', 'Northfield'],
  ['Ｎｏｒｔｈｆｉｅｌｄ', 'Northfield'],
  ['𝐍𝐨𝐫𝐭𝐡𝐟𝐢𝐞𝐥𝐝', 'Northfield'],
  ['Northfie1d', 'Northfield'],
  ['NorthfieId', 'Northfield'],
  ['Northfi\u200beld', 'Northfield'],
  ['North\u00adfield', 'Northfield'],
  ['Northfield\u202e', 'Northfield'],
  ['Nórthfield', 'Northfield'],
  ['Νorthfield', 'Northfield'],
  ['Harνard', 'Harvard'],
  ['Наrvard', 'Harvard'],
  ['Оxford', 'Oxford'],
  ['0xford', 'Oxford'],
  ['Οxford', 'Oxford'],
  ['Camhridge', 'Camhridge'],
  ['Саmbridge', 'Cambridge'],
  ['Cambrіdge', 'Cambridge'],
  ['rnit.example', 'mit.example'],
  ['mіt.example', 'mit.example'],
  ['vvaymark.example', 'waymark.example'],
  ['clemson', 'demson'],
  ['уale.example', 'yale.example'],
  ['уаle.example', 'yale.example'],
  ['sсhool.example', 'school.example'],
  ['schооl.example', 'school.example'],
  ['schoοl.example', 'school.example'],
  ['ѕchool.example', 'school.example'],
  ['stanfοrd', 'stanford'],
  ['stаnford', 'stanford'],
  ['Ѕtanford', 'stanford'],
  ['5tanford', 'stanford'],
  ['pаris', 'paris'],
  ['рaris', 'paris'],
  ['berIin', 'berlin'],
  ['ber1in', 'berlin'],
  ['munісh', 'munich'],
  ['mսnich', 'munich'],
  ['ցroningen', 'groningen'],
];
test('hostile names look like what they imitate', () => {
  for (const [imitation, name] of IMITATIONS)
    assert.equal(toSkeleton(imitation), toSkeleton(name), `${imitation} for ${name}`);
});

test('different names look different', () => {
  for (const [one, other] of [
    ['Northfield', 'Southfield'],
    ['Université de Lyon', 'Università di Leon'],
    ['東京大学', '京都大学'],
    ['جامعة القاهرة', 'جامعة الإسكندرية'],
  ] as const)
    assert.notEqual(toSkeleton(one), toSkeleton(other));
});

test('hidden characters are named; those that a script needs are not', () => {
  assert.deepEqual(hiddenCharacters('North\u202efield'), ['U+202E']);
  assert.deepEqual(hiddenCharacters('a\u200bb\u200bc\ufeff'), ['U+200B', 'U+FEFF']);
  assert.deepEqual(hiddenCharacters('No\u200dte'), ['U+200D']);
  assert.deepEqual(hiddenCharacters('क्\u200dष'), []);
  assert.deepEqual(hiddenCharacters('👩\u200d🏫 School'), []);
  assert.deepEqual(hiddenCharacters('می\u200cخواهم'), []);
  assert.deepEqual(hiddenCharacters('Two\nlines'), []);
});

test('scripts mixed inside one word, and not in one name', () => {
  assert.deepEqual(mixedScripts('Nоrthfield College'), ['Latin', 'Cyrillic']);
  assert.deepEqual(mixedScripts('Университет ITMO'), []);
  assert.deepEqual(mixedScripts('東京 IT カレッジ'), []);
});

test('hosts are compared as they are asked: in punycode', () => {
  assert.equal(hostOfId('https://schооl.example/issuer'), 'xn--schl-75da.example');
  assert.equal(hostOfId('did:web:school.example%3A8443:users:1'), 'school.example');
  assert.equal(hostOfId('did:key:z6Mk'), undefined);
});
