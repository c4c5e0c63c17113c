import type { choicesEn } from './choices-en.ts';

export const choicesEs: typeof choicesEn = {
  title: 'Decisiones',
  lead: 'Lo que vale para cada credencial que se firme desde ahora. Lo firmado antes se queda como está.',
  form: 'Cómo se asegura',
  formHint:
    'Dos pruebas: una que comprueba casi todo el software (RDFC) y otra que en diez años no necesita nada más (JCS).',
  forms: {
    set: 'Dos pruebas (aconsejado)',
    rdfc: 'Data Integrity, RDFC',
    jcs: 'Data Integrity, JCS',
    jwt: 'Token (vc+jwt)',
  },
  naming: 'Qué nombra a la persona',
  namingHint: 'De lo que nos diga de una persona, en la credencial está solo lo marcado.',
  namings: { name: 'Su nombre', email: 'Una huella de su dirección de correo', did: 'Su DID' },
  purposes: 'Qué se puede hacer después',
  purposesHint:
    'Donde una credencial solo se puede suspender, retirarla es una suspensión que no se levanta nunca. Ambas llevan dos entradas: el JSON Schema de Open Badges 3.0 admite una, y algún software rechaza dos.',
  purposeChoices: {
    revocation: 'Retirar para siempre',
    suspension: 'Suspender y devolver',
    both: 'Ambas',
  },
  undo: 'Minutos para pensarlo otra vez antes de que una retirada tenga efecto',
  undoHint: 'De 0 a 1440. Quien comprueba lo ve como mucho cinco minutos después.',
  refresh: 'Dónde se consigue una más nueva',
  refreshOn:
    'Decir en cada credencial dónde se consigue su última corrección. El software que pregunta allí le dice que preguntó.',
  policy: 'Cuándo retira, con sus palabras',
  policyHint: 'Pública, en la página de abajo. Déjela vacía para decir lo que dice todo el mundo al empezar.',
  save: 'Guardar',
  saved: 'Guardado. Vale para lo que se firme desde ahora.',
  badMinutes: 'Los minutos deben ser un número de 0 a 1440.',
  nobodyNamed: 'Algo debe nombrar a la persona.',
  publicPage: 'La página pública sobre las retiradas',
  policyTitle: (name) => `Cuándo retira ${name} una credencial`,
  policyDefault:
    'Una credencial se retira cuando se dio por error, cuando resulta que no se alcanzó lo que dice, tras una mala conducta examinada y decidida, o cuando lo pide su titular. Se suspende mientras una cuestión así está abierta. Una credencial corregida ocupa el lugar de la anterior. Quien lee ve que una credencial se retiró o se suspendió, nunca por qué; a su titular se le dice por qué y puede oponerse.',
  policyWhen: (minutes) =>
    `Desde la decisión pasan como mucho ${minutes} minutos hasta que lo ve todo el que comprueba.`,
};
