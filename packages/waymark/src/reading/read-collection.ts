import type { Reason } from '../finding.ts';
import { VERDICTS } from '../verification/index.ts';
import { emptyReading } from './read.ts';
import type { Reading } from './reading-model.ts';
import { showLine } from './show-text.ts';
import { findLocale, sayReason } from './words/index.ts';

/** Several readings as one: the worst verdict, each reading inside. @throws WaymarkError ERR_READING_LOCALE */
export function readCollection(
  readings: readonly Reading[],
  { locale, name }: { readonly locale: string; readonly name: string },
): Reading {
  const found = findLocale(locale);
  const { words } = found;
  const worst = readings.reduce(
    (index, { verdict }) => Math.min(index, VERDICTS.indexOf(verdict)),
    VERDICTS.length - 1,
  );
  const verdict = VERDICTS[worst] ?? 'genuine';
  const good = readings.filter((reading) => reading.verdict === 'genuine').length;
  const decisive = readings.find((reading) => reading.verdict === verdict);
  return {
    ...emptyReading(found, { verdict, why: { code: '' } }),
    kind: 'collection',
    formatName: words.kind.collection ?? '',
    why:
      verdict === 'genuine'
        ? words.facts.parts(good, readings.length)
        : `${words.facts.parts(good, readings.length)}. ${decisive?.lead.claim || decisive?.verdictLabel || ''}: ${decisive?.why ?? ''}`,
    lead: {
      issuer: '',
      issuerNote: '',
      subject: '',
      says: showLine(name),
      claim: words.claim.collection(readings.length),
      title: '',
      gone: '',
      caution: '',
      isNamed: false,
    },
    parts: readings,
    facts: [words.facts.parts(good, readings.length)],
  };
}

/** A reading that says why nothing could be read. @throws WaymarkError ERR_READING_LOCALE */
export function unreadable(reason: Reason, { locale }: { readonly locale: string }): Reading {
  const found = findLocale(locale);
  return { ...emptyReading(found, { verdict: 'unreadable', why: reason }), why: sayReason(found, reason, showLine) };
}
