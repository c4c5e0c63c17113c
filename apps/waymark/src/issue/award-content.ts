import type { HolderIdentity, OutcomeResult } from 'waymark/issuance';
import type { Award, Naming } from '../store/index.ts';
import type { EndorsedVersion } from './endorsed-version.ts';

/** What the credential says, out of the row. */
export function contentOf({ id, person, said, awardedOn }: Award, version: EndorsedVersion, naming: readonly Naming[]) {
  const { achievement } = version;
  const holder: HolderIdentity[] = [
    ...(person.did && naming.includes('did') ? [{ kind: 'did' as const, did: person.did }] : []),
    ...(person.name && naming.includes('name') ? [{ kind: 'name' as const, name: person.name }] : []),
    // The row's id is random and this credential's alone: salt enough.
    ...(person.email && naming.includes('email') ? [{ kind: 'email' as const, email: person.email, salt: id }] : []),
  ];
  const awardedAt = new Date(`${awardedOn}T00:00:00Z`);
  const { months } = version.definition.validity;
  return {
    ...{ id: `urn:uuid:${id}`, achievement, holder, awardedAt, results: resultsOf(said.levels ?? {}, version) },
    version: { digestMultibase: version.digestMultibase, digestSRI: version.digestSri },
    ...(said.narrative ? { narrative: said.narrative } : {}),
    ...(said.evidence ? { evidence: said.evidence } : {}),
    ...(months === undefined ? {} : { validUntil: addMonths(awardedAt, months) }),
  };
}

/** Which level was reached in which outcome, by the ids that the version gave them. */
function resultsOf(
  levels: Readonly<Record<string, string>>,
  { achievement, definition }: EndorsedVersion,
): readonly OutcomeResult[] {
  const base = String(achievement.id);
  return definition.outcomes.flatMap((outcome): OutcomeResult[] => {
    const level = levels[outcome.id];
    if (level === undefined || !outcome.levels.some(({ id }) => id === level)) return [];
    return [{ resultDescription: `${base}#${outcome.id}`, achievedLevel: `${base}#${outcome.id}-${level}` }];
  });
}

function addMonths(date: Date, months: number): Date {
  const later = new Date(date);
  later.setUTCMonth(later.getUTCMonth() + months);
  return later;
}
