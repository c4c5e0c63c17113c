import type { StatusReason } from '../../../status/index.ts';

/** Si se retiró, o por qué nadie puede saberlo. */
export const statusReasons: Record<StatusReason, string> = {
  'status.not-withdrawn': 'El emisor lleva una lista de lo que ha retirado, y esto no está marcado en ella.',
  'status.not-withdrawn-as-of': 'La lista de credenciales retiradas del emisor, con fecha {date}, no marca esta.',
  'status.not-suspended': 'El emisor lleva una lista de lo que ha suspendido, y esto no está marcado en ella.',
  'status.not-suspended-as-of': 'La lista de credenciales suspendidas del emisor, con fecha {date}, no marca esta.',
  'status.not-marked': 'El emisor lleva una lista de marcas llamada «{purpose}», y esto no tiene ninguna.',
  'status.revoked': 'El emisor lo ha retirado.',
  'status.revoked-because': 'El emisor lo ha retirado: «{message}».',
  'status.suspended': 'El emisor lo ha suspendido por ahora.',
  'status.suspended-because': 'El emisor lo ha suspendido por ahora: «{message}».',
  'status.marked': 'El emisor lo ha marcado con «{purpose}», y este lector no sabe qué significa.',
  'status.message': 'Nota del emisor sobre esto: «{message}».',
  'status.message-clear':
    'El emisor guarda notas sobre sus credenciales; sobre esta no hay ninguna que este lector pueda mostrar.',
  'status.refresh':
    'Puede haber una copia más nueva. Este lector no la pide, porque pedirla revelaría quién está leyendo.',
  'status.not-listed': 'La lista de credenciales retiradas del emisor en {url} no nombra esta.',
  'status.listed': 'La lista de credenciales retiradas del emisor nombra esta.',
  'status.listed-because': 'La lista de credenciales retiradas del emisor nombra esta: «{message}».',
  'status.unsupported': 'Si se retiró o no se guarda de una forma que este lector no puede consultar: {type}.',
  'status.too-many': 'Nombra más listas de credenciales retiradas que las {limit} que este lector consulta.',
  'status.entry-malformed': 'No dice de forma legible dónde mirar si se retiró.',
  'status.index-malformed': 'Su lugar en la lista de credenciales retiradas no es un número.',
  'status.index-outside':
    'Su lugar en la lista de credenciales retiradas, {index}, queda más allá del final de la lista.',
  'status.size-malformed': 'No dice de forma legible cómo leer la lista de credenciales retiradas.',
  'status.names-credential':
    'No se pidió la lista, porque su dirección revelaría a quien la guarda qué credencial se está leyendo.',
  'status.list-not-found': 'No hay ninguna lista de credenciales retiradas en {url}, donde debería estar.',
  'status.list-gone': 'La lista de credenciales retiradas de {url} ya no está.',
  'status.list-unreachable': 'No se pudo llegar a la lista de credenciales retiradas de {url}.',
  'status.list-refused': 'La dirección de la lista de credenciales retiradas, {url}, es una que este lector no visita.',
  'status.list-offline':
    'No se pidió la lista de credenciales retiradas de {url}, porque esta lectura se hizo sin internet.',
  'status.list-too-large': 'La lista de credenciales retiradas de {url} es demasiado grande para leerla.',
  'status.list-timeout': 'La lista de credenciales retiradas de {url} no llegó a tiempo.',
  'status.list-malformed': 'Lo que hay en {url} no es una lista de credenciales retiradas.',
  'status.list-wrong-type': 'Lo que hay en {url} no se presenta como una lista de este tipo.',
  'status.list-wrong-id': 'La lista hallada en {url} dice que su sitio es otra dirección, así que aquí no prueba nada.',
  'status.list-wrong-purpose': 'La lista de {url} tiene otro fin que «{purpose}».',
  'status.list-unsigned': 'La lista de credenciales retiradas de {url} no está firmada: cualquiera pudo escribirla.',
  'status.list-altered': 'La lista de credenciales retiradas de {url} se cambió después de firmarla.',
  'status.list-unproven': 'No se pudo comprobar quién firmó la lista de credenciales retiradas de {url}.',
  'status.list-wrong-signer':
    'La lista de credenciales retiradas de {url} la firma alguien distinto de quien la guarda.',
  'status.list-expired': 'La lista de credenciales retiradas de {url} solo valía hasta el {date}.',
  'status.list-not-yet-valid': 'La lista de credenciales retiradas de {url} solo vale desde el {date}.',
  'status.list-undecodable': 'La lista de credenciales retiradas de {url} no está empaquetada como exige su norma.',
  'status.list-short': 'La lista de credenciales retiradas de {url} es más corta de lo que permite su norma.',
  'status.list-foreign':
    'La lista de {url} no marca esto como retirado, pero la guarda otra parte ({keeper}), no el emisor.',
  'status.list-nobody': 'La lista de {url} no dice quién la guarda.',
  'status.internal': 'No se pudo comprobar si se retiró, por un fallo de este lector.',
};
