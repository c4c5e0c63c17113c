/** Nobody rings the bell of another process: each looks for itself. */
const EVERY_MS = 2_000;

export interface WorkOffParts {
  /** Does some of what waits; answers how much. */
  readonly doSome: () => Promise<number>;
  readonly onFailed: (error: Error) => void;
  /** Where nobody waits for it. */
  readonly everyMs?: number;
}

/** Does what waits: when woken, every few seconds, and until nothing waits any more. What fails is tried again. */
export function startWorkOff({ doSome, onFailed, everyMs = EVERY_MS }: WorkOffParts): {
  wake(): void;
  stop(): Promise<void>;
} {
  let work: Promise<void> | undefined;
  let isStopped = false;
  const doAll = async () => {
    try {
      while (!isStopped && (await doSome()) > 0);
    } catch (error) {
      onFailed(error instanceof Error ? error : new Error('not an error'));
    }
  };
  const wake = () => {
    if (isStopped) return;
    work ??= doAll().finally(() => {
      work = undefined;
    });
  };
  const timer = setInterval(wake, everyMs);
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
