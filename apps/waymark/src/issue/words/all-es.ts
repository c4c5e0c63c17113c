import type { allEn } from './all-en.ts';

export const allEs: typeof allEn = {
  download: 'Descargar todas las firmadas',
  downloadHint: 'Un archivo ZIP, byte por byte como se firmaron, con sus sumas.',
  readme: `Lo que recibieron las personas, byte por byte como se firmó: credentials/.
awards.ndjson dice, una línea por cada una, para quién fue, cuándo y si se retiró.
definitions/ es lo prometido, con lo que se firmó sobre ello.
No falta nada si esto dice OK para cada archivo: sha256sum -c SHA256SUMS
Esta carpeta tiene nombres y direcciones de correo. Guárdela como guarda sus registros.
`,
};
