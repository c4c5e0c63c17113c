/** What a long list shows while it is read. */
export interface ProgressBar {
  step(): void;
  stop(): void;
}

/** A bar on standard error, only when a person looks at it and there is something to wait for. */
export async function createProgressBar(total: number): Promise<ProgressBar> {
  if (!process.stderr.isTTY || total < 2) return { step: () => {}, stop: () => {} };
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar(
    { format: '{bar} {value} of {total}', clearOnComplete: true, hideCursor: true, stream: process.stderr },
    progress.Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
