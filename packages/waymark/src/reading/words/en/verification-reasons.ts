import type { VerificationReason } from '../../../verification/index.ts';

/** What the checks found, beyond what signatures and lists say. */
export const verificationReasons: Record<VerificationReason, string> = {
  'verification.nothing-recognised': 'There is no credential in this that this reader knows.',
  'verification.not-asked': 'This was not asked for in this reading.',
  'verification.proof-not-asked': 'The signature was not asked for in this reading, so nothing can be said for sure.',
  'verification.internal': 'This could not be checked, because of a fault in this reader.',
  'verification.too-deep': 'It lies too many layers deep inside other credentials to be checked.',
  'verification.too-many-parts': 'The record holds more credentials than this reader checks at once.',
  'verification.all-good': 'Everything that can be checked was checked, and it holds.',
  'verification.proof-names-no-key':
    'It carries something called a proof, but it names no key, so nobody could check it.',
  'verification.unsigned': 'Nothing secures it: no signature, and no address where its issuer shows the same text.',
  'verification.context-doubtful':
    'The signature fits, but the vocabularies are not those its standard demands, so its words may not mean what they seem to.',
  'verification.definition-changed': 'What its publisher shows at {url} today is not the same as this copy.',
  'verification.context-digest-differs': 'The vocabulary at {url} is not the one that was fixed when this was signed.',

  'verification.key-is-issuers': 'The key that signed belongs to the issuer, {issuer}.',
  'verification.key-is-its-own':
    'The key that signed is the one that names itself as the issuer ({issuer}). Nothing ties it to an organisation.',
  'verification.key-is-holders': 'The key that signed belongs to the holder, {issuer}.',
  'verification.key-named-only': 'Nothing shows that the issuer’s own key, or its own copy, stands behind this text.',
  'verification.signer-presents': 'Whoever signed puts it forward; no other holder is named.',
  'verification.key-is-trusted': 'It is signed with the key that you gave.',
  'verification.hosted-by-issuer': 'It is kept at an address of the issuer’s own: {url}.',
  'verification.nobody-named': 'It does not say who issued it, so the key belongs to nobody we could name.',
  'verification.key-unknown': 'The key could not be had, so whose it is could not be checked.',
  'verification.key-not-listed': 'The issuer, {issuer}, does not list the key that signed as one of its own.',
  'verification.key-of-stranger': 'It names {issuer} as its issuer, but the key that signed belongs to {signer}.',
  'verification.key-retired': 'The issuer took the key that signed out of use on {date}.',
  'verification.token-issuer-differs':
    'It names two issuers: {issuer} inside, and {claimed} on the envelope that was signed.',
  'verification.issuer-unresolved': 'The issuer’s own page, {issuer}, does not belong to the issuer that is named.',
  'verification.hosted-elsewhere': 'It is kept at {url}, which is not an address of the issuer’s.',
  'verification.hosted-outside-scope':
    'It is kept at {url}, outside the addresses that the issuer names for its badges.',
  'verification.badge-unreachable':
    'Who issued it stands in another document that could not be had, so whose address it is could not be checked.',

  'verification.in-force': 'It is in force until {until}.',
  'verification.no-dates': 'It gives no dates between which it is in force.',
  'verification.no-end': 'It has been in force since {from}, and has no end.',
  'verification.expired': 'It was in force until {until}.',
  'verification.not-yet-valid': 'It is in force only from {from}.',
  'verification.dates-crossed': 'It ends on {until}, before it begins on {from}, so it was never in force.',
  'verification.date-unreadable': 'A date that decides whether it is in force cannot be read: “{date}”.',

  'verification.status-none': 'There is no way to see whether it was withdrawn, so nobody can say that it was not.',
  'verification.status-not-asked':
    'Whether it was withdrawn was not asked, because it could not be shown who issued it.',
  'verification.status-hosted-revoked': 'The issuer says at {url} that this was withdrawn.',
  'verification.status-hosted-gone': 'The issuer has taken it away from {url}, which means that it was withdrawn.',
  'verification.status-hosted-good': 'The issuer’s own copy at {url} does not say that it was withdrawn.',

  'verification.model-good': 'It keeps the rules that its standard calls mandatory.',
  'verification.self-asserted-by-other':
    'It puts forward a credential in the name of {issuer} that {issuer} did not sign; only the holder’s own words may be unsigned.',
  'verification.schema-none': 'It names no schema to be held against.',
  'verification.schema-own-rules':
    'It names the standard’s own schema, {url}; this reader’s own rules for the format stand for it.',
  'verification.schema-good': 'It fits the schema that it names, {url}.',
  'verification.schema-broken': 'It breaks the schema that it names, {url} (rule “{rule}”).',
  'verification.schema-unreachable': 'The schema that it names, {url}, could not be had.',
  'verification.schema-unreadable': 'What stands at {url} is not a schema that can be used.',
  'verification.schema-unsupported':
    'The schema that it names, {url}, is of a kind that this reader cannot use: {type}.',
  'verification.schema-not-asked': 'The schema that it names, {url}, was not fetched.',
  'verification.schema-too-complex': 'The schema that it names, {url}, is too complicated to be run safely.',

  'verification.recipient-not-given': 'Type the address it should belong to, and it can be compared.',
  'verification.recipient-matches': 'It was made out to the address that you typed.',
  'verification.recipient-differs': 'It was made out to somebody else than the address that you typed.',
  'verification.recipient-nothing-to-compare': 'It carries nothing that the address you typed could be compared with.',
  'verification.recipient-hash-unknown': 'The address in it is disguised in a way that this reader cannot compare.',

  'verification.endorsements-none': 'Nobody’s endorsement is attached to it.',
  'verification.endorsement-good': 'The endorsement by {name} holds, and is about this very credential.',
  'verification.endorsement-good-achievement':
    'The endorsement by {name} holds. It is about the requirements, not about this person.',
  'verification.endorsement-good-issuer':
    'The endorsement by {name} holds. It is about the issuer, not about this person.',
  'verification.endorsement-of-other': 'The endorsement by {name} holds, but is about something else.',
  'verification.endorsement-of-other-version': 'The endorsement by {name} holds, but is about another version of this.',
  'verification.endorsement-forged': 'The endorsement in the name of {name} was changed or forged.',
  'verification.endorsement-unsigned': 'The endorsement in the name of {name} is not signed.',
  'verification.endorsement-not-good': 'The endorsement in the name of {name} does not hold.',
  'verification.endorsement-cannot-tell': 'Whether the endorsement in the name of {name} holds could not be checked.',

  'verification.digests-none': 'Nothing that it links to is fixed by a fingerprint.',
  'verification.digest-same': 'What stands at {url} is what stood there when this was made.',
  'verification.digest-differs': 'What stands at {url} is no longer what stood there when this was made.',
  'verification.digest-gone': 'What it links to at {url} is no longer there.',
  'verification.digest-unreachable': 'What it links to at {url} could not be had.',
  'verification.digest-unsupported': 'The fingerprint of {url} is of a kind that this reader does not know.',
  'verification.digest-not-asked':
    'What it links to at {url} was not fetched, because asking could tell somebody which credential is being read.',

  'verification.registry-none': 'This reader was given no list of known issuers.',
  'verification.registry-known': 'The issuer is on the list “{registry}” as {name}.',
  'verification.registry-known-otherwise': 'The issuer is on the list “{registry}”, but under another name: {name}.',
  'verification.registry-sandbox':
    'The issuer is only on a list for trials, “{registry}”, as {name}. That proves nothing.',
  'verification.registry-unproven':
    'The list “{registry}” knows the issuer that is named, {name}, but nothing shows that this comes from there.',
  'verification.registry-unknown':
    'The issuer is on none of the lists that were asked ({registries}). That says nothing against it.',

  'verification.lookalike-none': 'The issuer’s name and address contain nothing that imitates another.',
  'verification.lookalike-no-name': 'The issuer gives no name and no address that could imitate another.',
  'verification.lookalike-hidden': 'The issuer’s name contains characters that are not seen: {characters}.',
  'verification.lookalike-mixed': 'The issuer’s name mixes letters that look alike, of several alphabets ({scripts}).',
  'verification.lookalike-domain':
    'The issuer’s address uses letters that can pass for others. It is really: {domain}.',
  'verification.lookalike-known':
    'The issuer’s name or address looks like that of {name} (known from “{registry}”), but it is not them.',

  'verification.part-unreadable': 'Something inside it cannot be read.',
  'verification.part-invalid': 'A credential inside it breaks the rules of its standard: “{name}”.',
  'verification.part-altered': 'A credential inside it was changed after it was signed: “{name}”.',
  'verification.part-wrong-issuer': 'A credential inside it was not signed by the issuer that it names: “{name}”.',
  'verification.part-revoked': 'A credential inside it was withdrawn: “{name}”.',
  'verification.part-suspended': 'A credential inside it is suspended: “{name}”.',
  'verification.part-expired': 'A credential inside it is no longer in force: “{name}”.',
  'verification.part-not-yet-valid': 'A credential inside it is not yet in force: “{name}”.',
  'verification.part-wrong-recipient': 'A credential inside it was made out to somebody else: “{name}”.',
  'verification.part-unsigned': 'A credential inside it is not signed: “{name}”.',
  'verification.part-cannot-tell': 'A credential inside it could not be fully checked: “{name}”.',
};
