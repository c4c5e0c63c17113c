import { type Given, giveToMany } from './awards/give-to-many.ts';

const RUNS = [
  { people: 5_000, servers: 1, isDeadly: false },
  { people: 5_000, servers: 2, isDeadly: false },
  { people: 100_000, servers: 2, isDeadly: true },
];

/** Giving one definition to many out of one table, server processes and PostgreSQL on this machine. Every credential is checked afterwards. */
export async function benchAwards(): Promise<string> {
  const rows: string[] = [];
  let first: number | undefined;
  for (const run of RUNS) {
    const given = await giveToMany({ ...run, say: (line) => process.stderr.write(`  ${line}\n`) });
    const perSecond = run.people / (given.signedSeconds - given.checkedSeconds);
    first ??= perSecond;
    rows.push(rowOf(given, perSecond, perSecond / first));
  }
  return [
    '### Give one definition to many people out of one table',
    '',
    'Two proofs each (eddsa-rdfc-2022 and eddsa-jcs-2022), a place in a status list, a link and a letter. Deaths by SIGKILL: a worker, the database, every',
    'process. Afterwards everybody has exactly one, in a place of its own, and each signature is checked with node:crypto alone.',
    '',
    '| people | processes | killed on the way | rows checked per second | signed per second | of the first | most memory of a process |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const rowOf = (
  { people, servers, deaths, sentSeconds, checkedSeconds, peakMegabytes }: Given,
  perSecond: number,
  ratio: number,
) =>
  `| ${people.toLocaleString('en')} | ${servers} | ${deaths.join('; ') || 'nothing'} | ${Math.round(people / Math.max(checkedSeconds - sentSeconds, 0.1))} | ${Math.round(perSecond)} | ${ratio.toFixed(2)}x | ${peakMegabytes} MB |`;
