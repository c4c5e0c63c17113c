import type { JsonObject } from '../../encoding/index.ts';
import type { Definition } from '../definition.ts';

/** A definition on its way out: what it says, where it stands, who promises it. */
export interface Exported {
  readonly definition: Definition;
  /** Its address, or `urn:uuid:…` while it has none. */
  readonly id: string;
  /** OB 3.0 Profile. */
  readonly organisation: JsonObject;
}

/** One format in which others keep definitions. */
export interface Exporter {
  readonly id: string;
  readonly mediaType: string;
  /** Of the file, without a point. */
  readonly extension: string;
  /** True = a definition comes back whole; else as much of it as the format has room for. */
  readonly isWhole: boolean;
  write(all: readonly Exported[]): string;
}

export const toJsonText = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`;
