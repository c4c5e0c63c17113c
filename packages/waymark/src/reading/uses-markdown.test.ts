import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainParagraphs, renderMarkdown } from './markdown.ts';
import { usesMarkdown } from './uses-markdown.ts';

/** Space between and around words is shown the same. */
const seen = (html: { toString(): string }) =>
  html
    .toString()
    .replace(/\s+/g, ' ')
    .replace(/ ?(<\/?p>) ?/g, '$1');

test('what an author marks up is noticed, prose is not', () => {
  for (const text of ['- one\n- two', 'a *b*', 'see https://a.example', '1. first', 'Title\n---', 'a  \nb', '> said'])
    assert.ok(usesMarkdown(text), text);
  for (const text of [
    'Asistencia a la jornada completa. No hubo examen.',
    'A well-known (if old) rule: 5 of 7.\n\nNext & last!',
  ])
    assert.ok(!usesMarkdown(text), text);
});

test('law: a text without markup is the same through the parser as without it', () => {
  const pieces = [
    'a',
    'Wort',
    '3',
    '1.',
    '-',
    '+',
    '#',
    '>',
    '=',
    '&',
    '&amp;',
    '!',
    '(',
    ')',
    '"',
    '{',
    '^',
    ':',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
    'é',
    '—',
    '.',
    '@',
    'http:',
    '$',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join('')),
      (text) => {
        if (!usesMarkdown(text)) assert.equal(seen(renderMarkdown(text)), seen(plainParagraphs(text)));
      },
    ),
    { numRuns: 20_000 },
  );
});
