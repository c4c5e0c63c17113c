/** What an issuer does in a browser, as requests: sends a table, says what its columns mean, says yes. */
import { Readable } from 'node:stream';

const BOUNDARY = 'a-table-of-people';
const ROWS_AT_A_TIME = 1_000;

export interface Issuer {
  readonly address: string;
  readonly cookie: string;
  /** `/issue/<organisation>/<definition>` */
  readonly path: string;
}

/** Sends a table of so many people, written as it goes; answers its page's path. */
export async function sendTable(issuer: Issuer, people: number): Promise<string> {
  const body = Readable.from(formOf(people));
  const answer = await fetch(`${issuer.address}${issuer.path}/tables`, {
    method: 'POST',
    headers: { ...headersOf(issuer), 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    body: Readable.toWeb(body) as ReadableStream,
    redirect: 'manual',
    duplex: 'half',
  } as RequestInit);
  const path = answer.headers.get('location');
  if (answer.status !== 303 || !path) throw new Error(`the table was not taken: ${answer.status}`);
  return path;
}

export async function press(issuer: Issuer, path: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const answer = await fetch(`${issuer.address}${path}`, {
    method: 'POST',
    headers: headersOf(issuer),
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
}

const headersOf = ({ cookie }: Issuer) => ({ cookie, 'sec-fetch-site': 'same-origin' });

function* formOf(people: number): Generator<Buffer> {
  yield Buffer.from(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="people.csv"\r\nContent-Type: text/csv\r\n\r\n`,
  );
  yield Buffer.from('Name,Mail,Awarded on,Outcome 1,Note\n');
  for (let from = 0; from < people; from += ROWS_AT_A_TIME) {
    const rows = Array.from({ length: Math.min(ROWS_AT_A_TIME, people - from) }, (_, index) => rowOf(from + index));
    yield Buffer.from(`${rows.join('\n')}\n`);
  }
  yield Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
}

const rowOf = (n: number): string =>
  `"Learner, ${n} Ñandú",learner-${n}@mail.example,2026-0${1 + (n % 9)}-1${n % 10},Alone,"Pruned tree ${n} of the old orchard."`;
