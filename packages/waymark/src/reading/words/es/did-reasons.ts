import type { DidReason } from '../../../did/index.ts';

/** Por qué no se pudieron obtener las claves de un emisor. */
export const didReasons: Record<DidReason, string> = {
  'did.method-unsupported': 'El emisor se identifica de una forma que este lector no conoce: {id}.',
  'did.identifier-malformed': 'El identificador del emisor no está escrito como exigen sus propias reglas: {id}.',
  'did.not-found': 'No hay ningún documento en {url}, donde deberían estar las claves del emisor.',
  'did.gone': 'El documento con las claves del emisor en {url} ha sido retirado.',
  'did.unreachable': 'No se pudo acceder al documento con las claves del emisor en {url}.',
  'did.refused': 'La dirección de las claves del emisor, {url}, es una que este lector no visita.',
  'did.offline': 'Las claves del emisor en {url} no se consultaron, porque esta lectura se hizo sin internet.',
  'did.too-large': 'El documento con las claves del emisor en {url} es demasiado grande para leerlo.',
  'did.timeout': 'El documento con las claves del emisor en {url} no llegó a tiempo.',
  'did.not-a-document': 'Lo que hay en {url} no es un documento con claves.',
  'did.id-mismatch': 'El documento en {url} dice que pertenece a otro.',
  'did.deactivated': 'El emisor ha dado de baja esta identidad: {id}.',
  'did.log-broken': 'La entrada {entry} del historial de identidad del emisor no encaja con lo anterior.',
  'did.log-unsigned':
    'La entrada {entry} del historial de identidad del emisor no está firmada por una clave autorizada.',
  'did.log-unwitnessed': 'Los testigos que exige el historial de identidad del emisor no lo han confirmado ({url}).',
  'did.log-too-long': 'El historial de identidad del emisor es demasiado largo para comprobarlo ({entries} entradas).',
  'did.method-not-found': 'El documento de {id} no incluye la clave que se usó.',
  'did.no-key': 'El documento de {id} no incluye ninguna clave que corresponda a esta firma.',
  'did.key-unsupported': 'La clave es de un tipo que este lector no puede comprobar: {key}.',
  'did.key-malformed': 'Lo que se da como clave no es una clave utilizable.',
  'did.key-weak': 'La clave tiene solo {key} bits, demasiado pocos para probar algo hoy.',
  'did.key-unsafe': 'La clave es de un tipo que aceptaría cualquier firma, así que no prueba nada.',
  'did.key-private': 'La mitad privada de la clave se ha publicado, así que cualquiera pudo firmar con ella.',
};
