import type { exportEn } from './export-en.ts';

export const exportEs: typeof exportEn = {
  title: 'Llevarse todo',
  lead: 'Es suyo. Un archivo ZIP con todo lo que su organización tiene aquí, en formatos estándar y con sus firmas: sin pagar, sin pedir.',
  counts: (credentials, versions, definitions, people) => [
    `Credenciales de personas: ${credentials}. Lo firmado sale byte por byte.`,
    `Definiciones: ${definitions}. Sus versiones publicadas: ${versions}, con lo que se firmó sobre ellas.`,
    `Personas suyas, con sus funciones: ${people}`,
  ],
  also: 'Y las listas de lo retirado, cada borrador, propuesta, comentario, respuesta y visto bueno, las tablas de personas, los nombres, el emblema y la historia de sus claves. Solo se quedan las sesiones y los tokens de programas, que en otro sitio no sirven. SHA256SUMS muestra si un archivo falta o cambió; README.txt dice qué es cada archivo y cómo comprobarlo sin Waymark.',
  private: 'Contiene nombres y direcciones de correo de personas. Guárdelo como guarda sus registros.',
  withKeys: 'Con nuestras claves de firma, selladas',
  keysHint:
    'Solo para mudarse: quien tenga este archivo y el almacén de claves de esta instalación puede firmar en su nombre. Guárdelos por separado y borre el archivo después.',
  download: 'Descargar todo',
  slow: 'Cien mil credenciales tardan unos minutos. Si termina antes de tiempo, el archivo no se abre; empiece otra vez.',
  moveTitle: 'Mudarse a otra instalación',
  move: 'Quien lleva la otra instalación pone el archivo con «waymark import ARCHIVO»: todo o nada.',
  sameAddress:
    'Si su dirección se muda también, todo continúa: las versiones publicadas, las retiradas y los enlaces de las cartas.',
  otherAddress:
    'Con otra dirección, las credenciales de antes siguen siendo auténticas mientras la dirección antigua siga dando sus claves. Sus listas de retiradas solo pueden mostrarse como se firmaron aquí por última vez, porque cada credencial pide su lista en la dirección antigua. Así que primero retire y después múdese.',
  movedTitle: 'Algunas credenciales no se pueden retirar aquí',
  moved: (from: string) =>
    `Se firmaron en ${from} y piden su lista allí. Aquí se muestra como se firmó por última vez y ya no cambia.`,
};
