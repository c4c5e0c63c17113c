import type { Section } from '../reading-model.ts';
import type { Words } from '../words/words.ts';

/** The order in which a reading is told after its lead; the same on a page, as text and on paper. */
export const SECTIONS: readonly {
  readonly sections: readonly Section[];
  readonly heading: keyof Words['heading'];
  readonly form: 'outcomes' | 'voices' | 'list' | 'facts';
}[] = [
  { sections: ['outcomes'], heading: 'can', form: 'outcomes' },
  { sections: ['judged', 'criteria'], heading: 'judged', form: 'facts' },
  { sections: ['voices'], heading: 'voices', form: 'voices' },
  { sections: ['evidence'], heading: 'evidence', form: 'list' },
  { sections: ['dates', 'effort', 'level'], heading: 'facts', form: 'facts' },
  { sections: ['alignment'], heading: 'alignment', form: 'list' },
  { sections: ['about-issuer'], heading: 'issuer', form: 'facts' },
  { sections: ['about-subject'], heading: 'subject', form: 'facts' },
  { sections: ['version', 'terms'], heading: 'version', form: 'facts' },
];
