import type { Words } from '../words.ts';
import { terms } from './terms.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const and = (items: readonly string[]) => new Intl.ListFormat('es', { type: 'conjunction' }).format(items);

const SEALED = {
  signature: 'palabras del emisor, sin cambios',
  hosting: 'igual que en el sitio del emisor',
  unknown: 'palabras del firmante, sin cambios',
};

export const es: Words = {
  locale: 'es',
  dateLocale: 'es',
  direction: 'ltr',
  languageName: 'Español',
  verdictLabel: {
    genuine: 'Auténtica y en vigor',
    'cannot-tell': 'No se pudo confirmar',
    unsigned: 'No la firmó nadie',
    'wrong-recipient': 'Trata de otra persona',
    'not-yet-valid': 'Aún no está en vigor',
    expired: 'Vencida',
    suspended: 'Suspendida por su emisor',
    revoked: 'Retirada por su emisor',
    'wrong-issuer': 'No la firmó su emisor',
    altered: 'Cambiada después de firmarse',
    invalid: 'No cumple las reglas de su norma',
    unreadable: 'No se puede leer',
  },
  genuineUnknown: {
    label: 'Auténtica, de un firmante desconocido',
    sentence:
      'No se ha cambiado nada en ella desde que se firmó. No se sabe quién la firmó: nada une la clave a una organización.',
  },
  genuineUndated: {
    label: 'Auténtica',
    sentence:
      'La firmó la clave del propio emisor o la confirma su propio sitio, y no se ha cambiado nada en ella. No dice entre qué fechas está en vigor.',
  },
  verdictSentence: {
    genuine:
      'La firmó la clave del propio emisor o la confirma su propio sitio, no se ha cambiado nada en ella y está en vigor.',
    'cannot-tell':
      'No se pudo obtener algo que hacía falta para confirmarla. Eso no dice nada en contra de la persona.',
    unsigned: 'No hay con qué comprobarla: cualquiera pudo escribirla.',
    'wrong-recipient': 'Se sostiene, pero no trata de la dirección que usted escribió.',
    'not-yet-valid': 'Se sostiene, pero su plazo aún no ha empezado.',
    expired: 'Valió durante un tiempo, y ese tiempo ya pasó.',
    suspended: 'El emisor la ha dejado en suspenso por ahora.',
    revoked: 'El emisor la retiró.',
    'wrong-issuer': 'Nombra a un emisor que no la firmó.',
    altered: 'Se cambió algo en ella después de firmarse.',
    invalid: 'Omite o dice mal algo que exige su propia norma, así que nadie puede estar seguro de lo que dice.',
    unreadable: 'No se reconoció en esto ninguna credencial.',
  },
  says: {
    genuine: ({ issuer, subject }) => `${issuer} dice que ${subject}`,
    'cannot-tell': ({ issuer, subject }) =>
      `Esto dice que viene de ${issuer}, lo que no se pudo confirmar, y que ${subject}`,
    unsigned: ({ issuer, subject }) => `Sin firma. Dice que viene de ${issuer} y que ${subject}`,
    'wrong-recipient': ({ issuer, subject }) =>
      `${issuer} dice, de alguien cuya dirección no es la que usted escribió, que ${subject}`,
    'not-yet-valid': ({ issuer, subject }) => `${issuer} dice, aunque aún no está en vigor, que ${subject}`,
    expired: ({ issuer, subject, date }) =>
      `${issuer} dijo${date ? `, con validez hasta el ${date},` : ''} que ${subject}`,
    suspended: ({ issuer, subject }) => `${issuer} ha suspendido lo que dijo: que ${subject}`,
    revoked: ({ issuer, subject }) => `${issuer} ha retirado lo que dijo: que ${subject}`,
    'wrong-issuer': ({ issuer, subject }) =>
      `Esto nombra como emisor a ${issuer}, que no lo firmó. Afirma que ${subject}`,
    altered: ({ issuer, subject }) =>
      `Se cambió después de firmarse. Nombra como emisor a ${issuer} y ahora afirma que ${subject}`,
    invalid: ({ issuer, subject }) =>
      `No cumple las reglas de su norma. Nombra como emisor a ${issuer} y afirma que ${subject}`,
    unreadable: () => 'Esto no se pudo leer',
  },
  noLongerSaid: 'Ya no se afirma:',
  heldBack: 'Por ahora no se afirma:',
  askElsewhere: 'Pregunte al emisor, en una dirección o un teléfono que haya buscado usted, no en los de este archivo.',
  askOriginal: 'No se fíe de ella. Pida la original o pregunte al emisor en una dirección que haya buscado usted.',
  caution: (subject) =>
    `Esto muestra quién lo dijo. No muestra que sea cierto, ni que quien se lo envió sea ${subject}.`,
  cautionUnknown: (issuer) =>
    `Esto muestra solo que no se cambió desde que se firmó. No muestra que lo escribiera ${issuer}, ni que sea cierto.`,
  askWhy:
    'No se fíe de ella. Pregunte al emisor por qué, en una dirección que haya buscado usted, antes de reprochárselo a nadie.',
  noReasonGiven: 'No da ningún motivo.',
  cautionNoPerson: 'Esto muestra quién lo dijo. No muestra que sea cierto.',
  cautionKnownHolder: 'Esto muestra quién lo dijo y sobre qué dirección. No muestra que sea cierto.',
  unprovenIssuer: (name) => `Alguien que firma como «${name}»`,
  unprovenEndorser: (name) => `alguien que firma como «${name}»`,
  claim: {
    earned: (name) => `obtuvo «${name}»`,
    about: (name) => `tiene «${name}»`,
    record: (count, named) =>
      named.length > 0
        ? `tiene, en este expediente, ${and([...named.map((name) => `«${name}»`), ...(count > 0 ? [plural(count, 'credencial suelta', 'credenciales sueltas')] : [])])}`
        : `tiene ${plural(count, 'credencial', 'credenciales')} en este expediente`,
    presentation: (count) => `presenta ${plural(count, 'credencial', 'credenciales')}`,
    definition: (name) =>
      `«${name}» se puede obtener. Esto es solo su descripción: no dice que alguien ya la haya obtenido`,
    onlyDescribed: (name) => `«${name}». Esto es su descripción: no dice que alguien la haya obtenido`,
    earnerOf: (issuer) => `${issuer} dice que quien la obtiene`,
    issuer: (name) => `Esto describe al emisor «${name}». No dice nada de ninguna persona`,
    statusList: 'Esto es una lista de credenciales retiradas. No dice nada de ninguna persona en particular',
    endorses: (what) => `respalda a ${what}`,
    collection: (count) => plural(count, 'credencial leída', 'credenciales leídas'),
    nothing: 'Nada de lo que hay aquí dice qué se aprendió',
  },
  subject: {
    holderOfKey: 'alguien o algo que solo nombra con un código',
    holderOfAddress: 'quien usa una dirección de correo que no se muestra',
    holderOfHidden: 'alguien a quien solo nombra con un identificador oculto',
    sameAsRecord: 'la persona de este expediente',
    unnamed: 'alguien a quien no se nombra',
    everyone: 'quien la obtiene',
    same: 'sobre sí mismo',
    theOne: 'la persona de la que trata',
    itself: '',
  },
  issuerNote: {
    registry: (registry, name) => `${registry} incluye a este emisor como ${name}`,
    domain: (domain, name) => `El sitio ${domain} responde de esto; se presenta como ${name}`,
    key: (name) =>
      `«${name}» es como se presenta; su clave no está unida a ninguna organización que se pudiera consultar`,
    claimed: (name) => `«${name}» es solo lo que lleva escrito; no se pudo confirmar`,
    unnamed: 'un emisor al que no se nombra',
    self: 'El emisor y el titular son los mismos: esto es lo que alguien dijo de sí.',
    sandbox: 'solo figura en un registro de pruebas',
  },
  assurance: {
    sealed: 'palabras del emisor, sin cambios',
    vouched: 'firmado por alguien más',
    linked: 'enlazado, sin cambios',
    changed: 'enlazado, cambió después',
    gone: 'enlazado, ya no está ahí',
    open: 'enlazado, puede cambiar',
    stated: 'sin firmar',
    holder: 'añadido por el titular',
    missing: 'no se dice',
  },
  assuranceTag: (assurance, by, sealedBy) => {
    if (assurance === 'sealed') return SEALED[sealedBy];
    if (assurance === 'vouched') return by ? `firmado por ${by}` : 'firmado por alguien más';
    return es.assurance[assurance];
  },
  kind: {
    achievement: 'Credencial',
    record: 'Expediente de aprendizaje',
    endorsement: 'Respaldo',
    definition: 'Descripción de una insignia',
    issuer: 'Descripción de un emisor',
    'status-list': 'Lista de credenciales retiradas',
    presentation: 'Presentación',
    credential: 'Credencial',
    collection: 'Varias credenciales',
    unreadable: 'No es una credencial',
  },
  formatName: {
    'open-badges-0.5': 'Open Badges 0.5',
    'open-badges-1': 'Open Badges 1',
    'open-badges-2.0': 'Open Badges 2.0',
    'open-badges-3.0': 'Open Badges 3.0',
    'clr-2.0': 'Comprehensive Learner Record 2.0',
    'vc-1.1': 'Verifiable Credential 1.1',
    'vc-2.0': 'Verifiable Credential 2.0',
    'elm-3': 'Credencial digital europea (ELM 3)',
    'sd-jwt-vc': 'Credencial SD-JWT',
  },
  check: {
    proof: '¿La firma corresponde al texto?',
    'issuer-key': '¿La firma es del propio emisor?',
    validity: '¿Sus fechas están vigentes?',
    status: '¿El emisor la mantiene?',
    model: '¿Cumple las reglas de su norma?',
    schema: '¿Se ajusta al esquema que nombra?',
    subject: '¿Trata de la dirección que usted escribió?',
    endorsements: '¿Se sostienen los respaldos que contiene?',
    digests: '¿Las páginas enlazadas siguen igual?',
    registry: '¿Algún registro conoce al emisor?',
    lookalike: '¿El nombre es lo que parece?',
  },
  checkHosted: {
    proof: '¿La copia del propio emisor dice lo mismo?',
    'issuer-key': '¿Esa copia está en una dirección del propio emisor?',
  },
  outcome: {
    passed: 'Sí',
    failed: 'No',
    cantTell: 'No se pudo saber',
    inapplicable: 'No corresponde',
    untested: 'No se preguntó',
  },
  heading: {
    can: (subject) => `Qué sabe hacer ${subject}`,
    claimed: 'Lo que afirma',
    results: 'Qué se logró',
    achievements: 'Qué hay en este expediente',
    voices: 'Quién más responde por ella',
    evidence: 'Qué puede ver usted',
    judged: 'Qué había que hacer y cómo se evaluó',
    judgedPromise: 'Qué hay que hacer y cómo se evalúa',
    facts: 'Los datos',
    alignment: 'A qué equivale, según el emisor',
    issuer: 'Quién lo dice',
    subject: 'De quién trata',
    terms: 'Condiciones',
    version: 'Versión y mantenimiento',
    missing: 'Qué no le dice esto',
    parts: 'Qué hay dentro',
    checked: 'Cómo se comprobó',
    everything: 'Todo lo demás de esta credencial',
    legend: '¿Qué tan segura es cada línea?',
  },
  first: {
    judged: 'Cómo se evaluó',
    judgedPromise: 'Cómo se evalúa',
    voices: 'Quién más responde por ella',
    evidence: 'Qué puede ver usted',
    judgedLinkOnly: 'Solo detrás de un enlace',
    judgedNotSaid: 'No se dice',
    criteriaGiven: (sentence) => `se pedía: «${sentence}»`,
    judgedLevels: (count) => `Según ${plural(count, 'resultado descrito', 'resultados descritos')}`,
    judgedNothing: 'Participó; no se evaluó nada',
    levels: (count) => `según ${plural(count, 'resultado descrito', 'resultados descritos')}`,
    noVoices: 'Nadie más la ha firmado',
    voicesCount: {
      this: (good) => plural(good, 'firma más', 'firmas más'),
      achievement: (good) => plural(good, 'firma más, sobre los requisitos', 'firmas más, sobre los requisitos'),
      issuer: (good) => plural(good, 'firma más, sobre el emisor', 'firmas más, sobre el emisor'),
      mixed: (good) => `${good} firmas más, cada una sobre una parte`,
    },
    voicesNotAbout: (subject) => `no sobre ${subject}`,
    voicesNotThis: 'lo que firmaron se sostiene, pero no firmaron esta copia',
    voicesOther: (other) => plural(other, 'más que no cuenta, vea abajo', 'más que no cuentan, vea abajo'),
    noEvidence: 'No trae ningún trabajo',
    evidenceCount: (count) => plural(count, 'trabajo', 'trabajos'),
    evidenceLinked: 'solo enlaces: las páginas pueden haber cambiado',
    evidenceFixed: 'sin cambios desde la entrega',
    evidenceInside: 'descrito en el propio archivo',
    evidenceMixed: (linked, inside) =>
      `${plural(linked, 'enlace que puede', 'enlaces que pueden')} haber cambiado; ${inside} en el propio archivo`,
  },
  level: {
    of: (reached, steps) => `Logrado ${reached} de ${steps}`,
    steps: (steps) => `Una escala de ${steps}`,
    reached: (name) => `logrado: ${name}`,
    needed: (name) => `se pedía: ${name}`,
    scored: (value, max, needed) => `obtuvo ${value}${max ? ` de ${max}` : ''}${needed ? `; se pedía ${needed}` : ''}`,
    possible: (values) => `posibles: ${values}`,
    notReached: 'No se indica ningún resultado',
  },
  label: {
    name: 'Nombre',
    awarded: 'Fecha de entrega',
    validFrom: 'En vigor desde',
    validUntil: 'En vigor hasta',
    worked: 'Cuándo se aprendió',
    credits: 'Créditos obtenidos',
    creditsAvailable: 'Créditos que vale',
    workload: 'Horas de trabajo',
    level: 'Nivel',
    eqfLevel: 'Nivel (marco europeo, MEC)',
    nqfLevel: 'Nivel (marco nacional)',
    fieldOfStudy: 'Área de estudio',
    specialization: 'Especialidad',
    language: 'Idioma',
    type: 'Clase',
    version: 'Versión',
    term: 'Periodo',
    role: 'Función',
    licence: 'Número de licencia',
    source: 'Evaluado por',
    creator: 'Escrito por',
    awardingBody: 'Otorgada por',
    criteria: 'Criterios',
    criteriaPage: 'Página de criterios',
    website: 'Sitio web',
    email: 'Correo electrónico',
    address: 'Dirección',
    country: 'País',
    identifier: 'Identificador',
    description: 'Descripción',
    parent: 'Forma parte de',
    code: 'Código',
    tags: 'Palabras clave',
    assessment: 'Evaluación',
    assessmentDescription: 'Sobre la evaluación',
    supervision: 'Supervisión',
    identityCheck: 'Control de identidad',
    grade: 'Calificación',
    endorser: 'Quién la respalda',
    narrative: 'Sobre este trabajo',
    withdrawn: 'Retirada',
    ends: 'Termina',
    outcome: 'Resultado de aprendizaje',
    status: 'Resultado',
    image: 'Imagen',
    id: 'Identificador',
  },
  sentence: {
    period: (from, to) => `del ${from} al ${to}`,
    since: (from) => `desde el ${from}`,
    until: (to) => `hasta el ${to}`,
    creditsOf: (earned, available) => (available ? `${earned} de ${available}` : earned),
    corresponds: (name, framework) =>
      framework === ''
        ? `«${name}»`
        : /^[\w.-]+\.[a-z]{2,}$/i.test(framework)
          ? `«${name}», un término que su autor tomó de una lista en ${framework}`
          : `«${name}» en ${framework}`,
    voice: (name) => `${name} firmó esto:`,
    voiceAbout: {
      this: 'Sobre esta misma credencial.',
      achievement: 'Sobre los requisitos, no sobre la persona.',
      issuer: 'Sobre el emisor, no sobre la persona.',
      definition: 'Sobre esta definición.',
    },
    voiceUntil: (date) => `Este respaldo vale hasta el ${date}.`,
    voiceOwn: 'El emisor lo dice de su propio trabajo, así que no cuenta.',
    hashed:
      'Oculto: aquí solo hay un código hecho a partir de él. Pida el suyo a la persona y escríbalo al leer para ver si corresponde.',
    opensAt: (domain) => `se abre en ${domain}`,
    title: ({ name, awarded, from, until, isWithdrawn, isOnlyDated }) => {
      const since = awarded
        ? `Otorgada el ${awarded}`
        : from
          ? `${isOnlyDated ? 'Con fecha del' : 'En vigor desde el'} ${from}`
          : '';
      const end = isWithdrawn ? 'retirada después' : until && `en vigor hasta el ${until}`;
      return [name, [since, end].filter(Boolean).join(', ')].filter(Boolean).join('. ');
    },
    alsoCalled: (name) => `El archivo también la llama «${name}»`,
    workAt: (domain) => `Trabajo en ${domain}`,
    quote: (text) => `«${text}»`,
    alsoIn: (languages) => `También está en ${languages}.`,
    shortened: (characters) => ` … (${characters} caracteres más; están en la credencial tal como llegó)`,
    noEnd: 'sin fecha de fin',
    wasRevoked: (reason) => `El motivo que da el emisor: «${reason}»`,
  },
  facts: {
    signedBy: (who) => `Firmada por ${who}`,
    signedByKey: 'Firmada, con una clave que no está unida a nadie',
    hostedBy: (who) => `Confirmada en ${who}`,
    notSigned: 'Sin firma',
    notRevoked: (date) => (date ? `El ${date} no estaba retirada` : 'No está retirada'),
    noStatus: 'No se puede retirar',
    statusUnknown: 'No se sabe si se retiró',
    until: (date) => `Termina el ${date}`,
    parts: (good, all) =>
      good === 0
        ? `No se pudo confirmar ninguna de las ${all} que contiene`
        : `Auténticas: ${good} de ${all === 1 ? '1' : `las ${all} que contiene`}`,
    partsUnsigned: (all) => `Ninguna de las ${all} que contiene está firmada`,
  },
  missing: {
    'subject-not-named': {
      text: 'El nombre de la persona de la que trata.',
      why: 'Un código o una dirección oculta se puede comparar, pero no reconocer.',
      ask: 'holder',
    },
    'record-may-be-partial': {
      text: 'Si esto es todo: un expediente puede dejar cosas fuera.',
      why: 'Que algo no esté no quiere decir que nunca se hiciera.',
      ask: 'issuer',
    },
    'no-criteria': {
      text: 'Qué había que hacer para obtenerla.',
      why: 'Sin criterios, no hay más que el nombre.',
      ask: 'issuer',
    },
    'criteria-only-linked': {
      text: 'Los criterios mismos: solo hay un enlace, y lo que hoy muestra puede no ser lo que se quiso decir.',
      why: 'Las páginas cambian y desaparecen.',
      ask: 'issuer',
    },
    'not-said-how-judged': {
      text: 'Cómo se evaluó: con un examen, con un trabajo que alguien miró, o de ninguna manera.',
      why: 'Es la diferencia entre haber estado allí y saber hacerlo.',
      ask: 'issuer',
    },
    'no-level': {
      text: 'Qué tan bien: no se da ningún nivel ni calificación.',
      why: 'Se puede aprobar por muy poco.',
      ask: 'holder',
    },
    'no-evidence': {
      text: 'Algún trabajo que usted mismo pueda mirar.',
      why: 'Ver el trabajo responde a casi todas las demás preguntas.',
      ask: 'holder',
    },
    'evidence-open': {
      text: 'Si el trabajo enlazado sigue siendo el que se evaluó: los enlaces no llevan huella.',
      why: 'Una página se puede cambiar después de la entrega.',
      ask: 'holder',
    },
    'holder-not-bound': {
      text: 'Que la persona que le envió esto sea la persona de quien trata.',
      why: 'Cualquiera puede pasar un archivo a otro.',
      ask: 'holder',
    },
    'no-learning-dates': {
      text: 'Cuándo se aprendió: solo se da la fecha de emisión.',
      why: 'Un certificado reciente puede tratar de conocimientos antiguos.',
      ask: 'holder',
    },
    'no-end-date': {
      text: 'Hasta cuándo vale: no se da fecha de fin.',
      why: 'Algunas habilidades se pierden con el tiempo.',
      ask: 'issuer',
    },
    'assessor-not-said': {
      text: 'Quién hizo la evaluación.',
      why: 'El emisor de una credencial no siempre es quien miró el trabajo.',
      ask: 'issuer',
    },
    'supervision-not-said': {
      text: 'Si hubo supervisión, si se comprobó la identidad y qué ayudas se permitían.',
      why: 'La misma prueba no significa lo mismo en casa que en una sala de examen.',
      ask: 'issuer',
    },
    'nobody-else-vouches': {
      text: 'Qué piensa de ella alguien que no sea el emisor: nadie más la ha firmado.',
      why: 'No es un defecto; la mayoría de las credenciales no tiene una segunda voz.',
      ask: 'issuer',
    },
    'endorsement-of-other-version': {
      text: 'Si el respaldo que contiene trata de esta versión: trata de otra.',
      why: 'Lo que se respaldó pudo ser distinto.',
      ask: 'issuer',
    },
    'issuer-in-no-registry': {
      text: 'Si alguien reconoce al emisor: no figura en ninguna de las listas consultadas.',
      why: 'Un sitio o una clave muestra quién lo mantiene, no qué es.',
      ask: 'elsewhere',
    },
    'issuer-registry-not-asked': {
      text: 'Si alguien reconoce al emisor: no se consultó ninguna lista de emisores conocidos.',
      why: 'Un sitio o una clave muestra quién lo mantiene, no qué es.',
      ask: 'elsewhere',
    },
    'no-way-to-withdraw': {
      text: 'Si se retiró: esta clase de credencial no ofrece forma de decirlo.',
      why: 'Nadie puede decir que no se haya retirado.',
      ask: 'issuer',
    },
    'status-not-known': {
      text: 'Si se retiró: hoy no se pudo leer la lista.',
      why: 'Que una lista no se pueda leer no quiere decir que esté limpia.',
      ask: 'issuer',
    },
    'size-not-said': {
      text: 'Cuánto aprendizaje representa: no se dan horas ni créditos.',
      why: 'Dos horas y dos años pueden llevar el mismo nombre.',
      ask: 'issuer',
    },
    'describes-the-course': {
      text: 'Qué sabe hacer el titular, en una frase: el emisor describe el curso.',
      why: 'Tiene que deducirlo usted de los criterios.',
      ask: 'issuer',
    },
    'definition-not-versioned': {
      text: 'Qué versión de los requisitos se aplicó.',
      why: 'Los requisitos cambian de un año a otro.',
      ask: 'issuer',
    },
    'signed-by-nobody': {
      text: 'Quién escribió esto de verdad: no lleva firma.',
      why: 'Es fácil escribir un nombre en un archivo, también para quien se la dio.',
      ask: 'elsewhere',
    },
  },
  askWho: {
    holder: 'Pregunte a la persona',
    issuer: 'Pregunte al emisor',
    elsewhere: 'Pregunte al emisor, en una dirección que haya buscado usted, no en una de este archivo',
  },
  legend: {
    sealed: 'lo escribió el emisor y no ha cambiado; si es cierto, esta página no puede saberlo',
    vouched: 'lo dijo y lo firmó alguien más',
    linked: 'el enlace muestra lo que se quiso mostrar',
    changed: 'el enlace ya no muestra lo que se quiso mostrar',
    gone: 'el enlace ya no lleva a ninguna parte',
    open: 'lo que muestra el enlace puede haber cambiado',
    stated: 'escrito en el archivo; nada muestra por quién',
    holder: 'añadido por la persona, no por el emisor',
    missing: 'no está',
  },
  unconfirmed: {
    tag: 'sin confirmar',
    meaning: 'escrito en el archivo; lo que debería mostrar por quién no lo muestra',
  },
  legendUnknown: 'lo escribió quien lo firmó y no ha cambiado; si es cierto, esta página no puede saberlo',
  legendHosted: 'el mismo texto está en el sitio del propio emisor; si es cierto, esta página no puede saberlo',
  limits: {
    signedIsNotTrue: 'Una firma muestra quién lo dijo, no que lo dicho sea cierto.',
    hostedIsNotTrue: 'La copia del emisor muestra quién lo dice, no que lo dicho sea cierto.',
    unsignedIsNotFalse: 'Que algo no esté firmado no quiere decir que sea falso.',
  },
  ui: {
    howChecked: 'Cómo se comprobó',
    everythingLead: 'No se omite nada de lo que está escrito en la credencial. Lo que no tiene mejor lugar está aquí.',
    checkedLead:
      'Todas las comprobaciones, en el orden en que se hicieron. «No se pudo saber» no dice nada en contra de la persona.',
    missingNone: 'No falta nada de lo que un lector esperaría. Queda por saber si lo que dice el emisor es cierto.',
    missingMoot: 'Lo que dice no se sostiene, así que aquí no se cuenta lo que le falta.',
    open: 'Leerla',
    more: 'Leerlo todo',
    table: { check: 'Pregunta', answer: 'Respuesta', reason: 'Por qué' },
    why: 'Por qué importa',
    partsLead: (count) =>
      count === 1 ? 'Se comprobó por separado.' : `Cada una de las ${count} se comprobó por separado.`,
    partsLeadUnsigned: (count) =>
      `${plural(count, 'credencial', 'credenciales')}, ninguna firmada: no había nada que comprobar.`,
    and,
  },
  bool: { true: 'sí', false: 'no', null: 'sin rellenar', empty: 'vacío' },
  term: terms,
};
