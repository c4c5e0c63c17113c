import type { JsonObject } from '../../encoding/index.ts';
import { type Localized, textIn } from '../definition.ts';
import { toNarrative } from '../narrative.ts';
import { toAchievement } from '../to-achievement.ts';
import { type Exported, type Exporter, toJsonText } from './exporter.ts';

/** OB 3.0 kinds that CTDL has a class of the same name for; everything else is told as a badge. */
const CLASSES = [
  ...['MicroCredential', 'Certificate', 'CertificateOfCompletion', 'Certification', 'License', 'Diploma'],
  ...['AssociateDegree', 'BachelorDegree', 'MasterDegree', 'DoctoralDegree', 'ApprenticeshipCertificate'],
  ...['JourneymanCertificate', 'MasterCertificate'],
];

function toCredential({ definition, id, organisation }: Exported): JsonObject {
  const { language, kind = '' } = definition;
  const map = (text: Localized) => ({ ...text });
  const inOwn = (text: string) => ({ [language]: text });
  const said = (text: Localized) => (textIn(text, language, language) ? map(text) : undefined);
  const { description } = toAchievement(definition, { id });
  const occupations = definition.alignments.map(({ name, url, code, framework }) => ({
    '@type': 'ceterms:CredentialAlignmentObject',
    'ceterms:targetNodeName': inOwn(name),
    'ceterms:targetNode': url,
    ...(code ? { 'ceterms:codedNotation': code } : {}),
    ...(framework ? { 'ceterms:frameworkName': inOwn(framework) } : {}),
  }));
  const credential = {
    '@type': `ceterms:${CLASSES.includes(kind) ? kind : 'Badge'}`,
    '@id': id,
    'ceterms:name': said(definition.name),
    'ceterms:description': typeof description === 'string' && description ? inOwn(description) : undefined,
    'ceterms:inLanguage': [language],
    'ceterms:subjectWebpage': definition.criteriaUrl,
    'ceterms:codedNotation': definition.humanCode,
    'ceterms:keyword': definition.tags.length > 0 ? { [language]: [...definition.tags] } : undefined,
    'ceterms:ownedBy': [organisation.id ?? ''],
    'ceterms:estimatedDuration':
      definition.workloadHours === undefined
        ? undefined
        : [
            {
              '@type': 'ceterms:DurationProfile',
              'ceterms:exactDuration': `PT${Math.round(definition.workloadHours)}H`,
            },
          ],
    'ceterms:requires': [
      { '@type': 'ceterms:ConditionProfile', 'ceterms:description': inOwn(toNarrative(definition, language)) },
    ],
    'ceterms:occupationType': occupations.length > 0 ? occupations : undefined,
  };
  return Object.fromEntries(
    Object.entries(credential).filter(
      (entry): entry is [string, NonNullable<(typeof entry)[1]>] => entry[1] !== undefined,
    ),
  );
}

/** CTDL JSON-LD. @see https://credreg.net/ctdl/terms */
export const ctdl: Exporter = {
  id: 'ctdl',
  mediaType: 'application/ld+json',
  extension: 'json',
  isWhole: false,
  write: (all) =>
    toJsonText({ '@context': 'https://credreg.net/ctdl/schema/context/json', '@graph': all.map(toCredential) }),
};
