import { writeFile } from 'node:fs/promises';
import { createReadPool, type ReadPool, ReadPoolError } from '../read/pool.ts';
import type { ReadReason } from '../read/reasons.ts';
import type { ShowAs } from '../read/show-reading.ts';
import { exitCodeOf, UsageError } from './exit-codes.ts';
import { findInputs, type Input } from './find-inputs.ts';
import { loadInput } from './load-input.ts';
import { plainTerminalText } from './plain-terminal-text.ts';
import { createProgressBar } from './progress-bar.ts';
import { type CommonOptions, type ReadFlags, readOptions, readRegistries } from './read-options.ts';
import type { Row } from './render-table.ts';
import { runOrdered } from './run-ordered.ts';

/** Lines longer than this are hard to read; a narrower terminal is honoured. */
const MAX_COLUMNS = 80;
/** A table may use a wide terminal. */
const MAX_TABLE_COLUMNS = 120;
/** Files begun ahead of the one whose turn it is: enough to keep every thread busy. */
const AHEAD = 16;

/** One input that was read, and the text that shows it. */
interface ReadInput extends Row {
  readonly shown: string;
}

/** `waymark read …`: reads every input, shows it, answers the exit code. @throws UsageError */
export async function readCommand(args: readonly string[], flags: ReadFlags): Promise<number> {
  if (flags.json && flags.ndjson) throw new UsageError('--json and --ndjson are two ways to say the same; choose one.');
  const registries = await readRegistries(process.env.WAYMARK_REGISTRIES);
  const pool = createReadPool({ outside: { registries } });
  pool.warm();
  try {
    const options = await readOptions(flags);
    const { inputs, several } = await findInputs(args);
    if (inputs.length === 0) throw new UsageError('there is no file in what was given.');
    const bar = await createProgressBar(inputs.length);
    const show = showAs(flags, several);

    const done: ReadInput[] = [];
    for await (const one of runOrdered(inputs, AHEAD, (input) => readInput(input, options, show, pool))) {
      bar.step();
      if (flags.ndjson) process.stdout.write(`${one.shown}\n`);
      done.push(one);
    }
    bar.stop();
    if (flags.html !== undefined) await writePage(flags.html, done, options.locale);
    if (flags.json)
      process.stdout.write(several ? `[\n${done.map(({ shown }) => shown).join(',\n')}\n]\n` : `${done[0]?.shown}\n`);
    else if (flags.html === undefined && !flags.ndjson) {
      if (several) await showTable(done);
      else process.stdout.write(`${done[0]?.shown.trimEnd()}\n`);
    }
    return exitCodeOf(done.map(({ reading }) => reading.verdict));
  } finally {
    await pool.close();
  }
}

function showAs(flags: ReadFlags, several: boolean): ShowAs {
  if (flags.json || flags.ndjson) return { as: 'json', indent: flags.ndjson || several ? 0 : 2 };
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return { as: 'text', width: Math.min(process.stdout.columns ?? MAX_COLUMNS, MAX_COLUMNS), colour };
}

/** Never throws for one input: what cannot be read is a reading that says so, and the others go on. */
async function readInput(input: Input, options: CommonOptions, show: ShowAs, pool: ReadPool): Promise<ReadInput> {
  const { name } = input;
  const loaded = await loadInput(input);
  if (!loaded.ok) {
    process.stderr.write(`waymark: ${plainTerminalText(loaded.sentence)}\n`);
    return await unread(name, loaded.code, options.locale, show);
  }
  try {
    return { input: name, ...(await pool.readAndShow({ ...options, input: name, bytes: loaded.bytes }, show)) };
  } catch (error) {
    if (!(error instanceof ReadPoolError)) throw error;
    // A bug of ours: said as one, with lines of code and not a word of the credential.
    const told = [
      `waymark: ${plainTerminalText(name)}: a bug in Waymark, not in the credential: ${error.message}.`,
      ...error.frames,
    ];
    process.stderr.write(`${told.join('\n')}\n`);
    return await unread(name, 'read.our-mistake', options.locale, show);
  }
}

async function unread(input: string, code: ReadReason, locale: string, show: ShowAs): Promise<ReadInput> {
  const [{ unreadable }, { showReading }] = await Promise.all([
    import('waymark/reading'),
    import('../read/show-reading.ts'),
  ]);
  const reading = unreadable({ code }, { locale });
  return { input, reading, shown: showReading(reading, input, show) };
}

async function showTable(rows: readonly Row[]): Promise<void> {
  const { renderTable } = await import('./render-table.ts');
  process.stdout.write(renderTable(rows, Math.min(process.stdout.columns ?? MAX_COLUMNS, MAX_TABLE_COLUMNS)));
}

async function writePage(out: string, rows: readonly Row[], locale: string): Promise<void> {
  const { readCollection } = await import('waymark/reading');
  const { htmlDocument } = await import('./html-document.ts');
  const readings = rows.map(({ reading }) => reading);
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
