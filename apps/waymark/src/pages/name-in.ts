/** What an organisation is called in a language, else in its own. */
export const nameIn = (
  {
    names,
    language,
    slug,
  }: { readonly names: Readonly<Record<string, string>>; readonly language: string; readonly slug: string },
  locale: string,
): string => names[locale] ?? names[language] ?? Object.values(names)[0] ?? slug;
