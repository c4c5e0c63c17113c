import type { VerificationReason } from '../../../verification/index.ts';

/** Qué hallaron las comprobaciones, aparte de lo que dicen firmas y listas. */
export const verificationReasons: Record<VerificationReason, string> = {
  'verification.nothing-recognised': 'Aquí no hay ninguna credencial que este lector conozca.',
  'verification.not-asked': 'No se pidió en esta lectura.',
  'verification.proof-not-asked': 'En esta lectura no se pidió comprobar la firma, así que nada puede asegurarse.',
  'verification.internal': 'No se pudo comprobar, por un fallo de este lector.',
  'verification.too-deep': 'Está dentro de demasiadas capas de otras credenciales para poder comprobarse.',
  'verification.too-many-parts': 'El registro contiene más credenciales de las que este lector comprueba de una vez.',
  'verification.all-good': 'Se comprobó todo lo que se puede comprobar, y se sostiene.',
  'verification.proof-names-no-key':
    'Lleva algo llamado prueba, pero no nombra ninguna clave, así que nadie podría comprobarla.',
  'verification.unsigned': 'Nada la asegura: ni una firma ni una dirección donde su emisor muestre el mismo texto.',
  'verification.context-doubtful':
    'La firma corresponde, pero los vocabularios no son los que exige su norma: sus palabras pueden no significar lo que parece.',
  'verification.definition-changed': 'Lo que hoy muestra su editor en {url} no es igual a esta copia.',
  'verification.context-digest-differs': 'El vocabulario de {url} no es el que se fijó al firmar esto.',

  'verification.key-is-issuers': 'La clave que firmó es del emisor, {issuer}.',
  'verification.key-is-its-own':
    'La clave que firmó es la que se nombra a sí misma como emisor ({issuer}). Nada la une a una organización.',
  'verification.key-is-holders': 'La clave que firmó es del titular, {issuer}.',
  'verification.key-named-only': 'Nada muestra que la clave del propio emisor, o su propia copia, respalde este texto.',
  'verification.signer-presents': 'Lo presenta quien lo firmó; no se nombra a otro titular.',
  'verification.key-is-trusted': 'Está firmado con la clave que usted dio.',
  'verification.hosted-by-issuer': 'Se guarda en una dirección del propio emisor: {url}.',
  'verification.nobody-named': 'No dice quién lo emitió, así que la clave no es de nadie a quien podamos nombrar.',
  'verification.key-unknown': 'No se pudo obtener la clave, así que no se pudo comprobar de quién es.',
  'verification.key-not-listed': 'El emisor, {issuer}, no reconoce como suya la clave que firmó.',
  'verification.key-of-stranger': 'Nombra como emisor a {issuer}, pero la clave que firmó es de {signer}.',
  'verification.key-retired': 'El emisor dejó de usar la clave que firmó el {date}.',
  'verification.token-issuer-differs': 'Nombra dos emisores: {issuer} dentro, y {claimed} en el sobre que se firmó.',
  'verification.issuer-unresolved': 'La página del emisor, {issuer}, no es del emisor que se nombra.',
  'verification.hosted-elsewhere': 'Se guarda en {url}, que no es una dirección del emisor.',
  'verification.hosted-outside-scope':
    'Se guarda en {url}, fuera de las direcciones que el emisor da para sus insignias.',
  'verification.badge-unreachable':
    'Quién lo emitió está en otro documento que no se pudo obtener, así que no se pudo comprobar de quién es la dirección.',

  'verification.in-force': 'Está en vigor hasta el {until}.',
  'verification.no-dates': 'No da fechas entre las que esté en vigor.',
  'verification.no-end': 'Está en vigor desde el {from}, sin fecha de fin.',
  'verification.expired': 'Estuvo en vigor hasta el {until}.',
  'verification.not-yet-valid': 'Solo estará en vigor desde el {from}.',
  'verification.dates-crossed': 'Termina el {until}, antes de empezar el {from}, así que nunca estuvo en vigor.',
  'verification.date-unreadable': 'No se puede leer una fecha que decide si está en vigor: «{date}».',

  'verification.status-none': 'No hay forma de ver si se retiró, así que nadie puede decir que no.',
  'verification.status-not-asked': 'No se consultó si se retiró, porque no se pudo mostrar quién lo emitió.',
  'verification.status-hosted-revoked': 'El emisor dice en {url} que esto se retiró.',
  'verification.status-hosted-gone': 'El emisor lo ha quitado de {url}, lo que significa que se retiró.',
  'verification.status-hosted-good': 'La copia del propio emisor en {url} no dice que se haya retirado.',

  'verification.model-good': 'Cumple las reglas que su norma declara obligatorias.',
  'verification.self-asserted-by-other':
    'Presenta una credencial a nombre de {issuer} que {issuer} no firmó; solo lo que dice el propio titular puede ir sin firma.',
  'verification.schema-none': 'No nombra ningún esquema con que compararlo.',
  'verification.schema-own-rules':
    'Nombra el esquema de la propia norma, {url}; en su lugar valen las reglas de este lector para el formato.',
  'verification.schema-good': 'Se ajusta al esquema que nombra, {url}.',
  'verification.schema-broken': 'Incumple el esquema que nombra, {url} (regla «{rule}»).',
  'verification.schema-unreachable': 'No se pudo obtener el esquema que nombra, {url}.',
  'verification.schema-unreadable': 'Lo que hay en {url} no es un esquema que pueda usarse.',
  'verification.schema-unsupported':
    'El esquema que nombra, {url}, es de un tipo que este lector no puede usar: {type}.',
  'verification.schema-not-asked': 'No se pidió el esquema que nombra, {url}.',
  'verification.schema-too-complex': 'El esquema que nombra, {url}, es demasiado complicado para usarlo sin riesgo.',

  'verification.recipient-not-given': 'Escriba la dirección a la que debería pertenecer y se podrá comparar.',
  'verification.recipient-matches': 'Se hizo a nombre de la dirección que usted escribió.',
  'verification.recipient-differs': 'Se hizo a nombre de alguien distinto de la dirección que usted escribió.',
  'verification.recipient-nothing-to-compare': 'No lleva nada con que comparar la dirección que usted escribió.',
  'verification.recipient-hash-unknown':
    'La dirección que lleva está cifrada de un modo que este lector no puede comparar.',

  'verification.endorsements-none': 'No lleva adjunto el respaldo de nadie.',
  'verification.endorsement-good': 'El respaldo de {name} se sostiene y trata de esta misma credencial.',
  'verification.endorsement-good-achievement':
    'El respaldo de {name} se sostiene. Trata de los requisitos, no de esta persona.',
  'verification.endorsement-good-issuer': 'El respaldo de {name} se sostiene. Trata del emisor, no de esta persona.',
  'verification.endorsement-of-other': 'El respaldo de {name} se sostiene, pero trata de otra cosa.',
  'verification.endorsement-of-other-version': 'El respaldo de {name} se sostiene, pero trata de otra versión de esto.',
  'verification.endorsement-forged': 'El respaldo a nombre de {name} se cambió o se falsificó.',
  'verification.endorsement-unsigned': 'El respaldo a nombre de {name} no está firmado.',
  'verification.endorsement-not-good': 'El respaldo a nombre de {name} no se sostiene.',
  'verification.endorsement-cannot-tell': 'No se pudo comprobar si el respaldo a nombre de {name} se sostiene.',

  'verification.digests-none': 'Nada de lo que enlaza está fijado con una huella.',
  'verification.digest-same': 'Lo que hay en {url} es lo que había cuando esto se hizo.',
  'verification.digest-differs': 'Lo que hay en {url} ya no es lo que había cuando esto se hizo.',
  'verification.digest-gone': 'Lo que enlaza en {url} ya no está.',
  'verification.digest-unreachable': 'No se pudo obtener lo que enlaza en {url}.',
  'verification.digest-unsupported': 'La huella de {url} es de un tipo que este lector no conoce.',
  'verification.digest-not-asked':
    'No se pidió lo que enlaza en {url}, porque pedirlo podría revelar qué credencial se está leyendo.',

  'verification.registry-none': 'A este lector no se le dio ninguna lista de emisores conocidos.',
  'verification.registry-known': 'El emisor está en la lista «{registry}» como {name}.',
  'verification.registry-known-otherwise': 'El emisor está en la lista «{registry}», pero con otro nombre: {name}.',
  'verification.registry-sandbox':
    'El emisor solo está en una lista de pruebas, «{registry}», como {name}. Eso no prueba nada.',
  'verification.registry-unproven':
    'La lista «{registry}» conoce al emisor que se nombra, {name}, pero nada muestra que esto venga de él.',
  'verification.registry-unknown':
    'El emisor no está en ninguna de las listas consultadas ({registries}). Eso no dice nada en su contra.',

  'verification.lookalike-none': 'El nombre y la dirección del emisor no contienen nada que imite a otro.',
  'verification.lookalike-no-name': 'El emisor no da ningún nombre ni dirección que pueda imitar a otro.',
  'verification.lookalike-hidden': 'El nombre del emisor contiene caracteres que no se ven: {characters}.',
  'verification.lookalike-mixed': 'El nombre del emisor mezcla letras parecidas de varios alfabetos ({scripts}).',
  'verification.lookalike-domain':
    'La dirección del emisor usa letras que pueden pasar por otras. En realidad es: {domain}.',
  'verification.lookalike-known':
    'El nombre o la dirección del emisor se parece al de {name} (conocido por «{registry}»), pero no lo es.',

  'verification.part-unreadable': 'Algo de lo que contiene no se puede leer.',
  'verification.part-invalid': 'Una credencial de las que contiene incumple las reglas de su norma: «{name}».',
  'verification.part-altered': 'Una credencial de las que contiene se cambió después de firmarla: «{name}».',
  'verification.part-wrong-issuer': 'Una credencial de las que contiene no la firmó el emisor que nombra: «{name}».',
  'verification.part-revoked': 'Una credencial de las que contiene se retiró: «{name}».',
  'verification.part-suspended': 'Una credencial de las que contiene está suspendida: «{name}».',
  'verification.part-expired': 'Una credencial de las que contiene ya no está en vigor: «{name}».',
  'verification.part-not-yet-valid': 'Una credencial de las que contiene aún no está en vigor: «{name}».',
  'verification.part-wrong-recipient': 'Una credencial de las que contiene se hizo a nombre de otra persona: «{name}».',
  'verification.part-unsigned': 'Una credencial de las que contiene no está firmada: «{name}».',
  'verification.part-cannot-tell': 'Una credencial de las que contiene no se pudo comprobar del todo: «{name}».',
};
