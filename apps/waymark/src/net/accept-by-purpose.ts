import type { LoadPurpose } from 'waymark/document';

/** What we ask a server for. A fixed text a purpose: nothing about the reader or the credential is in it. */
const ACCEPT: Readonly<Record<LoadPurpose, string>> = {
  'did-document': 'application/did+ld+json, application/did+json, application/json;q=0.9, */*;q=0.1',
  'issuer-profile': 'application/ld+json, application/json;q=0.9, */*;q=0.1',
  key: 'application/ld+json, application/json;q=0.9, application/x-pem-file;q=0.8, */*;q=0.1',
  'status-list':
    'application/vc, application/vc+jwt, application/vc+ld+json, application/ld+json;q=0.9, application/json;q=0.9, */*;q=0.1',
  'hosted-assertion': 'application/ld+json, application/json;q=0.9, */*;q=0.1',
  'badge-class': 'application/ld+json, application/json;q=0.9, */*;q=0.1',
  'linked-resource': '*/*',
  'credential-schema': 'application/schema+json, application/json;q=0.9, */*;q=0.1',
  registry: 'application/json, */*;q=0.1',
  'domain-proof': 'text/plain, */*;q=0.1',
  input: 'application/vc, application/vc+jwt, application/ld+json, application/json;q=0.9, image/png;q=0.8, */*;q=0.1',
};

/** The `Accept` header of a request for this purpose. */
export function acceptByPurpose(purpose: LoadPurpose): string {
  return ACCEPT[purpose];
}

/** Documents of the field are below 100 KB; 1 MiB leaves room and cannot hurt. */
const MAX_BYTES = 1_048_576;
/** A status list of 16 million random bits is 2.8 MB of base64url; 4 MiB carries it, eight times the largest list seen. */
const MAX_STATUS_LIST_BYTES = 4 * 1_048_576;
/** What a person asks us to read may be a picture or a PDF: as large as an upload may be is not needed, 8 MiB is. */
const MAX_INPUT_BYTES = 8 * 1_048_576;

/** One line; a page that says that there is none may be longer, and is none. */
const MAX_PROOF_BYTES = 65_536;

/** How many bytes an answer may have, after decompression. */
export function maxBytesByPurpose(purpose: LoadPurpose): number {
  if (purpose === 'status-list') return MAX_STATUS_LIST_BYTES;
  if (purpose === 'domain-proof') return MAX_PROOF_BYTES;
  return purpose === 'input' ? MAX_INPUT_BYTES : MAX_BYTES;
}
