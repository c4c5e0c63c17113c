import type { PageWords } from '../en/page-words.ts';
import { checkWords } from './check-words.ts';
import { errorWords } from './error-words.ts';
import { printWords } from './print-words.ts';

export const es: PageWords = {
  localeName: 'Español',
  otherLocale: 'English',
  dateFormat: 'es',
  skip: 'Ir al texto',
  home: 'Leer otra',
  footer: {
    define: 'Escribir una definición',
    kept: 'Waymark no guarda nada de lo que usted muestra, salvo que pida un enlace.',
    data: 'Para programas',
    source: 'Programa abierto que cualquiera puede usar.',
  },
  front: {
    title: 'Lea una credencial en palabras sencillas',
    lead: 'Un certificado, una insignia, un expediente: suéltelo aquí y lea qué sabe hacer la persona, cómo se evaluó, quién lo respalda y qué no ha dicho nadie.',
    drop: 'Suelte aquí los archivos',
    choose: 'o elíjalos',
    chooseLabel: 'Archivos con una credencial',
    kinds: 'Una imagen, un PDF, un ZIP, JSON o texto. Pueden ser varios a la vez.',
    paste: 'O pegue su texto, o un enlace',
    pasteHint: 'Por ejemplo https://… o un texto largo que empieza por { o eyJ.',
    recipient: '¿Trata de esta persona?',
    recipientHint: 'La dirección de correo por la que la conoce. Se compara aquí y no se envía a nadie.',
    language: 'Idioma de la página',
    more: 'Mirar de quién es, o elegir el idioma',
    read: 'Leer',
    promise:
      'Lo que trae se lee en memoria y luego se olvida. Para comprobarlo, este servidor pide al sitio del emisor sus claves y sus listas de títulos retirados, sin decir de cuál se trata. Solo una clase antigua, la Open Badge alojada, obliga a pedir a su sitio esa misma insignia.',
    examplesTitle: '¿No tiene ninguna a mano? Lea una de estas',
    examplesTruth:
      'Las hicimos para que pruebe. Las personas, escuelas y empresas no existen; las firmas son de verdad y se comprueban mientras lee.',
    examples: {
      'open-badges-3.0/gas-chromatography': [
        'Un título de laboratorio con niveles, pruebas y dos que responden por él',
        'Auténtico',
      ],
      'open-badges-2.0/hosted-forklift': [
        'Una insignia más antigua que aloja su escuela: carretillas elevadoras',
        'Auténtica',
      ],
      'open-badges-3.0/attended-a-day': ['Un día al que alguien asistió, en español, con un nombre árabe', 'Auténtico'],
      'clr-2.0/record-of-three': ['Un expediente con tres títulos dentro', 'Auténtico'],
      'open-badges-3.0/gas-chromatography-altered': [
        'El título de laboratorio después de que alguien subiera un nivel',
        'Alterado',
      ],
      'open-badges-3.0/gas-chromatography-withdrawn': ['Un título de laboratorio que el centro retiró', 'Retirado'],
    },
    reading: 'Leyendo …',
    progress: 'Leídas {done} de {total}',
    moreExamples: (count) => `${count} más, de todas clases, buenas y malas`,
  },
  keep: {
    compare: 'Comparar',
    title: 'Guardar',
    print: 'Imprimir',
    pdf: 'Descargar en PDF',
    raw: 'La credencial tal como llegó',
    data: 'Esta página como datos',
    linkTitle: 'Crear un enlace a esta página',
    linkHint:
      'Quien tenga el enlace podrá leer esto, comprobado de nuevo cada vez. Lo que usted trajo se guarda, sellado, hasta el día que elija.',
    linkDays: 'El enlace termina a los',
    days: (days) => (days === 1 ? '1 día' : `${days} días`),
    makeLink: 'Crear un enlace',
    tooLarge:
      'Es demasiado grande para guardarlo desde esta página. No se ha guardado nada: conserve su copia; imprimir funciona como siempre.',
    example: 'Este es uno de nuestros ejemplos. Su dirección es la de arriba.',
    checkedAt: (when) => `Comprobado el ${when}.`,
  },
  link: {
    madeTitle: 'Su enlace está listo',
    madeLead: (end) => `Quien tenga esta dirección puede leer la página hasta el ${end}. Nadie la encuentra buscando.`,
    address: 'Dirección para compartir',
    open: 'Abrirla',
    deleteAddress: 'Dirección para borrarlo, solo para usted',
    deleteHint: 'Guárdela para usted. Solo se muestra ahora.',
    deleteTitle: '¿Borrar este enlace?',
    deleteLead: 'Lo que se guardó para él se borra enseguida y ya nadie podrá abrirlo.',
    delete: 'Borrarlo',
    deletedTitle: 'Borrado',
    deletedLead: 'Aquí no queda nada de él, y su dirección no abre nada.',
    banner: (made, end) => `Compartido por quien lo leyó el ${made}. Este enlace termina el ${end}.`,
  },
  several: {
    title: 'Lo que contiene',
  },
  error: {
    home: 'Ir a la página principal',
    reference: (reference) => `Si pregunta por esto, dé la referencia ${reference}.`,
    about: 'Sobre este mensaje',
  },
  signIn: 'Iniciar sesión',
  yourWork: 'Su trabajo',
  checksTitle: 'Qué se comprueba',
  checksLead:
    'Toda credencial pasa por las mismas comprobaciones, en este orden. Cada una dice qué encontró, o que no pudo mirar.',
  errorsTitle: 'Los mensajes y lo que significan',
  errors: errorWords,
  checks: checkWords,
  print: printWords,
};
