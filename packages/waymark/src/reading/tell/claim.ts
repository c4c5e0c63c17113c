/** Where a sentence of an issuer says what the earner does, and how to begin it after "… says that Ana ". Tried in order; listed, never guessed. */
interface Pattern {
  readonly language: 'en' | 'es';
  readonly begins: RegExp;
  readonly becomes: (rest: string, match: RegExpExecArray) => string;
  /** Begins with a bare verb, so that only the rest of the sentence tells whether a person is meant. */
  readonly bare?: true;
}

const EARNER_EN =
  '(?:the |this |each |every |an? )?(?:holder|earner|learner|recipient|bearer|graduate|candidate|student|participant)s?(?: of this (?:badge|credential|certificate|award))?';
/** Verbs in the third person with which issuers begin: doing words only, so that "Includes six modules" is not taken for a person. */
const VERBS_EN =
  'adapts|advises|analy[sz]es|answers|applies|assembles|assesses|builds|calculates|calibrates|checks|cleans|codes|collects|communicates|compares|completes|conducts|configures|connects|controls|cooks|creates|debugs|decides|delivers|demonstrates|deploys|designs|detects|develops|diagnoses|drives|edits|evaluates|explains|finds|fixes|handles|identifies|implements|inspects|installs|interprets|investigates|keeps|leads|loads|maintains|makes|manages|measures|mends|models|monitors|negotiates|operates|organi[sz]es|performs|plans|prepares|programs|reads|records|repairs|researches|runs|sets|solves|speaks|supervises|translates|troubleshoots|understands|uses|welds|works|writes';

const VERBS_ES =
  'analiza|aplica|arregla|calcula|calibra|cocina|comprueba|comunica|configura|conduce|construye|crea|desarrolla|diagnostica|dirige|diseña|evalúa|explica|gestiona|identifica|instala|interpreta|lee|limpia|maneja|mantiene|mide|monta|opera|organiza|planifica|prepara|programa|realiza|redacta|repara|resuelve|sabe|suelda|supervisa|traduce|trabaja|usa|utiliza';
/** A sentence that speaks of learners as others describes the course or the badge: "Prepares students for …" is nobody's ability. */
const SPEAKS_OF_LEARNERS =
  /\b(?:students?|learners?|participants?|earners?|holders?|recipients?|candidates?|individuals who|those who|people who|you|your|badge|credential|certificate|course|program(?:me)?|estudiantes?|alumn[oa]s?|participantes?|titular|quienes|insignia|credencial|curso|programa)\b/i;

/** What a badge or its seeker "can", which is no ability: "Can be earned by …", "Learners can enrol …". */
const NOT_ABILITY =
  '(?:not|only|be (?:earned|awarded|obtained|achieved|completed|taken|used)|also earn|earn|enrol|enroll|register|choose|receive|obtain|get|apply for|take this)\\b';

const PATTERNS: readonly Pattern[] = [
  { language: 'en', begins: new RegExp(`^can\\s+(?!${NOT_ABILITY})`, 'i'), becomes: (rest) => `can ${rest}` },
  { language: 'en', begins: /^(?:is )?able to\s+/i, becomes: (rest) => `is able to ${rest}` },
  {
    language: 'en',
    begins: new RegExp(
      `^${EARNER_EN}\\s+(can(?!\\s+(?:${NOT_ABILITY}))|is able to|are able to|(?:has|have)(?!\\s+(?:to|not)\\b)|knows?|understands?|demonstrates?|demonstrated|completed|showed|shown)\\s+`,
      'i',
    ),
    becomes: (rest, match) => `${singular(match[1] ?? '')} ${rest}`,
  },
  {
    language: 'en',
    begins: /^(?:attended|took part in|participated in|completed|demonstrated|earned|achieved|passed)\s+(?!by\b)/i,
    becomes: (rest, match) => `${match[0].trim().toLowerCase()} ${rest}`,
  },
  {
    language: 'en',
    begins: new RegExp(`^(?:${VERBS_EN})\\s+`, 'i'),
    becomes: (rest, match) => `${match[0].trim().toLowerCase()} ${rest}`,
    bare: true,
  },
  { language: 'es', begins: /^puede\s+/i, becomes: (rest) => `puede ${rest}` },
  { language: 'es', begins: /^(?:es )?capaz de\s+/i, becomes: (rest) => `es capaz de ${rest}` },
  {
    language: 'es',
    begins:
      /^(?:la persona|quien|el titular|la titular)\s+(?:que )?(?:obtiene|obtuvo|posee|tiene) (?:esta|este) (?:insignia|credencial|certificado),?\s+/i,
    becomes: (rest) => rest,
  },
  {
    language: 'es',
    begins: /^(?:asistió|participó|completó|demostró|aprobó|superó|obtuvo)\s+/i,
    becomes: (rest, match) => `${match[0].trim().toLowerCase()} ${rest}`,
  },
  {
    language: 'es',
    begins: new RegExp(`^(?:${VERBS_ES})\\s+`, 'i'),
    becomes: (rest, match) => `${match[0].trim().toLowerCase()} ${rest}`,
    bare: true,
  },
];

const singular = (verb: string): string =>
  ({
    are: 'is',
    'are able to': 'is able to',
    have: 'has',
    know: 'knows',
    understand: 'understands',
    demonstrate: 'demonstrates',
  })[verb.toLowerCase()] ?? verb.toLowerCase();

/** A headline that runs longer is not taken in at a glance. */
const MAX_CHARS = 220;

/** The sentences of a text, without their full stops and without marks of Markdown at their beginning. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?。])\s|\n/)
    .map((sentence) =>
      sentence
        .replace(/^[\s>*+-]*(?:\d+[.)]\s)?\s*/, '')
        .replace(/\*\*|__/g, '')
        .replace(/[.!?。]\s*$/, '')
        .trim(),
    )
    .filter((sentence) => sentence !== '' && !sentence.startsWith('#'));

/** The first sentence of a text, without the full stop. */
export const firstSentence = (text: string): string => sentencesOf(text)[0] ?? '';

/** The language in which a text is judged: its own where it says which, else the reader's. */
export const languageOf = (language: string | undefined, locale: string): string =>
  (language ?? locale).split('-')[0]?.toLowerCase() ?? '';

/** Whether anybody here can tell if a sentence in this language says what somebody does. */
export const canJudge = (language: string): boolean => PATTERNS.some((pattern) => pattern.language === language);

/**
 * What the holder does, from the issuer's own first sentence, when it begins the way one of the listed patterns says; else undefined.
 * Only its beginning is turned; every other word stays the issuer's.
 */
export function claimFrom(text: string, language: string | undefined, locale: string): string | undefined {
  const written = languageOf(language, locale);
  const sentence = firstSentence(text);
  if (sentence.length > MAX_CHARS) return undefined;
  for (const pattern of PATTERNS) {
    if (pattern.language !== written) continue;
    const match = pattern.begins.exec(sentence);
    if (!match) continue;
    const rest = sentence.slice(match[0].length);
    if (pattern.bare && SPEAKS_OF_LEARNERS.test(rest)) return undefined;
    return pattern.becomes(rest, match);
  }
  return undefined;
}
