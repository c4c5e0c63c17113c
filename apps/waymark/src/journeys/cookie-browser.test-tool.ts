export interface CookieBrowser {
  readonly cookies: Map<string, string>;
  ask(
    path: string,
    form?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{
    readonly status: number;
    readonly location: string | null;
    readonly text: string;
    readonly answer: Response;
  }>;
}

/** A browser without a window: keeps the cookies of one site, says where its requests come from, follows no redirect. */
export function cookieBrowser(address: string): CookieBrowser {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async ask(path, form, headers = {}) {
      const answer = await fetch(new URL(path, address), {
        redirect: 'manual',
        method: form ? 'POST' : 'GET',
        ...(form ? { body: new URLSearchParams(form) } : {}),
        headers: {
          accept: 'text/html',
          'sec-fetch-site': 'same-origin',
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...headers,
        },
      });
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const at = pair.indexOf('=');
        if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(pair.slice(0, at));
        else cookies.set(pair.slice(0, at), pair.slice(at + 1));
      }
      return { status: answer.status, location: answer.headers.get('location'), text: await answer.text(), answer };
    },
  };
}
