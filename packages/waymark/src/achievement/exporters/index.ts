import { csv } from './csv.ts';
import { ctdl } from './ctdl.ts';
import type { Exporter } from './exporter.ts';
import { openBadges2, openBadges3 } from './open-badges.ts';

export type { Exported, Exporter } from './exporter.ts';

/** Formats in which definitions go out: the same as they come in. The first loses nothing. */
export const EXPORTERS: readonly Exporter[] = [openBadges3, openBadges2, ctdl, csv];
