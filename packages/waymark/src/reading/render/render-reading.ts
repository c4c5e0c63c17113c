import type { SafeHtml } from '../html.ts';
import type { Reading } from '../reading-model.ts';
import { renderBody, renderPromise } from './render-body.ts';
import { cardList } from './render-card.ts';

const cards = (readings: readonly Reading[]): SafeHtml =>
  cardList(readings, (reading) => renderBody(reading, { nested: true, cards }));

/** The whole reading as the content of a page's main element. Needs `readingStyles`. */
export const renderReading = (reading: Reading): string => renderBody(reading, { nested: false, cards }).markup;

/** Several readings as cards, each opening in place. */
export const renderCards = (readings: readonly Reading[]): string => cards(readings).markup;

/** What a definition promises, as its reader will see it: beside its text, or as the whole of a page. Needs `readingStyles`. */
export const renderDefinition = (reading: Reading, options: { readonly isWholePage?: boolean } = {}): string =>
  renderPromise(reading, options).markup;
