import type { tokensEn } from './tokens-en.ts';

export const tokensEs: typeof tokensEn = {
  title: 'Tokens',
  lead: 'Con un token, un programa suyo pide en nombre de su organización: un aula virtual, un script, un registro. Cada uno puede solo lo que está marcado.',
  name: 'Para qué sirve',
  nameHint: 'Por ejemplo: aula virtual, proceso nocturno.',
  scopes: 'Qué puede hacer',
  scope: {
    award: 'Dar definiciones publicadas a personas',
    issue: 'Firmar cualquier credencial con la clave de su organización (VC-API)',
    status: 'Retirar lo emitido y devolverlo',
    read: 'Ver lo emitido',
  },
  days: 'Vale durante',
  dayChoices: { 30: '30 días', 90: '90 días', 365: 'un año' },
  make: 'Crear el token',
  made: 'Este es el token. Se muestra solo esta vez; guárdelo donde solo su programa pueda leerlo.',
  none: 'Todavía no hay ningún token.',
  nothingTicked: 'Diga para qué sirve y marque qué puede hacer.',
  by: (name: string, day: string) => (name ? `creado por ${name} el ${day}` : `creado el ${day}`),
  until: (day: string) => `válido hasta el ${day}`,
  used: (day: string) => `usado por última vez el ${day}`,
  unused: 'nunca usado',
  ended: (day: string) => `terminado el ${day}`,
  end: 'Terminarlo',
  endedNow: 'Terminado. Nadie puede pedir ya con él.',
  also: 'Termina por sí mismo cuando quien lo creó deja de administrar. Lo que los programas pueden pedir se describe en',
};
