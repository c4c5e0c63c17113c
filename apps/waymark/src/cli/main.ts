#!/usr/bin/env -S node --conditions=waymark-source
/** The `waymark` command. Imports nothing but what every call needs: the rest is loaded by the command that was asked for. */
import { keepCompiled } from './keep-compiled.ts';

keepCompiled();
// `waymark read x | head` closes our output early; that is nobody's mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
const { runProgram } = await import('./program.ts');
process.exitCode = await runProgram(process.argv.slice(2));
