/**
 * What is baked here opens in other people's software. No package of the registry opens images of Open Badges 3.0 by name (November 2026), so
 * each of these is told the names of 3.0, and finds with its own parser what stands under them; Mozilla's own opens what is baked by the
 * names of 2.0 as it is.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { DOMParser } from '@xmldom/xmldom';
import ExifReader from 'exifreader';
import bakery from 'openbadges-bakery';
import { bakePng, unbake } from 'waymark/credential';
import { bakeMark } from '../../apps/waymark/src/images/bake.ts';
import { bakeMarkSvg } from '../../apps/waymark/src/images/bake-svg.ts';
import { plainMark } from '../../apps/waymark/src/images/plain-mark.ts';

const extract = promisify(bakery.extract);
const CREDENTIAL = JSON.stringify({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Żółta jabłoń ]]> <b> & “trees” 東京 🌳',
});
const TOKEN = 'eyJhbGciOiJFZERTQSJ9.eyJuYW1lIjoiWiJ9.c2lnbmF0dXJl';
const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';

for (const [kind, text] of [
  ['a credential', CREDENTIAL],
  ['a token', TOKEN],
] as const)
  describe(`${kind}, baked`, () => {
    it('into a PNG opens here, in ExifReader, and by its older name in Mozilla’s bakery', async () => {
      const png = await bakeMark(undefined, text);
      assert.equal((await unbake(png)).items[0]?.text, text);
      const tags = ExifReader.load(Buffer.from(png)) as unknown as Record<string, { value?: unknown } | undefined>;
      assert.equal(tags.openbadgecredential?.value, text);
      const older = bakePng(await plainMark(), text, 'openbadges');
      assert.equal(await extract(Buffer.from(older)), text);
    });
    it('into an SVG opens here, in xmldom, and by its older name in Mozilla’s bakery', async () => {
      // Its parser knows one CDATA section only, and cannot hold one that was split.
      const plain = text.replace(']]>', '');
      for (const said of [text, plain]) {
        const svg = await bakeMarkSvg(undefined, said, 'Trees & hedges');
        assert.equal((await unbake(new TextEncoder().encode(svg))).items[0]?.text, said);
        const [element] = new DOMParser()
          .parseFromString(svg, 'image/svg+xml')
          .getElementsByTagNameNS(NAMESPACE, 'credential');
        assert.equal(element?.textContent || element?.getAttribute('verify'), said);
      }
      const older = (await bakeMarkSvg(undefined, plain, 'Trees')).replaceAll(
        'openbadges:credential',
        'openbadges:assertion',
      );
      assert.equal(await extract(Buffer.from(older)), plain);
    });
  });
