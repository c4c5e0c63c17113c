import { checkJsonLd } from '../../proof/index.ts';
import type { Check, CheckResult } from '../check.ts';

/** Enough to show what is wrong; a document of a thousand faults is wrong once. */
const MAX_RESULTS = 50;

/** Does it keep the rules that its standard calls mandatory? Every broken one, with its place. */
export const modelCheck: Check = {
  id: 'model',
  run: async ({ parsed, credential }) => {
    const isEmbedded = credential.securing.some(({ kind }) => kind === 'data-integrity');
    // A signed document was already held against its contexts by its proof, which judges them more strictly.
    const jsonLd = isEmbedded ? [] : await checkJsonLd(credential.json);
    const results: CheckResult[] = [];
    for (const { code, values, severity, place } of [...parsed.findings, ...jsonLd]) {
      if (isEmbedded && code.startsWith('model.context-')) continue;
      const reason = values === undefined ? { code } : { code, values };
      if (severity === 'error') results.push({ outcome: 'failed', reason, place });
      // Without a context the words of a hosted badge have no fixed meaning, and nothing else gives it.
      else if (code === 'proof.unknown-context' && credential.securing.some(({ kind }) => kind === 'hosted'))
        results.push({ outcome: 'cantTell', reason, place });
    }
    return results.length > 0
      ? results.slice(0, MAX_RESULTS)
      : [{ outcome: 'passed', reason: { code: 'verification.model-good' }, place: '' }];
  },
};
