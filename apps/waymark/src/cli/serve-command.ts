/** Starts the server, as `npm start` does. */
export async function serveCommand(): Promise<void> {
  await import('../main.ts');
}
