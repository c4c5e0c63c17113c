import assert from 'node:assert/strict';
import { it } from 'node:test';
import { unbake } from 'waymark/credential';
import { bakeMarkSvg } from './bake-svg.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

it('a drawing carries a mark and a credential, whatever they say', async () => {
  const json = JSON.stringify({ name: 'Ends ]]> and begins <script>&amp;\r\n', '@context': [] });
  for (const text of [json, 'eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln']) {
    const svg = await bakeMarkSvg(undefined, text, 'Trees & <b>hedges</b> ]]> \u0007');
    assert.match(svg, /<image width="\d+" height="\d+" href="data:image\/png;base64,/);
    assert.match(svg, /<title>Trees &amp; &lt;b&gt;hedges&lt;\/b&gt; \]\]&gt; <\/title>/);
    assert.doesNotMatch(svg.replace(/<!\[CDATA\[.*?\]\]>/gs, ''), /<script/);
    const { items } = await unbake(bytesOf(svg));
    assert.deepEqual(
      items.map((item) => item.text),
      [text],
    );
  }
});
