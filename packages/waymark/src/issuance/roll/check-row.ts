import type { Definition } from '../../achievement/index.ts';
import { type CheckedPerson, checkPerson } from './check-person.ts';
import type { RollField } from './columns.ts';
import type { DayOrder } from './parse-day.ts';

/** What the columns of a table mean. */
export interface RollPlan {
  readonly columns: readonly (RollField | '')[];
  readonly days: DayOrder;
  /** For rows that name no day. */
  readonly defaultDay: string;
}

/** One row of a table against what its columns mean and what the definition's rubric knows. */
export function checkRow(cells: readonly string[], definition: Definition, plan: RollPlan): CheckedPerson {
  const { columns } = plan;
  const cell = (field: RollField) => cells[columns.indexOf(field)] ?? '';
  const levels = definition.outcomes.map((_, index) => [index + 1, cell(`outcome-${index + 1}`)] as const);
  const checked = checkPerson(
    {
      ...{
        name: cell('name'),
        email: cell('email'),
        did: cell('did'),
        date: cell('date'),
        narrative: cell('narrative'),
      },
      evidence: cell('evidence').split(/\s+/).filter(Boolean),
      levels: Object.fromEntries(levels),
    },
    definition,
    plan,
  );
  const hasMore = cells.slice(columns.length).some((rest) => rest.trim());
  return hasMore ? { faults: [{ problem: 'broken-row' }, ...checked.faults] } : checked;
}
