import type { RollEntry } from 'waymark/issuance';
import type { NewAward } from '../store/index.ts';

/** What a form or a row says, as it is kept. */
export function toNewAward({ name, email, did, awardedOn, narrative, evidenceUrls, levels }: RollEntry): NewAward {
  const evidence = evidenceUrls.map((url) => ({ name: new URL(url).hostname, url }));
  return {
    awardedOn,
    person: { name, ...(email ? { email: email.toLowerCase() } : {}), ...(did ? { did } : {}) },
    said: { levels, ...(narrative ? { narrative } : {}), ...(evidence.length > 0 ? { evidence } : {}) },
  };
}
