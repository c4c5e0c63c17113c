import type { ProofReason } from '../../../proof/index.ts';

/** Why a proof holds, does not hold, or cannot be judged. */
export const proofReasons: Record<ProofReason, string> = {
  'proof.good': 'The signature fits the text, so nothing was changed since it was signed ({suite}).',
  'proof.mismatch':
    'The signature does not fit the text: something was changed after signing, or another key signed ({suite}).',
  'proof.malformed': 'The signature is incomplete: its “{member}” is missing or is not a text.',
  'proof.value-malformed': 'The signature itself is empty or damaged.',
  'proof.too-many': 'It carries {count} signatures, more than this reader checks.',
  'proof.unsupported-suite': 'It is signed in a way that this reader cannot check: {suite}.',
  'proof.base-proof':
    'This is the holder’s own copy with a base proof, which is not meant to be shown. Ask for a copy made to be shown.',
  'proof.wrong-purpose': 'It was signed for another purpose: “{purpose}” where “{expected}” was needed.',
  'proof.wrong-challenge':
    'It answers another question than the one that was asked, so it may be a copy of an earlier presentation.',
  'proof.wrong-domain': 'It was made to be shown to somebody else.',
  'proof.date-malformed': 'The signature’s “{member}” is not a date.',
  'proof.expired': 'The signature itself was good only until {date}.',
  'proof.previous-missing': 'The signature builds on another signature, {id}, that is not there.',
  'proof.previous-malformed': 'The signature does not say legibly which earlier signature it builds on.',
  'proof.previous-failed': 'The signature builds on an earlier signature that does not hold or could not be checked.',
  'proof.context-changed': 'The list of vocabularies is not the one that was signed.',
  'proof.unknown-context':
    'It uses a vocabulary that this reader does not know, so what was signed cannot be worked out: {url}.',
  'proof.base-context':
    'It does not begin with the vocabulary that its standard demands, so what was signed cannot be what is written.',
  'proof.undefined-term':
    'It contains “{property}”, which none of its vocabularies define, so no signature can cover it.',
  'proof.undefined-type': 'It is said to be a “{type}”, which none of its vocabularies define.',
  'proof.redefined-term': 'It tries to give “{property}” another meaning, which its vocabularies forbid.',
  'proof.relative-id': '“{id}” is used as an identifier but is not a full address.',
  'proof.json-ld': 'It is not legal linked data ({problem}).',
  'proof.disguised-member': 'It hides something behind “{property}”, another name than the one its standard gives it.',
  'proof.not-canonical': 'It contains characters or numbers that cannot be signed.',
  'proof.too-large': 'It is too large for its signature to be checked here.',
  'proof.too-complex': 'Its inner structure is too complicated for its signature to be checked here.',
  'proof.tangled':
    'Its inner structure is tangled in a way that no issuing software makes, so it cannot be what was signed.',
  'proof.key-mismatch': 'The key is of another kind than the signature ({suite}).',
  'proof.key-unusable': 'The key could not be used to check the signature.',
  'proof.no-issuer-key': 'It does not say which key signed it, and the issuer publishes none that fits.',
  'proof.alg-forbidden': 'It is not really signed: its method, “{alg}”, proves nothing to anybody else.',
  'proof.alg-unsupported': 'It is signed with a method that this reader cannot check: {alg}.',
  'proof.crit-unsupported': 'It demands a feature that this reader does not have: {name}.',
  'proof.token-malformed': 'The signed token is damaged.',
  'proof.wrong-typ': 'It was signed as something else: “{typ}”.',
  'proof.disclosure-foreign': 'It shows a detail that the issuer did not sign.',
  'proof.disclosure-twice': 'It shows a detail twice, which the issuer cannot have signed.',
  'proof.holder-mismatch': 'The holder’s own signature does not fit what is shown.',
  'proof.holder-missing': 'It carries a holder’s signature, but the issuer named no holder’s key.',
  'proof.hosted-same': 'The issuer’s site shows the same badge at {url}.',
  'proof.hosted-differs': 'The badge at {url} says something else than this copy (“{property}”).',
  'proof.hosted-revoked':
    'What it says could not be compared: the issuer’s copy at {url} says only that it was taken back.',
  'proof.hosted-not-found': 'There is no badge at {url}, the address where it should be confirmed.',
  'proof.hosted-gone': 'The badge at {url} has been taken away.',
  'proof.hosted-unreachable': 'The address that should confirm this badge could not be reached: {url}.',
  'proof.hosted-nowhere': 'It does not say where its issuer keeps it, so there is nothing to compare it with.',
  'proof.hosted-refused': 'The address that should confirm this badge is one that this reader does not visit: {url}.',
  'proof.hosted-offline': 'This badge can only be confirmed at {url}, and this reading was made without the internet.',
  'proof.hosted-too-large': 'What stands at {url} is too large to be a badge.',
  'proof.hosted-timeout': 'The address that should confirm this badge did not answer in time: {url}.',
  'proof.hosted-not-json': 'What stands at {url} is not a badge.',
  'proof.jades-not-checked': 'It carries a European electronic seal, which this reader does not check.',
};
