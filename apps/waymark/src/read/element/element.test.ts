/** The bundle for other people's pages, against the library as the server has it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bakePng, bakeSvg, parse, unbake } from 'waymark/credential';
import { read, renderReading, unreadable } from 'waymark/reading';
import { DEFAULT_POLICY, verify } from 'waymark/verification';
import {
  buildElement,
  doorsOf,
  type LightReader,
  listFixtures,
  openLightReader,
} from './open-light-reader.test-tool.ts';

/** One grey pixel. */
const PIXEL = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64'),
);

let light: LightReader;
before(async () => {
  light = await openLightReader(await buildElement());
});
after(() => light.close());

async function readAsTheServer(fixture: string, locale: string): Promise<string> {
  const { input, documents, now } = doorsOf(fixture);
  const { items, findings } = await unbake(input, {});
  const [item] = items;
  if (!item) return renderReading(unreadable(findings[0] ?? { code: 'carrier.nothing' }, { locale }));
  const report = await verify(parse(item.text), { documents, now: now(), policy: DEFAULT_POLICY });
  return renderReading(read(report, { locale }));
}

describe('the element reads word for word what the server reads', () => {
  for (const fixture of listFixtures()) {
    for (const locale of ['en', 'es']) {
      it(`${fixture}, ${locale}`, async () => {
        const { markup } = await light.readHere('https://x.example/', { locale, form: 'full' }, doorsOf(fixture));
        assert.equal(markup, await readAsTheServer(fixture, locale));
      });
    }
  }
});

describe('the element opens what carries a credential', () => {
  const fixture = 'open-badges-3.0/attended-a-day';
  const doors = doorsOf(fixture);
  const text = new TextDecoder().decode(doors.input);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';
  const carriers: Readonly<Record<string, Uint8Array>> = {
    'a drawing': new TextEncoder().encode(bakeSvg(svg, text)),
    'a list': new TextEncoder().encode(`[${text}, ${text}]`),
    'a picture': bakePng(PIXEL, text, 'openbadgecredential'),
  };
  for (const [name, bytes] of Object.entries(carriers)) {
    it(name, async () => {
      const load = async (url: string) => ({ ok: true, document: { url, finalUrl: url, bytes } }) as const;
      const { reading } = await light.readHere(
        'https://x.example/',
        { locale: 'en', form: 'card' },
        { ...doors, load },
      );
      assert.deepEqual([reading, ...reading.parts].map(({ verdict }) => verdict).at(-1), 'genuine');
    });
  }
});

describe('when what is needed does not come', () => {
  it('an issuer who cannot be asked is "could not be confirmed", never genuine', async () => {
    const doors = doorsOf('open-badges-3.0/gas-chromatography');
    const documents = async () => ({ ok: false, kind: 'unreachable' }) as const;
    const { reading } = await light.readHere(
      'https://x.example/',
      { locale: 'en', form: 'full' },
      { ...doors, documents },
    );
    assert.equal(reading.verdict, 'cannot-tell');
  });
});
