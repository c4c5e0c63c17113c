/** Nobody rings the bell of another process: each looks for itself. */
const EVERY_MS = 2_000;

export interface SignerParts {
  /** Signs some of what waits; answers how many. */
  readonly signSome: () => Promise<number>;
  readonly onFailed: (error: Error) => void;
}

/** Signs what waits: when woken, every few seconds, and until nothing waits any more. What fails is tried again. */
export function startSigner({ signSome, onFailed }: SignerParts): { wake(): void; stop(): Promise<void> } {
  let work: Promise<void> | undefined;
  let isStopped = false;
  const signAll = async () => {
    try {
      while (!isStopped && (await signSome()) > 0);
    } catch (error) {
      onFailed(error instanceof Error ? error : new Error('not an error'));
    }
  };
  const wake = () => {
    if (isStopped) return;
    work ??= signAll().finally(() => {
      work = undefined;
    });
  };
  const timer = setInterval(wake, EVERY_MS);
  timer.unref();
  return {
    wake,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await work;
    },
  };
}
