import type { Evidence } from '../../credential/index.ts';
import type { Statement } from '../reading-model.ts';
import { showLine } from '../show-text.ts';
import { linkLine } from './judged.ts';
import { domainOf, fact, line, oneLine, pick, quoteOf, type Telling } from './telling.ts';

function tellOne(telling: Telling, evidence: Evidence): readonly Statement[] {
  const { words } = telling.locale;
  const name = pick(evidence.name, words.locale);
  const genre = oneLine(evidence.genre, words.locale);
  const url = evidence.id?.value;
  const title =
    showLine(name?.text ?? '') ||
    genre ||
    (url && domainOf(url) ? words.sentence.workAt(domainOf(url)) : showLine(url ?? '')) ||
    words.term.evidence ||
    '';
  const main =
    url && evidence.id && /^https?:/i.test(url)
      ? linkLine(telling, 'evidence', 'evidence', words.heading.evidence, url, evidence.id.place, title)
      : line(telling, {
          id: 'evidence',
          section: 'evidence',
          label: words.heading.evidence,
          text: title,
          places: [name?.place ?? evidence.place],
        });
  const places = [...main.places, name?.place, pick(evidence.genre, words.locale)?.place].filter(
    (place) => place !== undefined,
  );
  const children = [
    ...fact(
      telling,
      'evidence-genre',
      'evidence',
      words.label.type,
      genre && genre !== title ? pick(evidence.genre, words.locale) : undefined,
    ),
    ...fact(
      telling,
      'evidence-description',
      'evidence',
      words.label.description,
      pick(evidence.description, words.locale),
    ),
    ...[pick(evidence.narrative, words.locale)].flatMap((narrative) =>
      narrative
        ? [
            line(telling, {
              id: 'evidence-narrative',
              section: 'evidence',
              label: words.label.narrative,
              text: showLine(narrative.text),
              places: [narrative.place],
              quote: quoteOf(narrative, true),
            }),
          ]
        : [],
    ),
    ...fact(telling, 'evidence-audience', 'evidence', words.term.audience ?? '', pick(evidence.audience, words.locale)),
  ];
  return [{ ...main, places: [...new Set(places)], ...(children.length > 0 ? { children } : {}) }];
}

/** What a reader can look at: how many pieces and how fixed, then each. */
export function tellEvidence(telling: Telling): readonly Statement[] {
  const { credential, locale } = telling;
  const { first } = locale.words;
  if (
    ['definition', 'issuer', 'status-list', 'presentation', 'record', 'endorsement'].includes(credential.kind) &&
    credential.evidence.length === 0
  )
    return [];
  const each = credential.evidence.flatMap((evidence) => tellOne(telling, evidence));
  const open = each.some(({ assurance }) => assurance === 'open');
  const linked = each.filter(({ href }) => href !== undefined).length;
  const note = () => {
    if (open && linked < each.length) return first.evidenceMixed(linked, each.length - linked);
    return open ? first.evidenceLinked : linked > 0 ? first.evidenceFixed : first.evidenceInside;
  };
  const box = line(telling, {
    id: 'evidence-count',
    section: 'evidence',
    label: first.evidence,
    text: each.length === 0 ? first.noEvidence : first.evidenceCount(each.length),
    places: [],
    assurance: each.length === 0 ? 'missing' : open ? 'open' : (each[0]?.assurance ?? 'stated'),
    ...(each.length > 0 ? { note: note() } : {}),
  });
  return [box, ...each];
}
