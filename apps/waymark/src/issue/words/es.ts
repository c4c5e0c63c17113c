import { allEs } from './all-es.ts';
import { choicesEs } from './choices-es.ts';
import type { IssueWords } from './en.ts';
import { givenEs } from './given-es.ts';
import { tableEs } from './table-es.ts';

/** Fields of the form, as faults name them. */
const FORM_FIELDS: Readonly<Record<string, string>> = {
  name: 'Nombre',
  email: 'Dirección de correo',
  did: 'DID',
  date: 'Fecha',
  narrative: 'Qué hizo',
  evidence: 'Dirección de su trabajo',
};

/** Todas las frases de dar credenciales a personas, y de las cartas que reciben. */
export const es: IssueWords = {
  listTitle: 'Credenciales para personas',
  listLead:
    'Toda definición publicada se puede dar a personas. Lo que reciben dice exactamente las palabras de la versión y va firmado con su clave.',
  listNone: 'Todavía no hay nada publicado, así que no hay nada que dar.',
  noKey: 'Su organización todavía no tiene clave. Quien administra crea una en la página de claves.',
  version: (n) => `Versión ${n}`,
  oneTitle: 'A una persona',
  name: 'Nombre',
  nameHint: 'Está en la credencial, a la vista de quien la reciba. Puede quedar vacío si hay correo o DID.',
  email: 'Dirección de correo',
  emailHint: 'La credencial solo lleva una huella de ella. La carta con la credencial va allí.',
  did: 'DID',
  date: 'Entregada el',
  narrative: 'Qué hizo, en sus palabras',
  evidenceUrl: 'Direcciones de su trabajo',
  evidenceHint: 'Una por línea, cinco como mucho.',
  didHint: 'Para carteras digitales. Déjelo vacío si no lo sabe.',
  namedByNothing: 'Lo que ha escrito no nombra a nadie en la credencial: vea la página «Decisiones».',
  levelOf: (outcome) => `Nivel alcanzado: ${outcome}`,
  noLevel: 'No se dice',
  award: 'Firmarla y enviarla',
  formFault: (field, what) => `${FORM_FIELDS[field] ?? 'Aquí'}: ${what}.`,
  awarded: 'Se está firmando. Si hay correo, la carta sale enseguida.',
  already: 'Esta persona ya tiene esta versión de este día.',
  all: allEs,
  table: tableEs,
  given: givenEs,
  choices: choicesEs,
  sofar: (signed, waiting, claimed) =>
    `${signed} firmadas, ${waiting} en espera, ${claimed} recogidas por sus titulares.`,
  peopleTitle: 'Quién la tiene, y qué se puede hacer',
  states: { waiting: 'espera la firma', signed: 'firmada' },
  claimed: (day) => `recogida el ${day}`,
};
