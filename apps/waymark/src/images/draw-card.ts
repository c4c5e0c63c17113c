import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { CardContent, CardWords } from './card.ts';

/** Reading the fonts on a busy machine takes most of it; drawing takes milliseconds. */
const WALL_MS = 10_000;
/** A page with a card, and the robot that makes a preview of it. */
const MAX_UNDER_WAY = 3;
const OLD_SPACE_MB = 128;
/** Some tens of KB each: those that are looked at now. */
const MAX_KEPT = 64;
/** No employer's list is longer than a card's patience. */
const MAX_MORES = 50;
/** What a card can show of a text; longer ones are cut before they are measured. */
const MAX_CHARS = 600;
/** PNG of 512 pixels: what a brand-mark is. */
const MAX_MARK_BYTES = 1_048_576;

/** Draws a card as a PNG; `undefined` = too many at once, or it took too long. */
export type DrawCard = (words: CardWords, mark: Uint8Array | undefined) => Promise<Uint8Array | undefined>;

/** Draws cards in threads of their own with a limit on time and memory, and keeps those that were drawn last. */
export function createDrawCard({ wallMs = WALL_MS }: { readonly wallMs?: number } = {}): DrawCard {
  const kept = new Map<string, Promise<Uint8Array | undefined>>();
  let underWay = 0;
  const draw = async (content: CardContent, mark: Uint8Array | undefined): Promise<Uint8Array | undefined> => {
    if (underWay >= MAX_UNDER_WAY) return undefined;
    underWay += 1;
    const worker = new Worker(new URL('./card-worker.ts', import.meta.url), {
      workerData: { content, ...(mark ? { mark } : {}) },
      resourceLimits: { maxOldGenerationSizeMb: OLD_SPACE_MB },
      name: 'waymark-card',
    });
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Uint8Array | undefined>((tell) => {
        timer = setTimeout(() => tell(undefined), wallMs);
        worker.on('message', tell);
        worker.on('error', () => tell(undefined));
        worker.on('exit', () => tell(undefined));
      });
    } finally {
      clearTimeout(timer);
      await worker.terminate();
      underWay -= 1;
    }
  };
  return async ({ more, ...words }, given) => {
    const short = (text: string) => text.slice(0, MAX_CHARS);
    const content: CardContent = {
      ...words,
      claim: short(words.claim),
      institution: short(words.institution),
      asked: words.asked.slice(0, MAX_MORES).map(short),
      mores: Array.from({ length: MAX_MORES }, (_, index) => more(index + 1)),
    };
    const mark = given && given.length <= MAX_MARK_BYTES ? given : undefined;
    const key = createHash('sha256')
      .update(JSON.stringify(content))
      .update(mark ?? '')
      .digest('base64');
    const known = kept.get(key);
    if (known) return await known;
    const drawing = draw(content, mark);
    kept.set(key, drawing);
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT && oldest) kept.delete(oldest);
    const drawn = await drawing;
    if (!drawn) kept.delete(key);
    return drawn;
  };
}
