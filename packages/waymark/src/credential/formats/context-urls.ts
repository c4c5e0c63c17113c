/** Base context of the W3C data model 1.1. */
export const VC_1_CONTEXT = 'https://www.w3.org/2018/credentials/v1';
/** Base context of the W3C data model 2.0. */
export const VC_2_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
/** Context of Open Badges 2.0 and 2.1, under the names that it is met with. */
export const OB_2_CONTEXTS: readonly string[] = [
  'https://w3id.org/openbadges/v2',
  'http://w3id.org/openbadges/v2',
  'https://openbadgespec.org/v2/context.json',
  'https://purl.imsglobal.org/spec/ob/v2p0/context.json',
  'https://purl.imsglobal.org/spec/ob/v2p1/context.json',
];
/** Context of Open Badges 1.1, likewise. */
export const OB_1_CONTEXTS: readonly string[] = [
  'https://w3id.org/openbadges/v1',
  'http://w3id.org/openbadges/v1',
  'https://openbadgespec.org/v1/context.json',
  'https://standard.openbadges.org/1.1/context',
  'https://standard.openbadges.org/1.1/context.json',
];
/** Any edition of the context of Open Badges 3.0. */
export const OB_3_CONTEXT = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(?:-3\.\d+\.\d+)?\.json$/;
/** Any edition of the context of the Comprehensive Learner Record 2.0. */
export const CLR_2_CONTEXT = /^https:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/context(?:-2\.\d+\.\d+)?\.json$/;
/** Contexts of drafts, seen signed in the wild (plugfests of 2021 and 2022): the rules of the final standard are not theirs. */
export const DRAFT_CONTEXT =
  /^https:\/\/(?:dc\.imsglobal\.org\/draft\/|imsglobal\.github\.io\/openbadges-specification\/|w3c-ccg\.github\.io\/vc-ed\/plugfest-1-2022\/|purl\.imsglobal\.org\/spec\/vc\/ob\/)/;
/** European Learning Model 3, as European Digital Credentials. */
export const ELM_3_CONTEXT = /^https?:\/\/data\.europa\.eu\/snb\/model\/context\//;
