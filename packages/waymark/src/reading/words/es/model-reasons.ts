import type { ModelReason } from '../../../credential/index.ts';

/** Lo que no se pudo leer, y qué regla de su norma incumple una credencial. */
export const modelReasons: Record<ModelReason, string> = {
  'model.empty-text': 'Aquí no hay nada.',
  'model.not-json': 'Esto no es una credencial: no es ni JSON ni un documento firmado.',
  'model.too-deep': 'Esto tiene más niveles anidados que ninguna credencial, así que no se leyó.',
  'model.too-large': 'Esto es más grande que cualquier credencial, así que no se leyó.',
  'model.broken-token': 'Esto parece un documento firmado, pero no se puede leer lo que lleva dentro.',
  'model.encrypted-token': 'Esto está cerrado para otra persona: está cifrado y solo puede abrirlo quien lo recibe.',
  'model.broken-cose': 'Esto parece un mensaje firmado, pero no se puede leer ninguna credencial en él.',
  'model.several': 'Esto es una lista de {count} cosas, no una credencial.',
  'model.not-a-credential': 'Esto se puede leer, pero no es una credencial de un tipo que este lector conozca.',
  'model.duplicate-member':
    'La parte llamada {property} está escrita dos veces, y no todos los lectores toman la misma.',
  'model.enveloped-broken': 'Algo que debería ser {expected} está envuelto de una forma que no se puede abrir.',
  'model.too-many-parts':
    'Hay más cosas dentro de otras de las que este lector abre ({limit} en total, {depth} niveles); el resto no se leyó.',
  'model.linked-not-embedded': 'Esto solo se nombra por su dirección, y no se abrió: {url}.',
  'model.required': 'En {class} falta {property}, que su norma exige.',
  'model.recommended': 'En {class} falta {property}, que su norma pide.',
  'model.not-a-url': '{property} de {class} debería ser una dirección y no lo es.',
  'model.not-a-date': '{property} de {class} debería ser una fecha con hora y no lo es.',
  'model.no-zone': '{property} de {class} es una hora sin zona horaria, así que puede variar en horas.',
  'model.wrong-type': '{property} de {class} debería ser otra clase de cosa: {expected}.',
  'model.too-many': '{property} de {class} aparece más veces de las que su norma permite.',
  'model.empty': '{property} de {class} está, pero no contiene nada.',
  'model.not-in-list': '{property} de {class} tiene un valor que su norma no conoce. Sería uno como {expected}.',
  'model.missing-type': '{class} no dice ser lo que su norma quiere ahí: {expected}.',
  'model.not-a-text': '{property} de {class} debería ser un texto y no lo es.',
  'model.not-a-number': '{property} de {class} debería ser un número y no lo es.',
  'model.extra-member':
    '{class} tiene una parte llamada {property}, o partes junto a ella, que su norma no permite ahí.',
  'model.pattern': '{property} de {class} no está escrito como exige su norma, por ejemplo {expected}.',
  'model.order': '{property} de {class} va antes de {expected}, lo que no puede ser.',
  'model.repeated': '{property} de {class} es igual a otro, cuando cada uno debe ser distinto.',
  'model.no-digest': '{class} nombra un documento sin la huella que mostraría un cambio.',
  'model.no-proof-value': 'Hay una prueba que no contiene nada que pruebe.',
  'model.unknown-reference': '{property} de {class} apunta a algo que no está.',
  'model.too-many-faults': 'Se incumplen más de {limit} reglas; las demás no se enumeran.',
  'model.context-missing': 'No dice de qué vocabulario son sus palabras; debería empezar por {expected}.',
  'model.context-base-missing': 'No se nombra el vocabulario del que deben ser sus palabras: {expected}.',
  'model.context-not-first': 'Se nombra el vocabulario {expected}, pero no en primer lugar, donde debe estar.',
  'model.context-badge-missing': 'No se nombra el vocabulario de las insignias: {expected}.',
  'model.context-record-missing': 'No se nombra el vocabulario de los expedientes de aprendizaje: {expected}.',
  'model.context-draft': 'Se escribió con las reglas de un borrador, no con las de la norma terminada ({expected}).',
  'model.context-order':
    'Los vocabularios están en otro orden que el de la norma, lo que no cambia su significado: {expected}.',
  'model.context-not-a-url': 'Uno de los vocabularios que nombra tiene una dirección que no lo es.',
  'model.context-wrong-type': 'Uno de los vocabularios que nombra no es ni una dirección ni una lista de palabras.',
  'model.jwt-issuer-differs':
    'Nombra a dos emisores: {said} en la credencial y {claim} en el documento firmado que la envuelve.',
  'model.jwt-subject-differs':
    'Trata de {said} en la credencial, y de {claim} en el documento firmado que la envuelve.',
  'model.jwt-id-differs':
    'Tiene dos números: {said} en la credencial y {claim} en el documento firmado que la envuelve.',
  'model.jwt-date-differs':
    'Tiene dos fechas donde debería haber una: {said} en la credencial y {claim} en el documento firmado que la envuelve.',
  'model.jwt-not-a-date': 'El documento firmado que la envuelve tiene una fecha que no se puede leer: {property}.',
  'model.jwt-vc-claim':
    'El documento firmado tiene una parte llamada {property}, que no debe estar en este tipo de credencial.',
  'model.jwt-media-type': 'El documento firmado dice ser algo distinto de una credencial.',
  'model.sd-alg-unsupported':
    'Algunas partes se ocultaron de una forma que este lector no conoce ({alg}), así que no se muestran.',
  'model.sd-foreign': 'Trae {count} afirmaciones añadidas que el emisor nunca firmó; no se muestran.',
};
