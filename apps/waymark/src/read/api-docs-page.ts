import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { OpenApiDocument } from './open-api.ts';

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
}
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

/** `/api/docs`: the description of the API for people, from the same document that programs get. English, as the field names are. */
export function apiDocsPage(page: PageContext, document: OpenApiDocument): Html {
  const schemas = (document.components?.schemas ?? {}) as Readonly<Record<string, Schema>>;
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({ path, method, operation })),
  );
  return layout(page, {
    title: 'Waymark for programs',
    kind: 'text',
    language: 'en',
    content: html`<main id="text">
<h1>Waymark for programs</h1>
<p class="lead">${document.info.description}</p>
<p>The same description for machines is at <a href="/api">/api</a> (OpenAPI ${document.openapi}).</p>
<pre tabindex="0" aria-label="Example"><code>curl ${page.baseUrl}/api/read --data-binary @badge.png
curl ${page.baseUrl}/api/read --json '{"url": "https://issuer.example/badge.json", "recipient": "ana@mail.example"}'</code></pre>
${operations.map(({ path, method, operation }) => operationSection(path, method, operation, schemas))}
<section>
<h2>With a token</h2>
<p>What is below <code>/api/{organisation}</code> asks for a token, which an administrator makes on the organisation’s page <em>Tokens</em>.</p>
<pre tabindex="0" aria-label="Example with a token"><code>curl ${page.baseUrl}/api/northfield/definitions/3f0c…/awards -H "Authorization: Bearer waymark_…" \\
  --json '{"awards": [{"name": "Ana Ruiz", "email": "ana@mail.example", "levels": {"1": "Alone"}}]}'</code></pre>
</section>
<section>
<h2>On other people’s pages</h2>
<p>One script checks a credential in the visitor’s own browser and shows its reading: <a href="/embed">see it, and how to use it</a>. No server of ours is asked.</p>
<pre tabindex="0" aria-label="Element"><code>&lt;script src="${page.baseUrl}/waymark-reading.js" type="module"&gt;&lt;/script&gt;
&lt;waymark-reading src="credential.json"&gt;&lt;/waymark-reading&gt;</code></pre>
</section>
<section>
<h2>Data</h2>
${Object.entries(schemas).map(([name, schema]) => schemaSection(name, schema))}
</section>
</main>`,
  });
}

function operationSection(
  path: string,
  method: string,
  operation: Operation,
  schemas: Readonly<Record<string, Schema>>,
): Html {
  const bodies = Object.entries(operation.requestBody?.content ?? {});
  return html`<section id="${method}${path.replaceAll('/', '-')}">
<h2><code>${method.toUpperCase()} ${path}</code></h2>
<p>${operation.summary}. ${operation.description}</p>
${
  bodies.length === 0
    ? ''
    : html`<h3>Send</h3>
<ul>
${bodies.map(([type, { schema }]) => html`<li><code>${type}</code>${schema?.$ref && schemas[lastOf(schema.$ref)] ? html`: <a href="#${lastOf(schema.$ref)}">${lastOf(schema.$ref)}</a>` : ''}</li>`)}
</ul>`
}
<h3>Answers</h3>
<table>
<thead><tr><th scope="col">Status</th><th scope="col">When</th></tr></thead>
<tbody>
${Object.entries(operation.responses ?? {}).map(([status, { description }]) => html`<tr><td>${status}</td><td>${description}</td></tr>`)}
</tbody>
</table>
</section>`;
}

function schemaSection(name: string, schema: Schema): Html {
  return html`<h3 id="${name}">${name}</h3>
<table>
<thead><tr><th scope="col">Member</th><th scope="col">Is</th><th scope="col">Says</th></tr></thead>
<tbody>
${Object.entries(schema.properties ?? {}).map(
  ([member, inner]) =>
    html`<tr><td><code>${member}</code>${schema.required?.includes(member) ? '' : ' (optional)'}</td><td>${typeOf(inner)}</td><td>${inner.description ?? ''}${inner.enum ? html` ${inner.enum.join(', ')}` : ''}</td></tr>`,
)}
</tbody>
</table>`;
}

const lastOf = (reference: string) => reference.split('/').at(-1) ?? '';

function typeOf(schema: Schema): string {
  if (schema.$ref) return lastOf(schema.$ref);
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'anything'}`;
  return [schema.type ?? 'anything'].flat().join(' or ');
}
