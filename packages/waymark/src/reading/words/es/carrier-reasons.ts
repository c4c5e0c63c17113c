import type { CarrierReason } from '../../../credential/index.ts';

export const carrierReasons: Record<CarrierReason, string> = {
  'carrier.nothing': 'No hay nada que leer.',
  'carrier.unrecognised': 'No es una credencial ni nada que pueda contener una.',
  'carrier.too-large': 'Ocupa más de {limit}, más de lo que se lee aquí.',
  'carrier.too-many': 'Contiene más de lo que se lee de una vez: se leen los primeros {limit} y el resto no.',
  'carrier.too-deep': 'Está empaquetado dentro de sí mismo más veces de las que se desempaqueta aquí.',
  'carrier.not-utf8': 'El archivo no está escrito en UTF-8, la codificación que exige su norma.',
  'carrier.array-no-credential': 'Es una lista, pero nada de lo que contiene es una credencial.',
  'carrier.array-skipped': 'Elementos de la lista que no son credenciales y se han pasado por alto: {count}.',
  'carrier.png-broken': 'La imagen termina antes de tiempo: el archivo está cortado o dañado. Pídalo de nuevo.',
  'carrier.png-checksum':
    'El texto guardado no coincide con la suma de comprobación de la imagen: se cambió o se dañó después. Si eso importa, lo dice la firma.',
  'carrier.png-nothing-baked':
    'Es una imagen, pero no guarda ninguna credencial. Pida el archivo original, no una captura de pantalla.',
  'carrier.png-two-baked': 'Esta imagen guarda dos credenciales y solo puede haber una. Nadie puede decir cuál vale.',
  'carrier.png-text-refused':
    'El texto guardado en esta imagen está dañado u ocupa mucho más de lo que necesita una credencial, así que no se ha leído.',
  'carrier.svg-broken': 'El dibujo está dañado y no se puede leer.',
  'carrier.svg-nothing-baked': 'Es un dibujo, pero no guarda ninguna credencial. Pida el archivo original.',
  'carrier.svg-two-baked': 'Este dibujo guarda dos credenciales y solo puede haber una. Nadie puede decir cuál vale.',
  'carrier.svg-declares-entities':
    'El dibujo lleva instrucciones que una insignia nunca necesita y que pueden hacer daño, así que no se ha leído.',
  'carrier.svg-too-large':
    'El dibujo es más grande o más enredado de lo que necesita una insignia, así que no se ha leído.',
  'carrier.zip-broken': 'El archivo ZIP está dañado y no se puede abrir.',
  'carrier.zip-too-many': 'El archivo ZIP contiene más archivos de los que se leen de una vez.',
  'carrier.zip-inflates-too-far':
    'El archivo ZIP ocupa al abrirse mucho más de lo que necesitan unas credenciales, así que no se ha abierto.',
  'carrier.zip-too-deep': 'Hay archivos ZIP dentro de archivos ZIP, más adentro de lo que se lee.',
  'carrier.zip-nothing-inside': 'Ningún archivo de este ZIP es una credencial.',
  'carrier.zip-entry-skipped': 'El archivo «{name}» que hay dentro no es una credencial y se ha pasado por alto.',
  'carrier.file-too-large':
    'El archivo «{name}» que hay dentro es más grande de lo que necesita una credencial y se ha pasado por alto.',
  'carrier.file-locked': 'El archivo «{name}» que hay dentro está protegido con contraseña y no se ha podido leer.',
  'carrier.file-unreadable':
    'El archivo «{name}» que hay dentro está dañado o no es lo que dice el índice, y no se ha podido leer.',
  'carrier.pdf-broken': 'El PDF está dañado y no se puede abrir.',
  'carrier.pdf-nothing-attached':
    'Es un PDF, pero no lleva ninguna credencial adjunta. Pida a su titular el archivo de la credencial.',
  'carrier.pdf-locked': 'El PDF está protegido con contraseña, así que no se ha podido leer nada de él.',
  'carrier.pdf-inflates-too-far':
    'El PDF ocupa al abrirse mucho más de lo que necesitan unas credenciales, así que no se ha leído más.',
  'carrier.image-no-code': 'No se ha encontrado ningún código en esta imagen. Pida el archivo original.',
  'carrier.image-not-searched': 'No se ha podido buscar un código en esta imagen. Pida el archivo original.',
  'carrier.image-unsupported': 'Aquí no se leen imágenes con códigos. Use la página o el comando de Waymark.',
};
