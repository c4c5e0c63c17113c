import { CITIZENSHIP_4 } from './citizenship.ts';
import { type ContextFamily, joinFamilies } from './context-family.ts';
import { CREDENTIAL_EXAMPLES } from './credential-examples.ts';
import { ELM_3 } from './elm-3.ts';
import { LEARNCARD_BOOSTS } from './learncard.ts';
import { OLDER_SUITES } from './older-suites.ts';
import { OPEN_BADGES_1 } from './open-badges-1.ts';
import { OPEN_BADGES_2 } from './open-badges-2.0.ts';
import { OPEN_BADGES_2_EXTENSIONS } from './open-badges-2.0-extensions.ts';
import { SECURITY_V3 } from './security-v3.ts';

/** What few credentials name, or what nothing is proven with (Open Badges 1 and 2 are not signed over JSON-LD). A page may do without. */
export const EXTRA_CONTEXTS: ContextFamily = joinFamilies([
  OPEN_BADGES_1,
  OPEN_BADGES_2,
  OPEN_BADGES_2_EXTENSIONS,
  ELM_3,
  OLDER_SUITES,
  SECURITY_V3,
  CREDENTIAL_EXAMPLES,
  CITIZENSHIP_4,
  LEARNCARD_BOOSTS,
]);
