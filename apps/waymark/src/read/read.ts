import { type Payload, parse } from 'waymark/credential';
import { type Reading, readCollection, read as readReport, unreadable } from 'waymark/reading';
import { verify } from 'waymark/verification';
import { collectPayloads } from './collect-payloads.ts';
import { composeOutside } from './compose.ts';
import { policyOf } from './policy-of.ts';
import type { Outside, ReadRequest } from './read-request.ts';
import { personalIds, withholdIds } from './withhold-ids.ts';

/**
 * The whole path: bytes → unbake → parse → verify → read. One input gives one reading; an input that holds several credentials gives
 * one reading of the collection, with each inside. Never throws for what is in the bytes.
 */
export async function read(request: ReadRequest, outside: Outside = composeOutside()(request)): Promise<Reading> {
  const { locale, input } = request;
  const { payloads, findings, failures } = await collectPayloads(request, outside);
  const policy = await policyOf(request, outside);
  // What is wrong with a picture or a ZIP is told, but is no fault of the credential in it.
  const aboutCarrier = findings.map((finding) => ({ ...finding, severity: 'info' as const }));

  const readOne = async (payload: Payload): Promise<Reading> => {
    const parsed = parse(payload.text);
    const told = { ...parsed, findings: [...parsed.findings, ...aboutCarrier] };
    const documents = withholdIds(outside.documents, personalIds(parsed.credential));
    const report = await verify(told, { documents, now: request.at, policy });
    return readReport(report, { locale });
  };

  const readings: Reading[] = [];
  for (const payload of payloads) {
    outside.onProgress?.({ done: readings.length, total: payloads.length });
    readings.push(await readOne(payload));
  }
  readings.push(...failures.map((reason) => unreadable(reason, { locale })));

  const [only, ...others] = readings;
  if (only === undefined) return unreadable(findings[0] ?? { code: 'read.nothing-found' }, { locale });
  return others.length === 0 ? only : readCollection(readings, { locale, name: input });
}
