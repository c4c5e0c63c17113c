/** Starts the server, as `npm start` does. */
export async function serveCommand(): Promise<void> {
  const { run } = await import('../main.ts');
  await run();
}
