import type { RuleWords } from '../rule-words.ts';

/** The reader's unanswered questions, by rule. */
export const ruleWords: Readonly<Record<string, RuleWords>> = {
  'name-missing': {
    question: '¿Cómo se llama?',
    why: 'Sin nombre nadie puede pedirla.',
    todo: 'Póngale un nombre corto.',
  },
  'sentence-missing': {
    question: '¿Qué sabe hacer quien la obtiene?',
    why: 'Es lo primero que busca quien lee.',
    todo: 'Escriba una frase que empiece con un verbo.',
  },
  'sentence-unseen': {
    question: '¿Qué hacen? «{verb}» no se puede ver.',
    why: 'Nadie puede ver a alguien comprender; quien lee quiere saber qué se sigue de ello.',
    todo: 'Diga qué hacen con lo que comprenden.',
  },
  'sentence-long': {
    question: '¿Qué es lo principal? La frase tiene {words} palabras.',
    why: 'Quien lee tiene noventa segundos, y más de {max} palabras se leen dos veces.',
    todo: 'Lleve lo menos importante a la descripción.',
  },
  'about-the-course': {
    question: '¿Qué sabe hacer la persona? Aquí se habla del curso.',
    why: 'Quien lee trata con la persona, no con el curso.',
    todo: 'Empiece con lo que hace el titular.',
  },
  'hard-to-read': {
    question: '¿Qué quiere decir? Se lee con soltura hacia los {age} años.',
    why: 'Lo lee gente de fuera, a veces con prisa; {max} es bastante.',
    todo: 'Use frases más cortas y palabras corrientes.',
  },
  'name-is-a-code': {
    question: '¿Qué significa «{code}»?',
    why: 'Los códigos de un catálogo no dicen nada a la gente de fuera.',
    todo: 'Quite el código del nombre; tiene su propio campo.',
  },
  'outcomes-missing': {
    question: '¿Qué saben hacer exactamente?',
    why: 'Una frase no dice dónde acaba.',
    todo: 'Enumere los resultados, uno por uno.',
  },
  'outcome-unseen': {
    question: '¿Qué hacen? «{verb}» no se puede ver.',
    why: 'Un resultado que nadie puede ver no se puede evaluar.',
    todo: 'Diga qué hace quien lo ha logrado.',
  },
  'outcome-long': {
    question: '¿Qué es lo principal en «{outcome}»? Tiene {words} palabras.',
    why: 'Dos cosas en un resultado se evalúan como una.',
    todo: 'Haga dos, o quite lo menos importante; {max} palabras bastan.',
  },
  'criteria-missing': {
    question: '¿Qué hay que hacer para obtenerla?',
    why: 'Sin criterios no hay más que el nombre.',
    todo: 'Escriba lo que se pide.',
  },
  'criteria-only-linked': {
    question: '¿Qué dirán los criterios dentro de diez años? Solo están detrás de un enlace.',
    why: 'Las páginas cambian y desaparecen.',
    todo: 'Escriba los criterios también aquí.',
  },
  'judging-not-said': {
    question: '¿Cómo se evalúa?',
    why: 'Es la diferencia entre haber estado allí y saber hacerlo.',
    todo: 'Diga con qué, o diga que no se evalúa nada.',
  },
  'assessor-not-said': {
    question: '¿Quién evalúa?',
    why: 'Quien enseña y quien evalúa pueden ser la misma persona, o no.',
    todo: 'Diga quién mira y decide.',
  },
  'supervision-not-said': {
    question: '¿Hay alguien presente mientras lo hacen?',
    why: 'La misma prueba significa cosas distintas en casa y en una sala.',
    todo: 'Diga cómo se supervisa; «Sin supervisión» es una respuesta.',
  },
  'identity-not-said': {
    question: '¿Comprueba alguien quiénes son?',
    why: 'Puede haberlo hecho otra persona.',
    todo: 'Diga cómo se comprueba la identidad; «No se comprueba» es una respuesta.',
  },
  'aids-not-said': {
    question: '¿Qué ayudas pueden usar?',
    why: 'Con un libro o con inteligencia artificial es otra prueba.',
    todo: 'Diga cuáles; «Ninguna» es una respuesta.',
  },
  'retakes-not-said': {
    question: '¿Cuántas veces pueden intentarlo?',
    why: 'El primer intento y el décimo se cuentan igual.',
    todo: 'Diga cuántas y después de cuánto tiempo.',
  },
  'rubric-missing': {
    question: '¿Qué tan bien? No hay niveles para «{outcome}».',
    why: 'Se puede aprobar por muy poco.',
    todo: 'Describa al menos dos niveles.',
  },
  'level-not-described': {
    question: '¿Qué hace quien está en «{level}»?',
    why: 'Un nombre solo significa para cada cual otra cosa.',
    todo: 'Escriba una frase para cada nivel.',
  },
  'needed-level-missing': {
    question: '¿Qué nivel basta para «{outcome}»?',
    why: 'Sin eso nadie sabe qué saben hacer todas las personas que la obtuvieron.',
    todo: 'Diga qué nivel se pide.',
  },
  'evidence-missing': {
    question: '¿Qué puede ver quien lee?',
    why: 'Ver el trabajo responde a casi todas las demás preguntas.',
    todo: 'Diga qué trabajo llevará cada titular.',
  },
  'evidence-consent': {
    question: '¿Quién puede ver «{evidence}», y durante cuánto tiempo?',
    why: 'Un trabajo puede mostrar a otras personas, o un mal día.',
    todo: 'Escriba a qué da su consentimiento el titular.',
  },
  'nothing-assessed-but-levels': {
    question: '¿Se evaluó algo? Hay niveles, y dice que no.',
    why: 'Los niveles parecen un juicio que nadie hizo.',
    todo: 'Quite los niveles, o diga cómo se evalúan.',
  },
  'workload-missing': {
    question: '¿Cuánto trabajo es?',
    why: 'Dos horas y dos años pueden llevar el mismo nombre.',
    todo: 'Indique las horas, todas.',
  },
  'level-missing': {
    question: '¿De qué nivel es?',
    why: 'Tanto quien empieza como quien domina el oficio hornean pan.',
    todo: 'Indique un nivel y su marco, si alguien lo confirmó.',
  },
  'level-unconfirmed': {
    question: '¿Quién dice que es {level}?',
    why: 'Un nivel que nadie confirmó es una precisión falsa; no se muestra.',
    todo: 'Diga quién lo confirmó, o quítelo.',
  },
  'participation-missing': {
    question: '¿En persona o en línea?',
    why: 'Algunas empresas piden una de las dos cosas.',
    todo: 'Diga de qué forma se participa.',
  },
  'quality-missing': {
    question: '¿Quién responde de que sea lo que dice?',
    why: 'Quien lo promete no es quien mejor lo juzga.',
    todo: 'Diga quién garantiza la calidad y cada cuánto.',
  },
  'complaints-missing': {
    question: '¿Qué pasa si alguien se queja?',
    why: 'Una promesa que nadie puede exigir no lo es.',
    todo: 'Diga a quién dirigirse y cuándo se responde.',
  },
  'earners-missing': {
    question: '¿Quién puede obtenerla?',
    why: 'A veces hay que estar matriculado, o tener licencia, o edad.',
    todo: 'Diga quién; «Cualquiera» es una respuesta.',
  },
  'prerequisites-missing': {
    question: '¿Qué hay que saber antes?',
    why: 'Dice dónde empezó el aprendizaje.',
    todo: 'Diga qué hace falta; «Nada» es una respuesta.',
  },
  'validity-not-said': {
    question: '¿Caduca alguna vez?',
    why: 'Algunas habilidades envejecen, y quien lee no sabe cuáles.',
    todo: 'Indique los meses, o diga por qué no caduca.',
  },
  'review-not-due': {
    question: '¿Cuándo volverá alguien a mirar este texto?',
    why: 'Lo que pide un oficio cambia.',
    todo: 'Ponga una fecha de revisión.',
  },
  'kind-missing': {
    question: '¿De qué clase es?',
    why: 'Sin eso, un curso y una licencia profesional se parecen.',
    todo: 'Elija la clase.',
  },
  'alignment-missing': {
    question: '¿A qué ocupación o competencia corresponde?',
    why: 'Quien lee busca con las palabras de su oficio.',
    todo: 'Nombre al menos una, con su código.',
  },
  'alignment-bare': {
    question: '¿Cuál «{name}» es?',
    why: 'Un nombre o una dirección solos caducan y no se vuelven a encontrar.',
    todo: 'Indique su dirección, su código y su marco.',
  },
  'alignments-many': {
    question: '¿Cuáles de las {count} importan?',
    why: 'Más de {max} son una lista de palabras clave.',
    todo: 'Deje las que pediría una empresa.',
  },
  'counts-towards-missing': {
    question: '¿Para qué cuenta?',
    why: 'Vale más donde alguien la acepta.',
    todo: 'Diga para qué y quién la acepta; «Para nada todavía» es una respuesta.',
  },
  'personal-data': {
    question: '¿De quién es la dirección «{address}»?',
    why: 'Lo que se publica queda público, y las personas cambian.',
    todo: 'Use una dirección de la institución, o ninguna.',
  },
};
