import type { Check } from '../check.ts';
import { digestsCheck } from './digests.ts';
import { endorsementsCheck } from './endorsements.ts';
import { issuerKeyCheck } from './issuer-key.ts';
import { lookalikeCheck } from './lookalike.ts';
import { modelCheck } from './model.ts';
import { proofCheck } from './proof.ts';
import { registryCheck } from './registry.ts';
import { schemaCheck } from './schema.ts';
import { statusCheck } from './status.ts';
import { subjectCheck } from './subject.ts';
import { validityCheck } from './validity.ts';

/** The recipe: every check, in the order in which it is told. The order is `CHECK_IDS`; a test holds them together. */
export const CHECKS: readonly Check[] = [
  proofCheck,
  issuerKeyCheck,
  validityCheck,
  statusCheck,
  modelCheck,
  schemaCheck,
  subjectCheck,
  endorsementsCheck,
  digestsCheck,
  registryCheck,
  lookalikeCheck,
];
