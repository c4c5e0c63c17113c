import { carrierReasons } from './carrier-reasons.ts';
import { modelReasons } from './model-reasons.ts';
import { readReasons } from './read-reasons.ts';

/** What is wrong with files, links and what stands in them: most readings need none of it. */
export const faults: Readonly<Record<string, string>> = { ...readReasons, ...carrierReasons, ...modelReasons };
