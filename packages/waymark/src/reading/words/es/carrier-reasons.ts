import type { CarrierReason } from '../../../credential/index.ts';

export const carrierReasons: Record<CarrierReason, string> = {
  'carrier.nothing': 'No hay nada que leer.',
  'carrier.not-utf8': 'El archivo no está escrito en UTF-8, la codificación que exige su norma.',
  'carrier.too-large': 'Ocupa más de {limit}, más de lo que se lee aquí.',
  'carrier.png-broken': 'La imagen termina antes de tiempo: el archivo está cortado o dañado. Pídalo de nuevo.',
  'carrier.png-nothing-baked':
    'Es una imagen, pero no guarda ninguna credencial. Pida el archivo original, no una captura de pantalla.',
  'carrier.png-two-baked': 'Esta imagen guarda dos credenciales y solo puede haber una. Nadie puede decir cuál vale.',
  'carrier.png-inflates-too-far':
    'El texto guardado en esta imagen ocupa mucho más de lo que necesita una credencial, así que no se ha leído.',
  'carrier.svg-broken': 'El dibujo está dañado y no se puede leer.',
  'carrier.svg-nothing-baked': 'Es un dibujo, pero no guarda ninguna credencial. Pida el archivo original.',
  'carrier.svg-two-baked': 'Este dibujo guarda dos credenciales y solo puede haber una. Nadie puede decir cuál vale.',
  'carrier.svg-declares-entities':
    'El dibujo lleva instrucciones que una insignia nunca necesita y que pueden hacer daño, así que no se ha leído.',
  'carrier.zip-broken': 'El archivo ZIP está dañado y no se puede abrir.',
  'carrier.zip-too-many': 'El archivo ZIP contiene más archivos de los que se leen de una vez.',
  'carrier.zip-inflates-too-far':
    'El archivo ZIP ocupa al abrirse mucho más de lo que necesitan unas credenciales, así que no se ha abierto.',
  'carrier.zip-too-deep': 'Hay archivos ZIP dentro de archivos ZIP, más adentro de lo que se lee.',
  'carrier.zip-nothing-inside': 'El archivo ZIP está vacío.',
  'carrier.zip-entry-skipped': 'El archivo «{name}» que hay dentro no es una credencial y se ha pasado por alto.',
  'carrier.pdf-broken': 'El PDF está dañado y no se puede abrir.',
  'carrier.pdf-nothing-attached':
    'Es un PDF, pero no lleva ninguna credencial adjunta. Pida a su titular el archivo de la credencial.',
  'carrier.pdf-locked': 'El PDF está protegido con contraseña, así que no se ha podido leer nada de él.',
  'carrier.pdf-unsupported': 'Aquí no se leen archivos PDF. Use la página o el comando de Waymark.',
  'carrier.image-no-code': 'No se ha encontrado ningún código en esta imagen. Pida el archivo original.',
  'carrier.image-unsupported': 'Aquí no se leen imágenes con códigos. Use la página o el comando de Waymark.',
};
