import type { RollProblem } from 'waymark/issuance';

/** Sentences of giving to many from a table. */
export const tableEn = {
  manyTitle: 'To many, from a table',
  manyLead:
    'A table of people as CSV, with headings in the first row. On the next page you say what each column means; every row is checked before anybody gets anything.',
  file: 'Table (CSV)',
  send: 'Look at the table',
  tables: 'Tables so far',
  title: (file: string) => `Table ${file}`,
  steps: ['What the columns mean', 'Every row checked', 'Given to people'],
  refused: {
    empty: 'The file is empty.',
    spreadsheet: 'This is a spreadsheet’s own file. Save it as CSV (UTF-8) in your spreadsheet program, and send that.',
    'not-text': 'This is no text that we can read. Save it as CSV with the encoding UTF-8, and send it again.',
    'too-large': 'The file is larger than 256 MB. Split it, and send the parts one after the other.',
    'no-headings': 'The first row must hold headings, at most a hundred.',
    'endless-row': 'Somewhere a quotation mark is opened and never closed, so that one row takes the rest of the file.',
  } as Readonly<Record<string, string>>,
  tooMany: 'Ten tables wait already. Give them or throw some away, then send this one.',
  brokenOff: 'The file did not arrive whole. Send it again.',
  mapLead: 'This is what we think the columns mean. Put right what is wrong; what is not used is left alone.',
  column: 'Column',
  firstRows: 'In the first rows',
  means: 'Means',
  meansOf: (heading: string) => `Column “${heading}” means`,
  unused: 'Not used',
  fields: {
    name: 'Name',
    email: 'Mail address',
    did: 'DID',
    date: 'Awarded on',
    narrative: 'What they did',
    evidence: 'Addresses of their work',
  },
  levelOf: (outcome: string) => `Level reached: ${outcome}`,
  days: 'Days are written',
  dayChoices: { 'day-first': '23/11/2026 or 23.11.2026', 'month-first': '11/23/2026' },
  daysHint: '2026-11-23 is read in any case.',
  defaultDay: 'Awarded on, where the table says no day',
  check: 'Check every row',
  needsSomebody: 'A column must name people: by name, by mail address, or by DID.',
  badDay: 'This is no day.',
  checking: (percent: number, rows: string) => `Checking: ${rows} rows so far, ${percent} % of the file.`,
  goodRows: (count: string, n: number) => (n === 1 ? '1 row is good.' : `${count} rows are good.`),
  faultyRows: (count: string, n: number) =>
    n === 0
      ? 'No row has a fault.'
      : n === 1
        ? '1 row has a fault and will be left out.'
        : `${count} rows have a fault and will be left out.`,
  fault: (row: number, column: string, what: string) => `Row ${row}${column ? `, column “${column}”` : ''}: ${what}`,
  moreFaults: (count: string) => `The first ${count} are shown.`,
  faultsFile: 'All of them as a table',
  problems: {
    nobody: 'it names nobody',
    email: 'this is no mail address',
    did: 'this is no DID',
    date: 'this is no day that we can read: write 2026-11-23',
    evidence: 'these are no https addresses, or more than five',
    level: 'the rubric has no such level',
    'too-long': 'this is too long',
    'broken-row': 'the quotation marks or the number of cells do not add up',
    twice: 'the same person and day stand in an earlier row',
  } as Readonly<Record<RollProblem, string>>,
  give: (count: string, n: number) =>
    n === 1 ? 'Sign and send it to 1 person' : `Sign and send it to ${count} people`,
  giveHint:
    'Whoever has this version of the same day already gets nothing new. Letters go to those with a mail address.',
  again: 'Change what the columns mean',
  remove: 'Throw the table away',
  asking: (done: string, all: string) => `${done} of ${all} are on their way to be signed.`,
  signing: (signed: string, fresh: string) => `${signed} of ${fresh} are signed.`,
  ready: (fresh: string, n: number) => (n === 1 ? '1 credential is signed.' : `All ${fresh} credentials are signed.`),
  already: (count: string, n: number) =>
    n === 0 ? '' : n === 1 ? '1 person had it already.' : `${count} people had it already.`,
  goOn: 'You can leave this page: the work goes on, also after the server was stopped and started.',
  states: {
    arriving: 'did not arrive whole',
    arrived: 'waits for you to say what the columns mean',
    checking: 'is being checked',
    checked: 'is checked and waits for your yes',
    asking: 'is being given',
    asked: 'is given',
    refused: 'is no table',
  },
  lookAgain: 'See how far it is now',
  progress: 'How far it is',
};
