import type { NewAward } from '../store/index.ts';

/** What a form or a row says, as it is kept. */
export function toNewAward(given: {
  readonly name: string;
  readonly email?: string;
  readonly did?: string;
  readonly awardedOn: string;
  readonly narrative?: string;
  readonly evidenceUrl?: string;
  readonly levels: Readonly<Record<string, string>>;
}): NewAward {
  const { name, email, did, awardedOn, narrative, evidenceUrl, levels } = given;
  return {
    awardedOn,
    person: { name, ...(email ? { email: email.toLowerCase() } : {}), ...(did ? { did } : {}) },
    said: {
      levels,
      ...(narrative ? { narrative } : {}),
      ...(evidenceUrl ? { evidence: [{ name: new URL(evidenceUrl).hostname, url: evidenceUrl }] } : {}),
    },
  };
}
