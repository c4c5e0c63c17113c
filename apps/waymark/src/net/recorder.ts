import type { DocumentLoader, LoadPurpose, LoadResult } from 'waymark/document';

/** One request that was made, and how it ended. */
export interface Recorded {
  readonly url: string;
  readonly purpose: LoadPurpose;
  readonly outcome: 'ok' | Exclude<LoadResult, { ok: true }>['kind'];
}

/** A loader that notes down what it was asked, in order of asking. */
export interface Recorder {
  readonly load: DocumentLoader;
  readonly requests: readonly Recorded[];
}

/** Wraps a loader, so that a test can say what left the house. */
export function createRecorder(loader: DocumentLoader): Recorder {
  const requests: Recorded[] = [];
  return {
    requests,
    load: async (url, purpose) => {
      const at = requests.length;
      requests.push({ url, purpose, outcome: 'unreachable' });
      const result = await loader(url, purpose);
      requests[at] = { url, purpose, outcome: result.ok ? 'ok' : result.kind };
      return result;
    },
  };
}
