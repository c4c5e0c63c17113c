import type { checkWords as english } from '../en/check-words.ts';

export const checkWords: typeof english = {
  proof: {
    title: 'El sello',
    asks: '¿Encaja la firma con el texto, letra por letra?',
    means: 'Si encaja, nada de lo que cubre cambió desde que se firmó. Si no encaja, algo cambió.',
  },
  'issuer-key': {
    title: 'La clave del emisor',
    asks: '¿Es del emisor nombrado la clave que firmó, y servía para esto?',
    means:
      'Solo entonces lo dijo el propio emisor. Un buen sello hecho con la clave de otro no prueba nada sobre el emisor.',
  },
  validity: {
    title: 'Las fechas',
    asks: '¿Ha empezado y no ha terminado?',
    means: 'Un título que terminó valía hasta ese día; lo aprendido no se esfumó.',
  },
  status: {
    title: 'Retirado o no',
    asks: '¿Dice la lista del emisor que lo retiró, para siempre o por un tiempo?',
    means: 'Si la lista no se puede obtener, hoy nadie puede decirlo; no es lo mismo que «no retirado».',
  },
  model: {
    title: 'Las reglas de su clase',
    asks: '¿Está todo lo que su norma llama obligatorio?',
    means: 'Un documento que rompe una regla así puede leerse de varias maneras, y por eso no se confía en él.',
  },
  schema: {
    title: 'El formulario que nombra',
    asks: 'Si nombra un formulario que seguir, ¿lo sigue?',
    means: 'La mayoría no nombra ninguno. Una falta es un error del programa del emisor, rara vez de la persona.',
  },
  subject: {
    title: 'La persona',
    asks: '¿Trata de la dirección que usted escribió?',
    means: 'Sin una dirección, un archivo solo muestra que alguien lo ganó, no quién lo tiene ahora.',
  },
  endorsements: {
    title: 'Quienes responden por él',
    asks: '¿Es cada respaldo de quien dice ser, y trata de esto mismo?',
    means: 'Cada uno se comprueba por separado. Uno que falla no dice nada sobre el título.',
  },
  digests: {
    title: 'Lo que enlaza',
    asks: '¿Siguen las cosas enlazadas como eran cuando se firmó?',
    means: 'Un enlace sin huella puede mostrar hoy algo distinto de lo que se quiso.',
  },
  registry: {
    title: 'Emisores conocidos',
    asks: '¿Está el emisor en una lista en la que este sitio confía?',
    means: 'No estar en una lista no es una falta; la mayoría de los buenos emisores no está en ninguna.',
  },
  lookalike: {
    title: 'Nombres parecidos',
    asks: '¿Hay letras en un nombre o una dirección que solo parecen otras?',
    means: 'Tales letras se usan para pasar por otro, y a veces son solo otro idioma.',
  },
};
