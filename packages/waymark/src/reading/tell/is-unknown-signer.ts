import type { Report } from '../../verification/index.ts';

/** A good signature by a key that nothing ties to anybody: it shows that the text is unchanged, and no more. A record is judged by its parts. */
export const isUnknownSigner = ({ verdict, issuerProof, sealedBy, parts }: Report): boolean =>
  verdict === 'genuine' &&
  sealedBy === 'signature' &&
  parts.length === 0 &&
  (issuerProof.kind === 'key' || issuerProof.kind === 'claimed');
