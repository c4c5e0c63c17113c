import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDay, parseRoll } from './parse-roll.ts';

describe('a list of people', () => {
  it('is read by its headings, in whatever order and language; what has no use is told', () => {
    const { entries, faults, unused } = parseRoll(
      'Correo;Nombre;Shoe size;Fecha;Outcome 2\nana@mail.example;Ana Ruiz;38;23.11.2026;alone\n;Bea;;2026-11-24;\n',
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(unused, ['Shoe size']);
    assert.deepEqual(entries, [
      { row: 1, name: 'Ana Ruiz', email: 'ana@mail.example', awardedOn: '2026-11-23', levels: { 2: 'alone' } },
      { row: 2, name: 'Bea', awardedOn: '2026-11-24', levels: {} },
    ]);
  });
  it('says by row and column what is wrong, and takes nothing of that row', () => {
    const { entries, faults } = parseRoll(
      [
        'name,email,did,date,evidence',
        'Ana,ana at mail,,,',
        ',,,2026-11-23,',
        'Bea,,did:web,,',
        'Cleo,,,31.02.2026,',
        'Dan,,,,http://a.example',
        'Eva,eva@mail.example,,,',
        'Eva again,EVA@mail.example,,,',
        '"Fay,,,,',
      ].join('\n'),
    );
    assert.deepEqual(
      faults.map(({ row, column, problem }) => [row, column, problem]),
      [
        [1, 'email', 'email'],
        [2, 'name', 'nobody'],
        [3, 'did', 'did'],
        [4, 'date', 'date'],
        [5, 'evidence', 'evidence'],
        [7, '', 'twice'],
        [8, '', 'broken-row'],
      ],
    );
    assert.deepEqual(
      entries.map(({ name }) => name),
      ['Eva'],
    );
  });
  it('knows days, and no thirtieth of February', () => {
    assert.equal(parseDay('1/2/2026'), '2026-02-01');
    for (const wrong of ['30.02.2026', '2026-13-01', 'yesterday', '26-1-1', ''])
      assert.equal(parseDay(wrong), undefined, wrong);
  });
  it('law: no text makes it throw, and every row is taken or told', () =>
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 3, maxLength: 3 })), (rows) => {
        const { entries, faults } = parseRoll(['name,email,date', ...rows.map((cells) => cells.join(','))].join('\n'));
        const told = new Set([...entries, ...faults].map(({ row }) => row));
        assert.equal(told.size, Math.max(0, ...told));
      }),
    ));
});
