/** The bundle for other people's pages, against the library as the server has it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse, unbake } from 'waymark/credential';
import { read, renderReading, unreadable } from 'waymark/reading';
import { DEFAULT_POLICY, verify } from 'waymark/verification';
import {
  buildElement,
  doorsOf,
  type LightReader,
  listFixtures,
  openLightReader,
} from './open-light-reader.test-tool.ts';

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
