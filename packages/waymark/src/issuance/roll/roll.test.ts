import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { emptyDefinition } from '../../achievement/index.ts';
import { checkRow, type RollPlan } from './check-row.ts';
import { guessColumns, rollFieldsOf } from './columns.ts';
import { guessDayOrder, parseDay } from './parse-day.ts';
import { guessTableFormat, splitRows } from './split-rows.ts';

const definition = {
  ...emptyDefinition('en'),
  outcomes: [
    { id: 'o1', text: { en: 'Prunes' }, levels: [], evidence: [] },
    {
      id: 'o2',
      text: { en: 'Grafts' },
      evidence: [],
      levels: [
        { id: 'l1', name: { en: 'With help', es: 'Con ayuda' }, description: {} },
        { id: 'l2', name: { en: 'Alone' }, description: {} },
      ],
    },
  ],
};
const plan: RollPlan = {
  columns: ['name', 'email', 'did', 'date', 'evidence', 'outcome-2', ''],
  days: 'day-first',
  defaultDay: '2026-01-01',
};

describe('columns of a table of people', () => {
  it('are known by their headings, in whatever order and language, none twice', () => {
    assert.deepEqual(
      guessColumns(['Correo', ' Nombre ', 'Shoe size', 'Fecha', 'Outcome 2', 'Outcome 1', 'name'], definition),
      ['email', 'name', '', 'date', 'outcome-2', '', ''],
    );
  });
  it('say people, and levels where the rubric has some', () => {
    assert.deepEqual(rollFieldsOf(definition).slice(-2), ['evidence', 'outcome-2']);
  });
});

describe('a row', () => {
  it('is taken with everything it says', () => {
    assert.deepEqual(
      checkRow(
        [
          'Ana',
          'ANA@mail.example',
          'did:key:z6Mk',
          '23.11.2026',
          'https://a.example/1 https://a.example/2',
          'alone',
          'x',
        ],
        definition,
        plan,
      ),
      {
        faults: [],
        entry: {
          ...{ name: 'Ana', email: 'ana@mail.example', did: 'did:key:z6Mk', awardedOn: '2026-11-23' },
          evidenceUrls: ['https://a.example/1', 'https://a.example/2'],
          levels: { o2: 'l2' },
        },
      },
    );
  });
  it('without a day has that of the table; a level may be its number or its name in another language', () => {
    assert.equal(checkRow(['Ana'], definition, plan).entry?.awardedOn, '2026-01-01');
    for (const written of ['1', 'con ayuda'])
      assert.deepEqual(checkRow(['Ana', '', '', '', '', written], definition, plan).entry?.levels, { o2: 'l1' });
  });
  it('says of each cell what is wrong with it', () => {
    const problems = (...cells: string[]) =>
      checkRow(cells, definition, plan).faults.map(({ field, problem }) => [field, problem]);
    assert.deepEqual(problems('Ana', 'ana at mail'), [['email', 'email']]);
    assert.deepEqual(problems('', '', '', '2026-11-23'), [['name', 'nobody']]);
    assert.deepEqual(problems('Bea', '', 'did:web'), [['did', 'did']]);
    assert.deepEqual(problems('Cleo', '', '', '31.02.2026'), [['date', 'date']]);
    assert.deepEqual(problems('Dan', '', '', '', 'http://a.example'), [['evidence', 'evidence']]);
    assert.deepEqual(problems('Eva', '', '', '', '', 'best'), [['outcome-2', 'level']]);
    assert.deepEqual(problems('x'.repeat(201)), [['name', 'too-long']]);
    assert.deepEqual(problems('Fay', '', '', '', '', '', '', 'one cell too many'), [[undefined, 'broken-row']]);
    assert.deepEqual(problems('', 'x', 'y', 'z'), [
      ['email', 'email'],
      ['did', 'did'],
      ['date', 'date'],
    ]);
  });
});

describe('a table in pieces', () => {
  it('is known by its beginning', () => {
    assert.deepEqual(guessTableFormat('a;b\r\n1;2\r\n'), { delimiter: ';', newline: '\r\n' });
    assert.deepEqual(guessTableFormat('name\nAna\n'), { delimiter: ',', newline: '\n' });
  });
  it('leaves half a row for the next piece, unless it is the last', () => {
    const format = { delimiter: ',', newline: '\n' } as const;
    const text = 'Ana,1\n"Bea\nof the hill",2\nCle';
    assert.deepEqual(splitRows(text, { format, isLast: false, atMost: 9 }).rows, [
      ['Ana', '1'],
      ['Bea\nof the hill', '2'],
    ]);
    assert.deepEqual(splitRows(text, { format, isLast: true, atMost: 9 }).rows.at(-1), ['Cle']);
    assert.ok(splitRows('a,"b', { format, isLast: true, atMost: 9 }).broken.has(0));
  });
  it('law: cut anywhere, it gives the rows of the whole', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('', 'a,b', 'say "yes"', 'two\nlines', 'ñ😀', ' '),
    );
    const write = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const format = { delimiter: ',', newline: '\n' } as const;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 4 }),
        (table, step, atMost) => {
          const text = `${table.map((row) => row.map(write).join(',')).join('\n')}\n`;
          const got: (readonly string[])[] = [];
          let from = 0;
          for (let to = step; from < text.length; to = Math.min(text.length, to + step)) {
            const isLast = to >= text.length;
            const { rows, length } = splitRows(text.slice(from, to), { format, isLast, atMost });
            got.push(...rows);
            from += length;
            if (isLast && length === 0) break;
          }
          assert.deepEqual(
            got.filter((row) => row.length > 1),
            table,
          );
        },
      ),
    );
  });
});

describe('a day', () => {
  it('tells by itself which number is the month, where it can', () => {
    assert.equal(guessDayOrder(['01/02/2026', '11/13/2026']), 'month-first');
    for (const days of [[], ['01/02/2026'], ['13/11/2026'], ['2026-11-23']])
      assert.equal(guessDayOrder(days), 'day-first');
  });
  it('may be written in any of four ways; what is none is none', () => {
    for (const text of ['2026-11-23', '23.11.2026', '23/11/2026']) assert.equal(parseDay(text), '2026-11-23', text);
    assert.equal(parseDay('11/23/2026', 'month-first'), '2026-11-23');
    assert.equal(parseDay('23.11.2026', 'month-first'), '2026-11-23');
    for (const text of ['', 'yesterday', '2026-02-30', '30/02/2026', '11/23/2026', '2026-11-23T00:00:00Z'])
      assert.equal(parseDay(text), undefined, text);
  });
  it('law: what is read is a day that exists', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const day = parseDay(text);
        assert.ok(day === undefined || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day));
      }),
    );
  });
});
