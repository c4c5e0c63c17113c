import type { WalletWords } from './en.ts';

export const es: WalletWords = {
  title: 'Guardarla en una cartera digital',
  back: 'Volver a su credencial',
  what: (sentence, institution) => `${sentence} Lo firma ${institution}.`,
  can: (sentence) => `Usted ${sentence}.`,
  lead: 'Una cartera digital es una aplicación del teléfono que guarda credenciales y las muestra cuando usted quiere. Sirve cualquiera que entienda OpenID4VCI. Abra primero su cartera; después muestre aquí el código.',
  show: 'Mostrar el código para mi cartera',
  again: 'Mostrar un código nuevo',
  openTitle: 'Ábralo con su cartera',
  qrAlt: 'Código QR de la oferta. En este aparato, el enlace de al lado abre lo mismo.',
  scan: 'Su cartera está en otro aparato: escanee con ella este código.',
  orHere: 'Su cartera está en este aparato:',
  open: 'Abrir mi cartera',
  codeTitle: 'Escriba estas seis cifras cuando las pida',
  codeLead: 'Sin ellas el código no abre nada: de poco le sirve a otra persona una foto de él. No se las diga a nadie.',
  lastTitle: 'Acepte en su cartera',
  last: (minutes) =>
    `Recoge la credencial y la guarda. El código vale ${minutes} minutos y una sola vez; cinco intentos equivocados lo anulan. Aquí puede hacer otro cuando quiera.`,
  knowTitle: 'Conviene saber',
  knowKey: 'La copia queda unida a una llave que solo tiene su cartera: así puede mostrar que la credencial es suya.',
  knowWithdrawn:
    'Todas las copias valen lo que vale la credencial: si la institución la retira, quedan retiradas todas.',
  knowWho: 'La institución guarda el nombre de esa llave, y nada de dónde muestra usted la credencial.',
  knowFile: '¿No tiene cartera? La credencial como archivo vale lo mismo.',
  closed: 'La institución ha retirado esta credencial, así que ninguna cartera puede recogerla. Pregúntele por qué.',
  txDescription: 'Las seis cifras que están en la página en la que abrió esta oferta',
  signInTitle: '¿Su cartera quiere enviarle a la institución?',
  signIn:
    'Algunas carteras no piden cifras, sino que abren una página en la que usted muestra quién es: con seis cifras en una carta a la dirección a la que llegó su credencial.',
  signInOpen: 'Abrir mi cartera de este modo',
  walletAsks: (wallet) => `La cartera «${wallet}» pide esta credencial.`,
  letterGoes: (mailbox) =>
    `Para mostrar que es usted, enviamos seis cifras a la dirección a la que llegó su credencial: ${mailbox}`,
  sendLetter: 'Enviarme las cifras',
  letterSent: (minutes) => `La carta está en camino. Sus cifras valen ${minutes} minutos; escríbalas aquí.`,
  wrongDigits:
    'No son las cifras de la última carta, o ya no valen. Tras cinco intentos, empiece de nuevo en su cartera.',
  digits: 'Seis cifras de la carta',
  goOn: 'Seguir',
  done: 'Gracias. Su cartera ya puede recoger la credencial.',
  backToWallet: 'Volver a mi cartera',
  letter: ({ digits, minutes, institution, wallet }) => ({
    subject: `${digits.slice(0, 3)} ${digits.slice(3)}: las cifras para su cartera`,
    body: `La cartera «${wallet}» pide su credencial de ${institution}. Si es usted, escriba estas cifras en la página que tiene abierta:\n\n${digits.slice(0, 3)} ${digits.slice(3)}\n\nValen ${minutes} minutos, una sola vez. Si no es usted, no haga nada, y no diga las cifras a nadie: sin ellas no ocurre nada.\n`,
  }),
};
