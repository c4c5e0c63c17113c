import type { IdentityWords } from './identity-en.ts';

/** Las frases sobre el dominio, el emblema y la historia de las claves de una organización. */
export const identityEs: IdentityWords = {
  domainTitle: 'Su dominio',
  domainLead:
    'Quien lee ve si su nombre es solo palabra suya. Muestre que un dominio es suyo, y leerá cuál y desde cuándo.',
  domain: 'Dominio',
  domainHint: 'Como en su dirección web: colegio.example.',
  domainSave: 'Guardar el dominio',
  domainProven: (day) => `Demostrado el ${day}. Deje la línea donde está: se busca de nuevo cuando usted lo pide.`,
  domainUnproven: 'Todavía no está demostrado.',
  domainEither: 'Ponga allí una de estas dos cosas y pídanos que miremos:',
  domainRecord: 'un registro TXT',
  domainFile: 'o un archivo en',
  domainLine: 'con esta línea',
  domainCheck: 'Mirar ahora',
  markTitle: 'Su emblema',
  markLead:
    'Está junto a su nombre. Lo dibujamos de nuevo, con un ancho de 512 píxeles como máximo; nada más del archivo se conserva.',
  mark: 'PNG, JPEG, WebP o SVG, de 4 MB como máximo',
  markHint:
    'En un dibujo (SVG, de 256 KB como máximo) las letras tienen que ser contornos, sin imágenes, filtros ni patrones.',
  markSave: 'Usar esta imagen',
  markRemove: 'Quitarlo',
  markNow: 'Su emblema tal como es ahora',
  historyTitle: 'Historia de sus claves',
  historyLead:
    'Un segundo identificador (did:webvh) lleva cada cambio de sus claves, firmado con una clave que se prometió antes. Así, lo que usted firmó se puede comprobar después de cambiar una clave, y nadie lo puede reescribir.',
  historyNone: 'Empieza con la próxima clave que usted cree, o ahora.',
  historyBegin: 'Empezarla',
  historyIs: (entries, day) =>
    entries === 1 ? `1 entrada, del ${day}.` : `${entries} entradas, la última del ${day}.`,
  historyRead: 'Leerla como datos',
  historyRotate: 'Usar la clave prometida y prometer otra',
  historyHint:
    'Hágalo cuando la clave de la última entrada pueda estar en malas manos, o tan a menudo como pidan sus normas.',
  said: {
    'domain-saved': 'Guardado. Ahora ponga la línea allí y pídanos que miremos.',
    'domain-bad': 'Eso no es un dominio que podamos mirar.',
    'domain-there': 'Demostrado: la línea está allí.',
    'domain-not-there': 'Hemos mirado en los dos sitios, y la línea no está en ninguno.',
    'domain-dns-not-asked':
      'El archivo no está, y los servidores de nombres no contestaron. Eso no dice nada de su dominio; pregunte más tarde.',
    'domain-file-not-asked':
      'No hay tal registro, y el sitio web no contestó. Eso no dice nada de su dominio; pregunte más tarde.',
    'domain-not-asked': 'Ni los servidores de nombres ni el sitio web contestaron. Eso no dice nada de su dominio.',
    'mark-saved': 'Este es su emblema ahora.',
    'mark-removed': 'Se quitó su emblema.',
    'mark-not-a-picture': 'Eso no es un PNG, JPEG, WebP o SVG completo.',
    'mark-not-allowed': 'El dibujo ejecuta algo, pide algo de otro sitio o contiene más que formas.',
    'mark-has-text': 'El dibujo tiene letras como texto. Conviértalas primero en contornos.',
    'mark-too-complex': 'El dibujo tiene demasiadas partes.',
    'mark-too-large': 'La imagen es demasiado grande: como máximo 4 MB y 16 millones de píxeles; un dibujo, 256 KB.',
    'mark-took-too-long': 'Se tardó demasiado en dibujarlo. Uno más sencillo servirá.',
    'history-written': 'La historia tiene una entrada nueva.',
    'history-nothing': 'No hay nada que escribir: hace falta una clave y una dirección pública.',
  },
};
