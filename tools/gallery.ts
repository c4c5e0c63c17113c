/**
 * Renders every fixture as its reading, and an index beside them, into `gallery/`: `npm run gallery [-- DIR]`. With DIR the credentials
 * of another corpus (with its hosted.json) are rendered as well. For looking at, not for serving.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, unbake } from 'waymark/credential';
import type { DocumentLoader } from 'waymark/document';
import {
  html,
  type Reading,
  raw,
  read,
  readCollection,
  readingStyles,
  renderReading,
  unreadable,
} from 'waymark/reading';
import { DEFAULT_POLICY, verify } from 'waymark/verification';
import { pageStyles } from '../apps/waymark/src/pages/page-styles.ts';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const OUT = join(ROOT, 'gallery');
const NOW = new Date('2026-11-23T12:00:00Z');
const NOT_INPUTS = /^(?:about\.md|documents\.json|manifest\.json|hosted\.json|reading\.(?:json|html))$/;

function* inputsIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* inputsIn(path);
    else if (!NOT_INPUTS.test(entry.name)) yield path;
  }
}

const documentsIn = (file: string): Record<string, unknown> =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};

const loaderOf =
  (documents: Record<string, unknown>): DocumentLoader =>
  async (url) => {
    const document = documents[url];
    if (document === undefined) return { ok: false, kind: 'not-found' };
    const text = typeof document === 'string' ? document : JSON.stringify(document);
    return { ok: true, document: { url, finalUrl: url, bytes: new TextEncoder().encode(text) } };
  };

async function readFile(file: string, documents: DocumentLoader, locale: string): Promise<Reading> {
  const { items, findings } = await unbake(new Uint8Array(readFileSync(file)));
  const readings: Reading[] = [];
  for (const { text, kind } of items) {
    if (kind === 'credential')
      readings.push(read(await verify(parse(text), { documents, now: NOW, policy: DEFAULT_POLICY }), { locale }));
  }
  const [only] = readings;
  if (!only) return unreadable(findings[0] ?? { code: 'read.nothing-found' }, { locale });
  return readings.length === 1 ? only : readCollection(readings, { locale, name: basename(file) });
}

const page = (reading: Reading, title: string) => html`<!DOCTYPE html>
<html lang="${reading.locale}" dir="${reading.direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${raw(pageStyles + readingStyles)}</style></head>
<body class="reading"><main>${raw(renderReading(reading))}</main></body>
</html>
`;

const corpus = process.argv[2] ? resolve(process.argv[2]) : undefined;
const rows = [];
for (const folder of [join(ROOT, 'fixtures'), ...(corpus ? [corpus] : [])]) {
  const hosted = documentsIn(join(folder, 'hosted.json'));
  for (const file of inputsIn(folder)) {
    const documents = loaderOf({ ...hosted, ...documentsIn(join(dirname(file), 'documents.json')) });
    const reading = await readFile(file, documents, 'en');
    const name = relative(folder, file);
    const out = `${name.replaceAll('/', '--')}.html`;
    mkdirSync(OUT, { recursive: true });
    writeFileSync(join(OUT, out), page(reading, name).markup);
    rows.push(
      html`<tr><td><a href="${out}">${name}</a></td><td>${reading.verdictLabel}</td><td>${reading.lead.says} <b>${reading.lead.claim}</b></td></tr>`,
    );
  }
}
writeFileSync(
  join(OUT, 'index.html'),
  html`<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>${raw(pageStyles)}td{padding:.3rem .8rem;vertical-align:top}</style><main><h1>${rows.length} readings</h1><table>${rows}</table></main></html>`
    .markup,
);
console.log(`${rows.length} readings in ${relative(process.cwd(), OUT)}/index.html`);
