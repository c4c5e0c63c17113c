import type { Outcome } from '../../finding.ts';
import type { Check, CheckResult } from '../check.ts';
import type { VerificationReason } from '../reasons.ts';
import type { EmbeddedReport } from '../report.ts';

/** Does each embedded endorsement hold by itself, and is it about this very thing? */
export const endorsementsCheck: Check = {
  id: 'endorsements',
  run: ({ endorsements }) =>
    endorsements.length > 0
      ? endorsements.map(judge)
      : [{ outcome: 'inapplicable', reason: { code: 'verification.endorsements-none' }, place: '' }],
};

function judge({ place, report, about }: EmbeddedReport): CheckResult {
  const name = report.credential?.issuer?.name[0]?.value ?? report.credential?.issuer?.id?.value ?? '';
  const say = (outcome: Outcome, code: VerificationReason): CheckResult => ({
    outcome,
    reason: { code, values: { name } },
    place,
  });
  switch (report.verdict) {
    case 'genuine':
      if (about === 'something-else') return say('failed', 'verification.endorsement-of-other');
      if (about === 'changed-version') return say('failed', 'verification.endorsement-of-other-version');
      if (about === 'achievement') return say('passed', 'verification.endorsement-good-achievement');
      if (about === 'issuer') return say('passed', 'verification.endorsement-good-issuer');
      return say('passed', 'verification.endorsement-good');
    case 'altered':
      return say('failed', 'verification.endorsement-forged');
    case 'unsigned':
      return say('untested', 'verification.endorsement-unsigned');
    case 'cannot-tell':
      return say('cantTell', 'verification.endorsement-cannot-tell');
    default:
      return say('failed', 'verification.endorsement-not-good');
  }
}
