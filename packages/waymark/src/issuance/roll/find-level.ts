import type { Definition } from '../../achievement/index.ts';

/** The level that somebody wrote in a list: its number, or its name in any language. */
export function findLevel(
  { outcomes }: Definition,
  number: number,
  written: string,
): { readonly outcome: string; readonly level: string } | undefined {
  const outcome = outcomes[number - 1];
  const text = written.trim().toLowerCase();
  const level = outcome?.levels.find(
    ({ name }, index) => `${index + 1}` === text || Object.values(name).some((each) => each.toLowerCase() === text),
  );
  return outcome && level && { outcome: outcome.id, level: level.id };
}
