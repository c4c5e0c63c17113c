import type { readmeEn } from './readme-en.ts';

export const readmeEs: typeof readmeEn = {
  text: ({ baseUrl, slug, withKeys }) =>
    `TODO LO QUE TIENE UNA ORGANIZACIÓN

Esto salió de Waymark en ${baseUrl}, para la organización ${slug}.
Se lee sin Waymark: texto, JSON e imágenes. Solo faltan las sesiones, los tokens de programas y, si no se pidieron,
las claves.

QUÉ HAY AQUÍ
credentials/                      Lo que recibieron las personas, byte por byte como se firmó: Open Badges 3.0
                                  (.json, con la firma dentro) o un token firmado (.jwt).
status/                           Las listas que dicen qué credenciales se retiraron, como se firmaron por última vez.
definitions/<id>/v<n>.json        Lo prometido: los bytes publicados, cuyo resumen está en cada credencial.
definitions/<id>/v<n>/statement.json            Lo que la organización firmó sobre esos bytes.
definitions/<id>/v<n>/endorsements/             Lo que firmaron los empleadores sobre ellos.
organisations/<nombre>/did.json   Claves públicas de quienes firmaron. did.jsonl es la historia de las claves (did:webvh).
tables/                           Tablas de personas como se subieron, en trozos: únalos en su orden.
rows/                             Todo lo demás, una línea de JSON por fila. awards.ndjson es el índice de credenciales:
                                  quién, qué, cuándo, qué archivo, qué lugar en qué lista, si se retiró.
                                  drafts, proposals, answers, sign-offs y activities cuentan cómo nacieron las definiciones.
                                  people.ndjson nombra personas; solo las suyas con su dirección de correo.
manifest.json                     Cuántos hay de cada cosa.
SHA256SUMS                        La suma de cada archivo menos esta lista.

¿ESTÁ ENTERO?
En esta carpeta: sha256sum -c SHA256SUMS

¿ES AUTÉNTICO?
Cualquier programa que lea W3C Verifiable Credentials (Data Integrity: eddsa-rdfc-2022, eddsa-jcs-2022) puede comprobar un
archivo de credentials/. Pide las claves en ${baseUrl}/organisations/${slug}/did.json y la lista en ${baseUrl}/status/<id>.
Cuando allí ya no conteste nadie, dele los archivos de esta carpeta.

PARA QUE LAS CREDENCIALES SIGAN VALIENDO SIN WAYMARK
Sirva esta carpeta bajo ${baseUrl} con cualquier servidor web que añada ".json" a una ruta que no lo tiene. Las claves, las
definiciones y las listas contestan como antes. Una lista vale siete días desde su firma: renovarla requiere la clave.

PARA SEGUIR CON WAYMARK
waymark import ARCHIVO, en una instalación que no tenga la organización. Aquí no hay filas de nadie más.

PRIVADO
Esta carpeta tiene nombres y direcciones de correo. ${
      withKeys
        ? 'También tiene sus claves de firma (rows/signing-keys.ndjson), selladas con age: quien tenga esta carpeta y el archivo del almacén de claves puede firmar en su nombre. Guárdelos por separado.'
        : 'No tiene ninguna clave privada: para seguir firmando con la misma clave, exporte otra vez con las claves.'
    }
`,
};
