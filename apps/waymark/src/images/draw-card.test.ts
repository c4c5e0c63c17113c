import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { type CardContent, type CardWords, toCardSvg } from './card.ts';
import { canSet, fit, widthOf } from './card-text.ts';
import { createDrawCard } from './draw-card.ts';
import { plainMark } from './plain-mark.ts';

const words: CardWords = {
  claim: 'Can prune apple trees unsupervised',
  plainClaim: 'A signed statement of what somebody can do',
  institution: 'Northfield College',
  signedBy: 'Signed by',
  askedTitle: 'Employers who agreed to these words',
  asked: ['Orchards', 'Żółta Jabłoń'],
  more: (count) => `and ${count} more`,
  month: 'November 2026',
  footer: 'Anybody can check it: waymark.example',
};
const { more: _, ...rest } = words;
const content: CardContent = { ...rest, mores: ['and 1 more', 'and 2 more', 'and 3 more', 'and 4 more'] };
const BOX = { cut: 'serif-600', width: 900, height: 600, sizes: [100, 70, 46], lineHeight: 1.2 } as const;

/** What is drawn, short enough to be told when it differs. */
const drawn = (changes: Partial<CardContent>) =>
  createHash('sha256')
    .update(toCardSvg({ ...content, ...changes }, undefined))
    .digest('hex');

describe('a card', () => {
  it('is a portrait PNG, with a mark and without; the same words are drawn once', async () => {
    const draw = createDrawCard({ wallMs: 30_000 });
    const mark = await plainMark();
    const first = await draw(words, mark);
    assert.ok(first);
    const { format, width, height } = await sharp(first).metadata();
    assert.deepEqual([format, width, height], ['png', 1080, 1350]);
    assert.equal(await draw(words, mark), first);
    const without = await draw(words, undefined);
    assert.ok(without && !Buffer.from(without).equals(first));
  });
  it('says less where our letters cannot write it: no boxes, no holes', () => {
    for (const claim of ['可以修剪苹果树', 'يستطيع تقليم الأشجار', 'Can prune 🌳', 'יכול', 'करता'])
      assert.equal(drawn({ claim }), drawn({ claim: content.plainClaim }));
    assert.equal(drawn({ institution: '東京大学' }), drawn({ institution: '' }));
    for (const text of ['Ąžuolas', 'Может обрезать', 'Μπορεί', 'Có thể cắt tỉa', '“¿…?” – €'])
      assert.ok(canSet(text, 'serif-600'), text);
  });
  it('counts whom it cannot write', () => {
    const one = drawn({ asked: ['A', '東京果樹園'] });
    assert.equal(one, drawn({ asked: ['A', '果'] }));
    assert.notEqual(one, drawn({ asked: ['A'] }));
  });
  it('holds no text of anybody’s, only outlines', () => {
    const svg = toCardSvg(
      { ...content, claim: '"/><script>alert(1)</script>&x;', asked: ['<image href="x"/>'] },
      undefined,
    );
    assert.doesNotMatch(svg, /script|alert|href|&/);
  });
  it('is not drawn when it takes too long', async () => {
    assert.equal(await createDrawCard({ wallMs: 1 })(words, undefined), undefined);
  });
});

describe('a text in a box', () => {
  const fits = (text: string) => {
    const { size, lines } = fit(text, BOX);
    assert.ok(lines.length * size * BOX.lineHeight <= BOX.height, text);
    for (const line of lines) assert.ok(widthOf(line, BOX.cut) * size <= BOX.width, line);
    return { size, lines };
  };
  it('is as large as may be, smaller when it is long, and ends in an ellipsis when it is too long', () => {
    assert.equal(fits('Can weave').size, 100);
    assert.equal(fits('Can weave baskets of willow and hazel, and teach others how '.repeat(2)).size, 70);
    const { size, lines } = fits('Can weave baskets of willow and hazel. '.repeat(30));
    assert.deepEqual([size, lines.at(-1)?.at(-1)], [46, '…']);
  });
  it('breaks a word only where it is wider than the box at every size', () => {
    const word = 'Donaudampfschifffahrtsgesellschafts';
    assert.ok(fits(`Can be ${word}`).lines.includes(word));
    assert.ok(fits('m'.repeat(60)).lines.length > 1);
    assert.deepEqual(fits('  \n ').lines, []);
  });
});
