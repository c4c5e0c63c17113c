import { type Award, findBrandmark, findOrganisation, findVersion, type Queries } from '../../store/index.ts';
import type { IssueParts } from '../issue-parts.ts';
import { listOf, saidOf } from './said-of.ts';
import { wordsIn } from './words/index.ts';

/** Pixels: what previews are told. */
export const CARD_SIZE = { width: 1080, height: 1350 } as const;

/** A picture of what somebody can do, and the same in words. */
export interface Card {
  readonly words: Parameters<IssueParts['drawCard']>[0];
  readonly alt: string;
  readonly mark: Uint8Array | undefined;
}

/** What the card of an award says: meaning first, then who says so, who agreed to the words, and when. Nobody's name. */
export async function cardOf(db: Queries, award: Award, baseUrl: string): Promise<Card | undefined> {
  const { definitionId, versionNumber: number } = award;
  const organisation = await findOrganisation(db, award.organisationId);
  const version = await findVersion(db, { definitionId, number });
  if (!organisation || !version) return undefined;
  const said = saidOf(version, organisation);
  const { card } = wordsIn(said.language);
  const claim = said.sentence ? capitalised(said.sentence, said.language) : said.title;
  const month = new Intl.DateTimeFormat(said.language === 'es' ? 'es' : 'en', {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  }).format(new Date(`${award.awardedOn}T00:00:00Z`));
  const asked = said.asked.length > 0 ? ` ${card.askedTitle}: ${listOf(said.asked, said.language)}.` : '';
  return {
    words: {
      ...card,
      ...{ claim, month, institution: said.institution, asked: said.asked },
      footer: card.footer(new URL(baseUrl).host),
    },
    alt: `${claim}. ${card.signedBy} ${said.institution}, ${month}.${asked}`,
    mark: await findBrandmark(db, organisation.slug),
  };
}

const capitalised = (text: string, language: string): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
};
