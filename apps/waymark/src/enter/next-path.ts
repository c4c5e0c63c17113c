/** Where somebody wanted to go before they signed in: a path of this site, never another site's address. */
export function nextPath(asked: string | undefined): string {
  const fallback = '/organise';
  if (!asked?.startsWith('/') || /^\/[/\\]/.test(asked) || /[\s\\]/.test(asked) || asked.length > 500) return fallback;
  return asked;
}
