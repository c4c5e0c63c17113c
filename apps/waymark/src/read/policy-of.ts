import type { Policy } from 'waymark/verification';
import type { Outside, ReadRequest } from './read-request.ts';

/** What this reader asked to have judged, and whom this installation knows. */
export async function policyOf(request: ReadRequest, outside: Outside): Promise<Policy> {
  const { recipient, challenge, domain, only } = request;
  const { known } = await outside.loadRegistries();
  return {
    registries: known,
    trustedKeys: request.trustedKeys ?? [],
    ...(recipient === undefined ? {} : { recipient }),
    ...(challenge === undefined ? {} : { challenge }),
    ...(domain === undefined ? {} : { domain }),
    ...(only === undefined ? {} : { only }),
  };
}
