/** People at their own browsers, for journeys that several make together. */
import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Page, Response } from 'playwright-core';
import { firstAdministratorLink } from '../enter/first-administrator.ts';
import { assertAccessible, assertFits, assertValidHtml } from './check-page.test-tool.ts';
import type { TestServer } from './waymark.test-server.ts';

/** Somebody with a browser of their own; every page that they come to is checked. */
export interface Colleague {
  readonly page: Page;
  /** Goes there; checks the page. */
  goto(path: string): Promise<void>;
  /** Presses a button or follows a link that leads to another page; checks that one. */
  press(name: string | RegExp, options?: { readonly exact?: boolean }): Promise<void>;
  /** Complaints of the browser so far. */
  readonly complaints: readonly string[];
}

export interface Way {
  readonly options: BrowserContextOptions;
  /** axe needs script. */
  readonly hasScript: boolean;
}

export async function colleague(browser: Browser, server: TestServer, { options, hasScript }: Way): Promise<Colleague> {
  const context = await browser.newContext({ locale: 'en-GB', baseURL: server.address, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const check = async (response: Response | null) => {
    const answer = response ?? undefined;
    if (answer?.headers()['content-type']?.startsWith('text/html'))
      await assertValidHtml(await answer.text(), page.url());
    assert.ok((answer?.status() ?? 200) < 400, `${page.url()} answered ${answer?.status()}`);
    if (hasScript) await assertAccessible(page);
    await assertFits(page);
  };
  return {
    page,
    complaints,
    goto: async (path) => check(await page.goto(path)),
    press: async (name, { exact = true } = {}) => {
      const target = page.getByRole('button', { name, exact }).or(page.getByRole('link', { name, exact })).first();
      const answered = page.waitForResponse(
        (response) => response.request().isNavigationRequest() && (response.status() < 300 || response.status() >= 400),
      );
      await target.click();
      await check(await answered);
    },
  };
}

/** The newest letter to somebody, out of the mailbox. */
export async function newestLetter(
  browser: Browser,
  server: TestServer,
  recipient: string,
): Promise<{ readonly subject: string; readonly body: string }> {
  const context = await browser.newContext({ baseURL: server.address, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto('/mailbox');
  const letter = page
    .locator('.letter')
    .filter({ hasText: `To ${recipient}` })
    .first();
  const found = { subject: await letter.locator('h2').innerText(), body: await letter.locator('.body').innerText() };
  await context.close();
  return found;
}

export const linkIn = (body: string): string => {
  const [link] = /https?:\/\/\S+/.exec(body) ?? [];
  assert.ok(link, 'the letter has a link');
  return new URL(link).pathname;
};

/** The first administrator, by the link that the server prints. */
export async function firstAdministrator(
  server: TestServer,
  who: Colleague,
  name: string,
  email: string,
): Promise<void> {
  const link = await firstAdministratorLink(server.store.db, { baseUrl: server.address, now: new Date() });
  assert.ok(link);
  await who.goto(new URL(link).pathname);
  await who.page.getByLabel('Your name').fill(name);
  await who.page.getByLabel('Your e-mail address').fill(email);
  await who.press('Begin');
}
