import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyDefinition } from 'waymark/achievement';
import type { Award, Organisation, VersionRow } from '../../store/index.ts';
import { claimLetter } from '../claim-letter.ts';
import { reminderLetter } from './reminder-letter.ts';

const organisation = { names: { en: 'Northfield College' }, language: 'en', slug: 'north' } as unknown as Organisation;
const award = { person: { name: 'Ana', email: 'ana@mail.example' } } as unknown as Award;
const accepted = (...names: string[]) =>
  names.map((name) => ({ name, answer: 'accept', wrote: [], organisationId: name }));
const versionOf = (language: string, name: string, sentence: string, asked: readonly unknown[] = []) =>
  ({
    definition: { ...emptyDefinition(language), name: { [language]: name }, sentence: { [language]: sentence } },
    facts: { asked: [...asked, { name: 'Silent Ltd', answer: 'silent' }] },
  }) as unknown as VersionRow;
const url = 'https://waymark.example/claim/abc';
const write = (version: VersionRow) => claimLetter({ award, version, organisation, url });

describe('the letter', () => {
  it('begins with what they can do and who agreed to the words', () => {
    const { subject, body } = write(versionOf('en', 'Pruner', 'can prune trees.', accepted('Orchards', 'Nurseries')));
    assert.equal(subject, 'You can prune trees: agreed with Orchards and Nurseries');
    assert.match(body, /^Ana, you can prune trees\. Orchards and Nurseries helped to say what that means and agreed/);
    assert.match(body, /Northfield College has signed it\./);
    assert.ok(body.includes(`\n\n${url}\n\n`) && !body.includes('Silent'));
  });
  it('names two of many in the subject and nobody where nobody agreed', () => {
    const many = write(versionOf('en', 'Pruner', 'can prune', accepted('A', 'B', 'C', 'D')));
    assert.equal(many.subject, 'You can prune: agreed with A, B and 2 more');
    assert.match(many.body, /A, B, C, and D helped/);
    assert.equal(write(versionOf('en', 'Pruner', 'can prune')).subject, 'You can prune: signed by Northfield College');
  });
  it('does not say “you runs”: without “can” it says the title', () => {
    const { subject, body } = write(versionOf('en', 'Runner', 'runs a shop'));
    assert.equal(subject, '“Runner” is yours: signed by Northfield College');
    assert.match(body, /^Ana, you earned “Runner”\./);
  });
  it('speaks the language of the version', () => {
    const { subject, html } = write(versionOf('es', 'Poda', 'sabe podar manzanos', accepted('Huertas', 'Viveros')));
    assert.equal(subject, 'Usted sabe podar manzanos: acordado con Huertas y Viveros');
    assert.match(html ?? '', /<html lang="es">/);
  });
  it('is a page with nothing from elsewhere and nothing that counts, and every word escaped', () => {
    const { html = '' } = write(versionOf('en', 'x', 'can <script>alert(1)</script>', accepted('<img src=//x>')));
    assert.doesNotMatch(html, /<script|<img|<link|url\(|@import/i);
    assert.deepEqual(
      [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, found]) => found),
      [url],
    );
  });
  it('is no longer than a subject may be', () => {
    const { subject } = write(versionOf('en', 'x', `can ${'prune '.repeat(100)}`));
    assert.ok(subject.length <= 180 && subject.endsWith('…'));
  });
});

describe('a reminder', () => {
  const stopUrl = 'https://waymark.example/reminders/def';
  const one = { award, url, version: versionOf('en', 'Pruner', 'can prune') };
  it('says again what they can do, whether another comes, and how it stops', () => {
    const first = reminderLetter({ organisation, waiting: [one], isLast: false, stopUrl });
    assert.equal(first.subject, 'Still waiting for you: the paper that says you can prune');
    assert.match(
      first.body,
      /^You can prune\. .*\n\nhttps:[^\n]*claim\/abc\n\nThere will be one more letter at most\./,
    );
    assert.ok(first.body.includes(stopUrl) && first.html?.includes(stopUrl) && first.stopUrl === stopUrl);
    assert.match(reminderLetter({ organisation, waiting: [one], isLast: true, stopUrl }).body, /the last reminder/);
  });
  it('is one letter about many', () => {
    const two = { award, url: `${url}2`, version: versionOf('en', 'Runner', 'runs a shop') };
    const { subject, body } = reminderLetter({ organisation, waiting: [one, two], isLast: false, stopUrl });
    assert.equal(subject, '2 papers from Northfield College still wait for you');
    assert.match(body, /You can prune\.\nhttps:.*abc\n\nYou earned “Runner”\.\nhttps:.*abc2/);
  });
});
