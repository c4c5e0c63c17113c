import { isJsonObject, type JsonObject, type JsonValue } from '../../encoding/index.ts';
import { type AlignmentStatement, type Definition, emptyDefinition, type Localized } from '../definition.ts';
import { jsonImporter, typesOf } from './json-importer.ts';

/** CTDL classes that are credentials, and what OB 3.0 calls them. */
const KINDS: Readonly<Record<string, string>> = {
  Badge: 'Badge',
  DigitalBadge: 'Badge',
  OpenBadge: 'Badge',
  MicroCredential: 'MicroCredential',
  Certificate: 'Certificate',
  CertificateOfCompletion: 'CertificateOfCompletion',
  Certification: 'Certification',
  License: 'License',
  Diploma: 'Diploma',
  AssociateDegree: 'AssociateDegree',
  BachelorDegree: 'BachelorDegree',
  MasterDegree: 'MasterDegree',
  DoctoralDegree: 'DoctoralDegree',
  ApprenticeshipCertificate: 'ApprenticeshipCertificate',
  JourneymanCertificate: 'JourneymanCertificate',
  MasterCertificate: 'MasterCertificate',
};

/** A language map, or a plain text in English, as the registry writes them. */
function localOf(value: JsonValue | undefined): Localized {
  if (typeof value === 'string') return value.trim() ? { en: value.trim() } : {};
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([tag, text]) =>
      typeof text === 'string' && text.trim() ? [[/^en(?:-US)?$/i.test(tag) ? 'en' : tag, text.trim()]] : [],
    ),
  );
}
const listOf = (value: JsonValue | undefined): readonly JsonValue[] => [value ?? []].flat() as readonly JsonValue[];
const textOf = (value: JsonValue | undefined): string => Object.values(localOf(value))[0] ?? '';

/** A text, a language map of texts, or a language map of lists. */
const keywordsOf = (value: JsonValue): readonly string[] =>
  isJsonObject(value)
    ? Object.values(value).flatMap((inside) => listOf(inside).filter((text) => typeof text === 'string'))
    : Object.values(localOf(value));

/** An ISO 8601 duration in hours; days of a course are not hours, so only hours count. */
const hoursOf = (item: JsonObject): number | undefined => {
  const [duration] = listOf(item['ceterms:estimatedDuration']).filter(isJsonObject);
  const exact = duration?.['ceterms:exactDuration'];
  const hours = typeof exact === 'string' ? /^PT(\d+)H/.exec(exact)?.[1] : undefined;
  return hours === undefined ? undefined : Number(hours);
};

const toAlignment = (item: JsonObject): AlignmentStatement => ({
  name: textOf(item['ceterms:targetNodeName']),
  url: textOf(item['ceterms:targetNode']),
  ...(textOf(item['ceterms:codedNotation']) ? { code: textOf(item['ceterms:codedNotation']) } : {}),
  ...(textOf(item['ceterms:frameworkName']) ? { framework: textOf(item['ceterms:frameworkName']) } : {}),
});

const isCtdl = (item: JsonObject): boolean =>
  typesOf(item).some((type) => Object.hasOwn(KINDS, type)) && item['ceterms:name'] !== undefined;

/** CTDL JSON-LD, as the Credential Registry gives it. @see https://credreg.net/ctdl/terms */
export const ctdl = jsonImporter('ctdl', isCtdl, (item): Definition => {
  const name = localOf(item['ceterms:name']);
  const language = Object.keys(name)[0] ?? 'en';
  const kind = typesOf(item)
    .map((type) => KINDS[type])
    .find((found) => found !== undefined);
  const conditions = listOf(item['ceterms:requires']).filter(isJsonObject);
  const hours = hoursOf(item);
  const url = textOf(item['ceterms:subjectWebpage']);
  const code = textOf(listOf(item['ceterms:codedNotation'])[0]);
  return {
    ...emptyDefinition(language),
    name,
    description: localOf(item['ceterms:description']),
    criteria: localOf(conditions[0]?.['ceterms:description']),
    alignments: [
      'ceterms:occupationType',
      'ceterms:industryType',
      'ceterms:instructionalProgramType',
      'ceterms:teaches',
    ]
      .flatMap((member) => listOf(item[member]).filter(isJsonObject))
      .map(toAlignment)
      .filter((one) => one.name !== ''),
    tags: listOf(item['ceterms:keyword']).flatMap(keywordsOf),
    ...(kind ? { kind } : {}),
    ...(hours === undefined ? {} : { workloadHours: hours }),
    ...(url ? { criteriaUrl: url } : {}),
    ...(code ? { humanCode: code } : {}),
  };
});
