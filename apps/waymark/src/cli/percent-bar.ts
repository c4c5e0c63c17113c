import { createProgressBar } from './progress-bar.ts';

/** A bar for what is counted while it is done. */
export async function createPercentBar() {
  const bar = await createProgressBar(100);
  let shown = 0;
  return {
    show(done: number, of: number) {
      for (const percent = Math.min(100, Math.floor((100 * done) / Math.max(of, 1))); shown < percent; shown += 1)
        bar.step();
    },
    stop: () => bar.stop(),
  };
}
