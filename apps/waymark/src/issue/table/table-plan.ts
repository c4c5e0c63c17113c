import type { Definition } from 'waymark/achievement';
import { DAY_ORDERS, type RollPlan, rollFieldsOf, type TableFormat } from 'waymark/issuance';

/** What is known of a table: how it is written, its headings, and what its columns mean. */
export interface TablePlan extends RollPlan {
  readonly format: TableFormat;
  readonly headings: readonly string[];
}

/** A table with more columns is another table. */
export const MAX_COLUMNS = 100;

/** As it was kept; whatever is not what we wrote is nothing. */
export function parseTablePlan(kept: unknown): TablePlan | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  // Sound: only `toTablePlan` and `withColumns` write it; the rest guards against a hand in the database.
  const plan = kept as Partial<TablePlan>;
  return Array.isArray(plan.headings) && Array.isArray(plan.columns) && plan.format ? (plan as TablePlan) : undefined;
}

/** The same with what somebody said that the columns mean; a field that two columns name is the first one's. */
export function withColumns(
  plan: TablePlan,
  said: { readonly columns: readonly string[]; readonly days: string; readonly defaultDay: string },
  definition: Definition,
): TablePlan {
  const known = rollFieldsOf(definition);
  const taken = new Set<string>();
  const columns = plan.headings.map((_, index) => {
    const field = known.find((each) => each === said.columns[index]);
    if (!field || taken.has(field)) return '';
    taken.add(field);
    return field;
  });
  const days = DAY_ORDERS.find((order) => order === said.days) ?? 'day-first';
  return { ...plan, columns, days, defaultDay: said.defaultDay };
}
