import type { DidReason } from '../../../did/index.ts';

/** Why an issuer's keys could not be had. */
export const didReasons: Record<DidReason, string> = {
  'did.method-unsupported': 'The issuer is named in a way that this reader does not know: {id}.',
  'did.identifier-malformed': 'The issuer’s identifier is not written as its own rules demand: {id}.',
  'did.not-found': 'There is no document at {url}, where the issuer’s keys should be.',
  'did.gone': 'The document with the issuer’s keys at {url} has been taken away.',
  'did.unreachable': 'The document with the issuer’s keys at {url} could not be reached.',
  'did.refused': 'The address of the issuer’s keys, {url}, is one that this reader does not visit.',
  'did.offline': 'The issuer’s keys at {url} were not fetched, because this reading was made without the internet.',
  'did.too-large': 'The document with the issuer’s keys at {url} is too large to be read.',
  'did.timeout': 'The document with the issuer’s keys at {url} did not arrive in time.',
  'did.not-a-document': 'What stands at {url} is not a document with keys.',
  'did.id-mismatch': 'The document at {url} says that it belongs to somebody else.',
  'did.deactivated': 'The issuer has given up this identity: {id}.',
  'did.log-broken': 'Entry {entry} of the issuer’s identity history does not follow from what came before it.',
  'did.log-unsigned': 'Entry {entry} of the issuer’s identity history is not signed by a key that was allowed to.',
  'did.log-unwitnessed': 'The witnesses that the issuer’s identity history demands have not confirmed it ({url}).',
  'did.log-too-long': 'The issuer’s identity history is too long to be checked ({entries} entries).',
  'did.method-not-found': 'The document of {id} does not list the key that was used.',
  'did.no-key': 'The document of {id} lists no key that fits this signature.',
  'did.key-unsupported': 'The key is of a kind that this reader cannot check: {key}.',
  'did.key-malformed': 'What is given as a key is not a usable key.',
  'did.key-weak': 'The key has only {key} bits, too few to prove anything today.',
  'did.key-unsafe': 'The key is of a kind that would accept any signature, so it proves nothing.',
  'did.key-private': 'The private half of the key has been published, so anybody could have signed with it.',
};
