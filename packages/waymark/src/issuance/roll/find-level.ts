import type { Definition } from '../../achievement/index.ts';

/** The level that somebody wrote: its number, its name in any language, or its id. */
export function findLevel(
  { outcomes }: Definition,
  number: number,
  written: string,
): { readonly outcome: string; readonly level: string } | undefined {
  const outcome = outcomes[number - 1];
  const text = written.trim().toLowerCase();
  const level = outcome?.levels.find(
    ({ id, name }, index) =>
      `${index + 1}` === text || id === text || Object.values(name).some((each) => each.toLowerCase() === text),
  );
  return outcome && level && { outcome: outcome.id, level: level.id };
}
