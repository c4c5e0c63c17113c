export const NARRATIVE_HEADINGS = [
  'judged',
  'assessors',
  'supervision',
  'identityCheck',
  'aids',
  'retakes',
  'evidence',
  'workload',
  'prerequisites',
  'earners',
  'participation',
  'validity',
  'quality',
  'countsTowards',
  'employers',
] as const;
export type NarrativeHeading = (typeof NARRATIVE_HEADINGS)[number];

interface Headings {
  readonly heading: Readonly<Record<NarrativeHeading, string>>;
  readonly notAssessed: string;
  readonly optional: string;
  readonly hours: (count: number) => string;
  readonly months: (count: number) => string;
}

const en: Headings = {
  heading: {
    judged: 'How it is judged',
    assessors: 'Who judges',
    supervision: 'Supervision',
    identityCheck: 'Identity check',
    aids: 'Aids allowed',
    retakes: 'Further attempts',
    evidence: 'Evidence that each holder carries',
    workload: 'Workload',
    prerequisites: 'Needed before',
    earners: 'Who may earn it',
    participation: 'Form of participation',
    validity: 'How long it holds',
    quality: 'Quality assurance',
    countsTowards: 'Counts towards',
    employers: 'Employers that were asked',
  },
  notAssessed: 'Nothing is assessed; taking part is the whole of it.',
  optional: 'optional',
  hours: (count) => `${count} ${count === 1 ? 'hour' : 'hours'}`,
  months: (count) => `${count} ${count === 1 ? 'month' : 'months'} from the award`,
};

const es: Headings = {
  heading: {
    judged: 'Cómo se evalúa',
    assessors: 'Quién evalúa',
    supervision: 'Supervisión',
    identityCheck: 'Control de identidad',
    aids: 'Ayudas permitidas',
    retakes: 'Otros intentos',
    evidence: 'Evidencias que lleva cada titular',
    workload: 'Carga de trabajo',
    prerequisites: 'Hace falta antes',
    earners: 'Quién puede obtenerla',
    participation: 'Forma de participación',
    validity: 'Cuánto tiempo vale',
    quality: 'Garantía de calidad',
    countsTowards: 'Cuenta para',
    employers: 'Empresas a las que se preguntó',
  },
  notAssessed: 'No se evalúa nada; basta con participar.',
  optional: 'opcional',
  hours: (count) => `${count} ${count === 1 ? 'hora' : 'horas'}`,
  months: (count) => `${count} ${count === 1 ? 'mes' : 'meses'} desde la entrega`,
};

/** The headings in a language; English where we have no others, so that they can be read back. */
export const headingsIn = (language: string): Headings => (/^es(?:-|$)/i.test(language) ? es : en);
