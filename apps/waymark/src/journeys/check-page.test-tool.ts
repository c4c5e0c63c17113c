import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';

const { resolve } = createRequire(import.meta.url);
const axeSource = await readFile(resolve('axe-core/axe.min.js'), 'utf8');

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // The title ends in the site's name and begins with the credential's own, which we do not shorten further.
    'long-title': 'off',
    // A matter of taste on which the standard is silent.
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // Boxes to tick under one question are sent under one name, as the standard has it.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
  },
});

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Fails with what axe finds on the page as it stands. */
export async function assertAccessible(page: Page): Promise<void> {
  const { violations } = (await page.evaluate(
    `${axeSource}; axe.run(document, { resultTypes: ['violations'] })`,
  )) as AxeResult;
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html.slice(0, 200)).join('\n  ')}`,
  );
  assert.deepEqual(told, [], `axe on ${page.url()}`);
}

/** Fails with what the validator says about the HTML as the server sent it. */
export async function assertValidHtml(html: string, where: string): Promise<void> {
  const report = await validator.validateString(html);
  const told = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} (line ${line}): ${message}`),
  );
  assert.deepEqual(told, [], `html-validate on ${where}`);
}

/** Fails when the page is wider than its window: nobody should have to scroll sideways. */
export async function assertFits(page: Page): Promise<void> {
  const [wide, window] = (await page.evaluate(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )) as [number, number];
  assert.ok(wide <= window, `${page.url()} is ${wide} px wide in a window of ${window} px`);
}
