import { Command, CommanderError } from 'commander';
import { EXIT, UsageError } from './exit-codes.ts';
import type { ExportFlags } from './export-command.ts';
import type { ImportFlags } from './import-command.ts';
import { plainTerminalText } from './plain-terminal-text.ts';
import type { ReadFlags } from './read-options.ts';

/** Runs one command line (without `node` and the script) and answers its exit code. */
export async function runProgram(args: readonly string[]): Promise<number> {
  let code: number = EXIT.allGenuine;
  const program = new Command('waymark')
    .description('Read any credential in plain words, and say how sure each line is.')
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .showHelpAfterError(false);
  program
    .command('read')
    .description('read credentials: files, folders, https addresses, or - for standard input')
    .argument('<input...>', 'FILE, FOLDER, URL or -')
    .option('--json', 'answer as data: an object for one input, an array for several')
    .option('--ndjson', 'answer as data, one line an input, as they are read')
    .option('--html <out>', 'write the reading as a web page into this file')
    .option('--offline', 'make no request at all')
    .option('--at <instant>', 'judge as of this instant, as RFC 3339: 2026-11-23T12:00:00Z')
    .option('--documents <file>', 'a JSON object, address → document, used instead of the network')
    .option('--recipient <address>', 'whom the credential should be about, such as an e-mail address')
    .option('--challenge <text>', 'the challenge that a presentation must answer')
    .option('--domain <domain>', 'the domain that a presentation must be made for')
    .option('--key <file>', 'a public key (JWK) that you trust for this issuer by other means')
    .option('--linked', 'also fetch linked evidence to see whether it changed; its host learns that you read this')
    .option('--locale <locale>', 'the language of the answer', 'en')
    .addHelpText(
      'after',
      '\nExit codes: 0 all genuine, 1 read but not all genuine, 2 something unreadable, 64 wrong usage.',
    )
    .action(async (inputs: string[], flags: ReadFlags) => {
      const { readCommand } = await import('./read-command.ts');
      code = await readCommand(inputs, flags);
    });
  program
    .command('serve')
    .description('serve the reader on http://localhost:4180')
    .action(async () => {
      const { serveCommand } = await import('./serve-command.ts');
      await serveCommand();
    });
  program
    .command('export')
    .description(
      'write everything that an organisation holds into a ZIP file; the server may run if it uses DATABASE_URL',
    )
    .requiredOption('--organisation <slug>', 'its name in addresses')
    .requiredOption('--to <file>', 'the file to write; it must not be there yet')
    .option('--with-keys', 'also the signing keys, sealed: with the keystore file they sign in its name')
    .action(async (flags: ExportFlags) => {
      const { exportCommand } = await import('./export-command.ts');
      code = await exportCommand(flags);
    });
  program
    .command('import')
    .description('put an organisation in, out of a file that export wrote: all of it or nothing')
    .argument('<file>', 'the ZIP file, as it was exported')
    .option('--without-keys', 'leave its signing keys out: it makes new ones here')
    .option('--words-of <slug...>', 'organisations with people here whose words in the file are theirs', [])
    .action(async (file: string, flags: ImportFlags) => {
      const { importCommand } = await import('./import-command.ts');
      code = await importCommand(file, flags);
    });

  try {
    if (args.length === 0) throw new UsageError('say what to read: waymark read FILE');
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.allGenuine;
    if (error instanceof CommanderError || error instanceof UsageError) {
      const sentence = error.message
        .replace(/^error: /, '')
        .replace(/\s+/g, ' ')
        .trim();
      process.stderr.write(`waymark: ${plainTerminalText(sentence)}\n`);
      return EXIT.usage;
    }
    throw error;
  }
}
