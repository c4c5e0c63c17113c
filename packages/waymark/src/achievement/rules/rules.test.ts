import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Definition, emptyDefinition } from '../definition.ts';
import { importDefinitions } from '../importers/index.ts';
import { ruleWords as en } from '../words/en/rules.ts';
import { ruleWords as es } from '../words/es/rules.ts';
import { sayRule } from '../words/say-rule.ts';
import { checkDefinition, coverageOf, FRAMEWORKS, RULES } from './index.ts';
import { readingAge } from './plain-language.ts';

const broken = (definition: Definition) => checkDefinition(definition).map(({ rule }) => rule);

describe('what a reader would still ask', () => {
  for (const rule of RULES) {
    it(`${rule.id}: its failing example fails it, its passing one does not`, () => {
      assert.ok(broken(rule.failing).includes(rule.id), JSON.stringify(broken(rule.failing)));
      assert.ok(!broken(rule.passing).includes(rule.id));
    });
  }
  it('nothing, of a definition that says it all', () => {
    const [rule] = RULES;
    assert.ok(rule);
    assert.deepEqual(broken(rule.passing), []);
  });
  it('has words in every language for every rule, and no others', () => {
    const ids = RULES.map(({ id }) => id).sort();
    assert.deepEqual(Object.keys(en).sort(), ids);
    assert.deepEqual(Object.keys(es).sort(), ids);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id, failing } of RULES)
      for (const finding of checkDefinition(failing).filter((one) => one.rule === id))
        for (const locale of ['en', 'es'])
          assert.doesNotMatch(Object.values(sayRule(finding, locale)).join(' '), /[{}…]/);
  });
  it('says that a language is not checked, and never that it is fine', () => {
    const findings = checkDefinition({ ...emptyDefinition('pl'), sentence: { pl: 'rozumie chleb' } });
    const unseen = findings.filter(({ rule }) => rule === 'sentence-unseen');
    assert.deepEqual(
      unseen.map(({ isUnchecked }) => isUnchecked),
      [true],
    );
  });
  it('reads Spanish', () => {
    assert.ok(
      broken({ ...emptyDefinition('es'), sentence: { es: 'comprende la fermentación' } }).includes('sentence-unseen'),
    );
    assert.ok(
      broken({ ...emptyDefinition('es'), description: { es: 'Este curso presenta la masa madre.' } }).includes(
        'about-the-course',
      ),
    );
    assert.ok(!broken({ ...emptyDefinition('es'), sentence: { es: 'hornea pan' } }).includes('sentence-unseen'));
  });
  it('tells a children’s text from a lawyer’s, in both languages', () => {
    const plain = {
      en: 'He bakes bread. She sells it. They get up at three and go to bed at eight, and on Sunday they sleep long.',
      es: 'Hace pan. Ella lo vende. Se levanta a las tres y va a la cama a las ocho, y los lunes no va a la tienda.',
    };
    const hard = {
      en: 'Notwithstanding contradictory stipulations, contractual responsibilities concerning intellectual property necessarily encompass subsidiary organisations and international representatives, irrespective of jurisdictional considerations.',
      es: 'Independientemente de las estipulaciones contradictorias, las responsabilidades contractuales relativas a la propiedad intelectual comprenden necesariamente a las organizaciones subsidiarias internacionales, cualquiera que sea la jurisdicción correspondiente.',
    };
    for (const language of ['en', 'es'] as const) {
      assert.ok((readingAge(plain[language], language) ?? 99) <= 12, `${readingAge(plain[language], language)}`);
      assert.ok((readingAge(hard[language], language) ?? 0) >= 17, `${readingAge(hard[language], language)}`);
    }
  });
  it('covers each framework by rules, not by a number', () => {
    for (const framework of FRAMEWORKS) {
      const coverage = coverageOf(emptyDefinition('en'), framework);
      assert.ok(coverage.length > 0, framework);
      assert.ok(
        coverage.some(({ state }) => state === 'open'),
        framework,
      );
    }
  });
  it('law: whatever a draft holds, the same questions are asked twice, and none throws', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('en', 'es', 'x'), fc.string()),
        fc.string(),
        fc.string(),
        (text, language, word) => {
          const definition: Definition = {
            ...emptyDefinition(language),
            name: text,
            sentence: text,
            description: { ...text, [language]: word },
            criteria: text,
            judging: { kind: 'assessed', method: text },
            alignments: [{ name: word, url: word }],
          };
          assert.deepEqual(checkDefinition(definition), checkDefinition(definition));
        },
      ),
    ));
});

const CREDENTIALS = resolve('../shared/fixtures/credentials');
/** Every achievement and badge class in the real credentials that are given, at any depth, each once. */
function* realDefinitions(): Generator<Definition> {
  const seen = new Set<string>();
  function* inside(value: unknown): Generator<object> {
    if (Array.isArray(value)) for (const one of value) yield* inside(one);
    else if (typeof value === 'object' && value !== null) {
      const { type } = value as { type?: unknown };
      if ([type].flat().some((one) => one === 'Achievement' || one === 'BadgeClass')) yield value;
      for (const one of Object.values(value)) yield* inside(one);
    }
  }
  for (const file of readdirSync(CREDENTIALS, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json') || file.startsWith('derived') || file === 'manifest.json') continue;
    let json: unknown;
    try {
      json = JSON.parse(readFileSync(join(CREDENTIALS, file), 'utf8'));
    } catch {
      continue;
    }
    for (const achievement of inside(json)) {
      const [item] = importDefinitions(JSON.stringify(achievement)).items;
      const key = item?.ok
        ? JSON.stringify([item.definition.name, item.definition.criteria, item.definition.sentence])
        : '';
      if (!item?.ok || seen.has(key)) continue;
      seen.add(key);
      yield item.definition;
    }
  }
}

it('over real achievements says how often each question stays open', { skip: !existsSync(CREDENTIALS) }, (t) => {
  const definitions = [...realDefinitions()];
  const open = new Map<string, number>();
  for (const definition of definitions)
    for (const rule of new Set(
      checkDefinition(definition)
        .filter(({ isUnchecked }) => !isUnchecked)
        .map(({ rule }) => rule),
    ))
      open.set(rule, (open.get(rule) ?? 0) + 1);
  assert.ok(definitions.length >= 25, `${definitions.length}`);
  t.diagnostic(`${definitions.length} different achievements`);
  for (const { id } of RULES) t.diagnostic(`${String(open.get(id) ?? 0).padStart(4)} ${id}`);
});
