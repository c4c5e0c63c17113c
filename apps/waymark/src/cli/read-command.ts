import { writeFile } from 'node:fs/promises';
import type { Reading } from 'waymark/reading';
import { createReadPool, ReadPoolError } from '../read/pool.ts';
import type { ReadReason } from '../read/reasons.ts';
import { exitCodeOf, UsageError } from './exit-codes.ts';
import { findInputs, type Input } from './find-inputs.ts';
import { loadInput } from './load-input.ts';
import { createProgressBar } from './progress-bar.ts';
import { type ReadFlags, readOptions, readRegistries } from './read-options.ts';
import type { Row } from './render-table.ts';
import { runOrdered } from './run-ordered.ts';

/** Lines longer than this are hard to read; a narrower terminal is honoured. */
const MAX_COLUMNS = 80;
/** A table may use a wide terminal. */
const MAX_TABLE_COLUMNS = 120;
/** Files begun ahead of the one whose turn it is: enough to keep every thread busy. */
const AHEAD = 16;

/** `waymark read …`: reads every input, shows it, answers the exit code. @throws UsageError */
export async function readCommand(args: readonly string[], flags: ReadFlags): Promise<number> {
  if (flags.json && flags.ndjson) throw new UsageError('--json and --ndjson are two ways to say the same; choose one.');
  const registries = await readRegistries(process.env.WAYMARK_REGISTRIES);
  const pool = createReadPool({ outside: { registries } });
  pool.warm();
  try {
    // The words are needed here to show the result: they load while the thread reads.
    const showing = import('waymark/reading');
    const options = await readOptions(flags);
    const { inputs, several } = await findInputs(args);
    if (inputs.length === 0) throw new UsageError('there is no file in what was given.');
    const bar = await createProgressBar(inputs.length);

    const explain = async (code: ReadReason) => (await showing).unreadable({ code }, { locale: options.locale });
    const readInput = async (input: Input): Promise<Row> => {
      const loaded = await loadInput(input);
      if (!loaded.ok) {
        process.stderr.write(`waymark: ${loaded.sentence}\n`);
        return { input: input.name, reading: await explain(loaded.code) };
      }
      try {
        return { input: input.name, reading: await pool.read({ ...options, input: input.name, bytes: loaded.bytes }) };
      } catch (error) {
        if (!(error instanceof ReadPoolError)) throw error;
        // A bug of ours: said as one, with lines of code and not a word of the credential.
        const told = [
          `waymark: ${input.name}: a bug in Waymark, not in the credential: ${error.message}.`,
          ...error.frames,
        ];
        process.stderr.write(`${told.join('\n')}\n`);
        return { input: input.name, reading: await explain('read.our-mistake') };
      }
    };

    const rows: Row[] = [];
    const { toJson } = await showing;
    for await (const row of runOrdered(inputs, AHEAD, readInput)) {
      bar.step();
      if (flags.ndjson) process.stdout.write(`${JSON.stringify(toJson(row.reading, row.input))}\n`);
      rows.push(row);
    }
    bar.stop();
    if (flags.html !== undefined) await writePage(flags.html, rows, options.locale);
    else if (flags.json) {
      const data = rows.map(({ reading, input }) => toJson(reading, input));
      process.stdout.write(`${JSON.stringify(several ? data : data[0], null, 2)}\n`);
    } else if (!flags.ndjson) await showText(rows, several);
    return exitCodeOf(rows.map(({ reading }) => reading.verdict));
  } finally {
    await pool.close();
  }
}

async function showText(rows: readonly Row[], several: boolean): Promise<void> {
  const columns = process.stdout.columns ?? MAX_COLUMNS;
  const [first] = rows;
  if (several || !first) {
    const { renderTable } = await import('./render-table.ts');
    process.stdout.write(renderTable(rows, Math.min(columns, MAX_TABLE_COLUMNS)));
    return;
  }
  const { toText } = await import('waymark/reading');
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  process.stdout.write(`${toText(first.reading, { width: Math.min(columns, MAX_COLUMNS), colour }).trimEnd()}\n`);
}

async function writePage(out: string, rows: readonly Row[], locale: string): Promise<void> {
  const { readCollection } = await import('waymark/reading');
  const { htmlDocument } = await import('./html-document.ts');
  const readings: Reading[] = rows.map(({ reading }) => reading);
  const [first, ...others] = readings;
  if (!first) return;
  const page = htmlDocument(others.length === 0 ? first : readCollection(readings, { locale, name: '' }));
  if (out === '-') process.stdout.write(page);
  else {
    await writeFile(out, page).catch(() => {
      throw new UsageError(`--html names ${out}, which cannot be written.`);
    });
  }
}
