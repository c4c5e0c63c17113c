import type { readReasons as english } from '../en/read-reasons.ts';

/** Por qué algo no se pudo leer, antes de encontrar ninguna credencial. */
export const readReasons: Readonly<Record<keyof typeof english, string>> = {
  'read.nothing-found': 'Aquí no se encontró ninguna credencial.',
  'read.empty': 'Aquí no hay nada.',
  'read.too-large': 'Esto es más grande de lo que llega a ser una credencial, así que no se abrió.',
  'read.too-many': 'Esto contiene más de {limit} credenciales; las demás no se leyeron.',
  'read.took-too-long':
    'La lectura se detuvo a los {seconds} segundos. Eso no dice nada de la persona; puede valer la pena pedir otra copia.',
  'read.took-too-much-memory':
    'La lectura se detuvo porque ocupaba demasiada memoria. Eso no dice nada de la persona; puede valer la pena pedir otra copia.',
  'read.our-mistake': 'Waymark cometió un error al leer esto. Es culpa nuestra y no dice nada de la credencial.',
  'read.no-file': 'No existe ese archivo.',
  'read.no-access': 'No se puede abrir este archivo.',
  'read.link-chain': 'El enlace lleva a otro enlace, y ese a otro más; no se siguió más allá.',
  'read.link-holds-nothing': 'El enlace funciona, pero detrás no se encontró ninguna credencial.',
  'read.link-not-found': 'No hay nada en este enlace.',
  'read.link-gone': 'Lo que había en este enlace se retiró.',
  'read.link-unreachable': 'En este momento no se pudo llegar al sitio de este enlace.',
  'read.link-closed':
    'El sitio de esta credencial responde, pero no deja que la lean páginas de otros sitios (CORS). Abra la credencial misma.',
  'read.link-refused': 'Este enlace no se abrió: solo se abren direcciones públicas que empiezan por https.',
  'read.link-offline': 'Este enlace no se abrió, porque no se permitía ninguna petición.',
  'read.link-too-large':
    'Lo que hay detrás de este enlace es más grande de lo que llega a ser una credencial, así que no se abrió.',
  'read.link-timeout': 'El sitio de este enlace tardó demasiado en responder.',
};
