/**
 * Times several tasks in turn, round by round, so that whatever else the machine does falls on all of them alike. Only the
 * ratio to a named base means anything; absolute figures are for the curious.
 */
export interface Task {
  readonly name: string;
  /** One unit of work. Its result is kept alive, so that nothing is optimised away. */
  readonly run: () => Promise<unknown>;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds per unit: median, least and most over the rounds. */
  readonly medianMs: number;
  readonly minMs: number;
  readonly maxMs: number;
}

const WARM_UP_MS = 300;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

async function perUnit(task: Task, atLeastMs: number): Promise<number> {
  const start = performance.now();
  let units = 0;
  do {
    await task.run();
    units += 1;
  } while (performance.now() - start < atLeastMs);
  return (performance.now() - start) / units;
}

export async function interleave(tasks: readonly Task[], { rounds = 5, roundMs = 300 } = {}): Promise<Timing[]> {
  const times = new Map<string, number[]>(tasks.map(({ name }) => [name, []]));
  for (const task of tasks) await perUnit(task, WARM_UP_MS);
  for (let round = 0; round < rounds; round += 1) {
    for (const task of round % 2 === 0 ? tasks : [...tasks].reverse())
      times.get(task.name)?.push(await perUnit(task, roundMs));
  }
  return tasks.map(({ name }) => {
    const all = times.get(name) ?? [];
    return { name, medianMs: median(all), minMs: Math.min(...all), maxMs: Math.max(...all) };
  });
}

/** A table with each task's ratio to the first one: 2.0 = twice as fast as the base. */
export function table(title: string, timings: readonly Timing[]): string {
  const [base] = timings;
  const rows = timings.map(({ name, medianMs, minMs, maxMs }) => {
    const ratio = base ? base.medianMs / medianMs : Number.NaN;
    return `| ${name} | ${medianMs.toFixed(3)} | ${minMs.toFixed(3)} | ${maxMs.toFixed(3)} | ${(1000 / medianMs).toFixed(0)} | ${ratio.toFixed(2)}x |`;
  });
  return [
    `### ${title}`,
    '',
    '| task | median ms | min | max | per second | ratio to the first |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
