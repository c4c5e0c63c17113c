import type { DateRules } from '../../said/dates.ts';
import type { PartReader } from '../format.ts';

/** What the readers of verifiable credentials hand down: how parts are parsed, what plain strings and dates mean here. */
export interface VcReader extends PartReader {
  readonly language: string | undefined;
  readonly dates: DateRules;
}
