import { type Definition, emptyDefinition } from '../definition.ts';

/** A definition that no rule complains about: each rule's passing example, and what its failing one is made of. */
export const GOOD: Definition = {
  ...emptyDefinition('en'),
  name: { en: 'Sourdough baker' },
  sentence: { en: 'can bake forty sourdough loaves in a shift, alone, to the same crust and crumb' },
  description: { en: 'Works from flour to shelf in a craft bakery.' },
  kind: 'MicroCredential',
  criteria: { en: 'Two shifts in the teaching bakery, each from flour to shelf.' },
  outcomes: [
    {
      id: 'outcome-1',
      text: { en: 'Judges from smell and rise whether a starter is ready' },
      levels: [
        { id: 'level-1', name: { en: 'with help' }, description: { en: 'Asks a baker before using it.' } },
        { id: 'level-2', name: { en: 'alone' }, description: { en: 'Decides alone, right nine times of ten.' } },
      ],
      requiredLevel: 'level-2',
      evidence: ['evidence-1'],
    },
  ],
  judging: {
    kind: 'assessed',
    method: { en: 'Two observed shifts of six hours, forty loaves each' },
    assessors: { en: 'A master baker who did not teach the person' },
    durationMinutes: 720,
    supervision: { en: 'The assessor is present throughout' },
    identityCheck: { en: 'Identity document shown in person' },
    aids: { en: 'Scales and a thermometer' },
    retakes: { en: 'Once, after a month' },
  },
  evidence: [
    {
      id: 'evidence-1',
      name: { en: 'Photographs of crust and crumb' },
      genre: { en: 'Photograph' },
      consent: { en: 'Kept for five years; seen by whom the holder shows it to' },
      isRequired: true,
    },
  ],
  workloadHours: 60,
  level: { framework: 'EQF', level: '4', confirmedBy: 'The national agency' },
  prerequisites: { en: 'None' },
  earners: { en: 'Anybody over sixteen' },
  participation: { en: 'In person' },
  validity: { doesNotAge: { en: 'Hands do not forget it; hygiene has a certificate of its own' } },
  quality: {
    assuredBy: { en: 'The guild of bakers' },
    every: { en: 'Once a year' },
    complaints: { en: 'The guild answers within a month' },
  },
  countsTowards: { en: 'The second year of the bakers’ apprenticeship' },
  alignments: [
    {
      name: 'Bakers',
      url: 'https://occupations.example/51-3011',
      code: '51-3011.00',
      framework: 'O*NET',
      frameworkVersion: '30.0',
      relation: 'close',
    },
  ],
  licence: 'CC-BY-4.0',
  tags: ['baking'],
  reviewDue: '2028-01-01',
  changes: { en: 'First version' },
};

/** The same without, or with other, members. */
export const but = (changes: Partial<Definition>): Definition => ({ ...GOOD, ...changes });

/** Without a member that is optional. */
export function without(...members: readonly (keyof Definition)[]): Definition {
  return Object.fromEntries(
    Object.entries(GOOD).filter(([name]) => !(members as readonly string[]).includes(name)),
  ) as unknown as Definition;
}

/** The first outcome changed. */
export function butOutcome(changes: Partial<Definition['outcomes'][number]>): Definition {
  const [first] = GOOD.outcomes;
  return first ? but({ outcomes: [{ ...first, ...changes }] }) : GOOD;
}
