/** Namespaces of vocabularies that several contexts draw on. */
export const SECURITY = 'https://w3id.org/security#';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';
export const DUBLIN_CORE = 'http://purl.org/dc/terms/';
export const SCHEMA_ORG = 'http://schema.org/';
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
export const SKOS = 'http://www.w3.org/2004/02/skos/core#';
export const FOAF = 'http://xmlns.com/foaf/0.1/';
export const OPEN_BADGES = 'https://w3id.org/openbadges#';
export const OPEN_BADGES_EXTENSIONS = 'https://w3id.org/openbadges/extensions#';
