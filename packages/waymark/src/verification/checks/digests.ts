import type { Digest, LinkedResource } from '../../credential/index.ts';
import { checkDigest } from '../../encoding/index.ts';
import { namesCredential } from '../../status/index.ts';
import type { Check, CheckContext, CheckResult } from '../check.ts';
import type { VerificationReason } from '../reasons.ts';

/** Each is a request; a record with thousands of links is not worth thousands. */
const MAX_FETCHED = 20;

/**
 * Are linked things still what they were when this was sealed? Only shared resources (`relatedResource`: contexts, schemas,
 * framework documents) are fetched. Evidence and pictures with a digest are often unique to one person: asking for one would tell
 * its host whose credential is being read, so they stay untested and are told as such.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources
 */
export const digestsCheck: Check = {
  id: 'digests',
  run: async (context) => {
    const { linked } = context.credential;
    if (linked.length === 0)
      return [{ outcome: 'inapplicable', reason: { code: 'verification.digests-none' }, place: '' }];
    let fetched = 0;
    const results: CheckResult[] = [];
    for (const resource of linked) {
      const isAsked = context.issuerKnown && isShared(resource, context) && fetched < MAX_FETCHED;
      if (isAsked) fetched++;
      results.push(...(isAsked ? await fetchAndCompare(resource, context) : notAsked(resource)));
    }
    return results;
  },
};

function isShared({ place, url }: LinkedResource, { credential }: CheckContext): boolean {
  return /^(?:\/vc)?\/relatedResource(?:\/|$)/.test(place) && /^https:/.test(url) && !namesCredential(url, credential);
}

function notAsked({ digests, url }: LinkedResource): readonly CheckResult[] {
  return digests.map(({ place }) => ({
    outcome: 'untested',
    reason: { code: 'verification.digest-not-asked', values: { url } },
    place,
  }));
}

async function fetchAndCompare(
  { url, digests }: LinkedResource,
  context: CheckContext,
): Promise<readonly CheckResult[]> {
  const loaded = await context.documents(url, 'linked-resource');
  const values = { url };
  if (!loaded.ok) {
    const isGone = loaded.kind === 'gone' || loaded.kind === 'not-found';
    const code: VerificationReason = isGone ? 'verification.digest-gone' : 'verification.digest-unreachable';
    return digests.map(({ place }) => ({ outcome: 'cantTell', reason: { code, values }, place }));
  }
  const { bytes } = loaded.document;
  const isContext = [context.credential.json['@context']].flat().includes(url);
  const compare = async (one: Digest): Promise<CheckResult> => {
    const found = await checkDigest(one, bytes);
    const { place } = one;
    if (found === 'match') return { outcome: 'passed', reason: { code: 'verification.digest-same', values }, place };
    if (found === 'unsupported')
      return { outcome: 'cantTell', reason: { code: 'verification.digest-unsupported', values }, place };
    // A context is what the words mean: if it is another than the one that was sealed, nothing was read rightly.
    const code: VerificationReason = isContext ? 'verification.context-digest-differs' : 'verification.digest-differs';
    return { outcome: 'failed', reason: { code, values }, place };
  };
  return Promise.all(digests.map(compare));
}
