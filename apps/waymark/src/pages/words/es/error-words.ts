import type { errorWords as english } from '../en/error-words.ts';

export const errorWords: typeof english = {
  ERR_HTTP_NOT_FOUND: {
    title: 'No hay nada en esta dirección.',
    next: 'Mire si se copió la dirección entera.',
  },
  ERR_HTTP_SIGN_IN: {
    title: 'No ha iniciado sesión.',
    next: 'Inicie sesión y vuelva aquí.',
  },
  ERR_HTTP_SIGN_IN_LINK: {
    title: 'Este enlace no abre ninguna sesión.',
    next: 'Ya se usó, ha caducado o no se copió entero. Pida uno nuevo.',
  },
  ERR_HTTP_OTHER_ACCOUNT: {
    title: 'Esta invitación es para otra cuenta.',
    next: 'Cierre la sesión, entre con la dirección a la que se envió y ábrala otra vez.',
  },
  ERR_HTTP_STEP_UP: {
    title: 'Para esto hace falta que demuestre de nuevo que es usted.',
    next: 'Hágalo y envíe otra vez el formulario.',
  },
  ERR_HTTP_TOKEN: {
    title: 'Esta dirección es para programas y pide un token válido.',
    next: 'Lo crea quien administra, en la página «Tokens» de la organización; envíelo como «Authorization: Bearer …».',
  },
  ERR_HTTP_TOKEN_SCOPE: {
    title: 'Este token no permite hacer eso.',
    next: 'Use uno creado para ello por quien administra.',
  },
  ERR_HTTP_NOT_YOUR_ROLE: {
    title: 'Su función en esta organización no incluye esto.',
    next: 'Pregunte a quien administra su organización.',
  },
  ERR_HTTP_NOT_NOW: {
    title: 'Esto no se puede hacer desde donde está ahora la definición.',
    next: 'Vuelva atrás, cargue la página de nuevo y mire qué ha cambiado.',
  },
  ERR_HTTP_LINK_GONE: {
    title: 'Este enlace no abre nada.',
    next: 'Terminó, se borró o no se copió entero. Pida uno nuevo a quien se lo dio.',
  },
  ERR_HTTP_NOTHING_GIVEN: {
    title: 'No había nada que leer.',
    next: 'Elija un archivo, o pegue un texto o un enlace, y pruebe otra vez.',
  },
  ERR_HTTP_BAD_REQUEST: {
    title: 'No se pudo entender esta petición.',
    next: 'Vuelva atrás y pruebe otra vez. Para programas: la descripción en /api/docs dice qué se espera.',
  },
  ERR_HTTP_TOO_LARGE: {
    title: 'Es demasiado grande para leerlo aquí.',
    next: 'Traiga menos archivos a la vez, o más pequeños. Una credencial rara vez pesa más que una fotografía.',
  },
  ERR_HTTP_TOO_LARGE_TO_KEEP: {
    title: 'Es demasiado grande para guardarlo tras un enlace.',
    next: 'Conserve su copia del archivo; aquí se puede volver a leer cuando quiera.',
  },
  ERR_HTTP_TOO_MANY: {
    title: 'Desde su red se pidieron demasiadas lecturas hace un momento.',
    next: 'Espere un minuto y pruebe otra vez.',
  },
  ERR_HTTP_BUSY: {
    title: 'Aquí está leyendo más gente de la que este servidor puede atender a la vez.',
    next: 'Pruebe otra vez en unos segundos.',
  },
  ERR_HTTP_FOREIGN_FORM: {
    title: 'Este formulario se envió desde otro sitio, así que no se aceptó.',
    next: 'Abra la página principal de este sitio y traiga allí la credencial.',
  },
  ERR_HTTP_METHOD: {
    title: 'Esta dirección no admite esa clase de petición.',
    next: 'Vaya a la página principal y empiece allí.',
  },
  ERR_HTTP_NO_STORE: {
    title: 'Ahora mismo no se puede acceder a lo que se guarda aquí.',
    next: 'Leer funciona como siempre; los enlaces y las cuentas, no. Pruebe otra vez en unos minutos.',
  },
  ERR_HTTP_CRASHED: {
    title: 'Algo falló de nuestro lado.',
    next: 'No dice nada sobre la credencial. Pruebe otra vez; si se repite, avise a quien lleva este sitio.',
  },
};
