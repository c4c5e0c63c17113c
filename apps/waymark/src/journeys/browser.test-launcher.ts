import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';
/** No sandbox, because tests run as root in containers; nothing but our own pages is opened. The rest keeps it from calling home. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium: the one that CHROMIUM_PATH names, else the system's, else the one that the npm package carries. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH ?? (existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : undefined);
  if (own !== undefined) return await chromium.launch({ executablePath: own, args: ARGUMENTS });
  const { executablePath, environment } = await unpackCarried();
  return await chromium.launch({ executablePath, args: ARGUMENTS, env: { ...process.env, ...environment } });
}

/**
 * @sparticuz/chromium carries the binary, and the libraries that a bare Debian lacks (libnss3 and its friends). It unpacks them into
 * the temporary folder and only when it believes to be in a Lambda, so it is given a folder of its own and told that it is; the folder
 * gets its name when it is whole, because test files start at once.
 */
async function unpackCarried() {
  const description = await readFile(findPackageJSON('@sparticuz/chromium', import.meta.url) ?? '', 'utf8');
  const { version } = JSON.parse(description) as { version: string };
  const folder = join(tmpdir(), `waymark-chromium-${version}`);
  if (!existsSync(folder)) {
    const unfinished = await mkdtemp(`${folder}.`);
    const before = { ...process.env };
    process.env.TMPDIR = unfinished;
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x';
    try {
      const { default: carried } = await import('@sparticuz/chromium');
      await carried.executablePath();
    } finally {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
    }
    // Its own list of font folders does not know this one, and without any font a text field ends the browser.
    const fonts = `<fontconfig><dir>${join(folder, 'fonts', 'fonts')}</dir><dir>/usr/share/fonts</dir></fontconfig>`;
    await writeFile(join(unfinished, 'fonts.conf'), `<?xml version="1.0"?>\n${fonts}\n`);
    await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  const libraries = join(folder, 'al2023', 'lib');
  return {
    executablePath: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}
