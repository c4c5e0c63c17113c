import { languagesOf, textIn } from 'waymark/achievement';
import type { VersionRow } from '../../store/index.ts';
import { configurationId, WALLET_FORMATS } from './formats.ts';

/** Algorithms that a wallet may show its key with. */
export const PROOF_ALGORITHMS = ['EdDSA', 'ES256'] as const;
/** What we know how to find a key behind, without asking anybody. */
const BINDING_METHODS = ['did:key', 'did:jwk', 'jwk'];

export interface Configuration {
  readonly [member: string]: unknown;
  readonly format: string;
}

/** What a wallet may ask for of one definition, by id. @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.4 */
export function toConfigurations(
  version: Pick<VersionRow, 'definitionId' | 'definition'>,
  { algorithm, logo }: { readonly algorithm: 'EdDSA' | 'ES256'; readonly logo?: Logo },
): Readonly<Record<string, Configuration>> {
  const { definitionId, definition } = version;
  const display = languagesOf(definition).map((locale) => {
    const name = textIn(definition.name, locale, definition.language) ?? '';
    const can = textIn(definition.sentence, locale, definition.language);
    return {
      // What its holder can do comes first, as everywhere.
      name: can ? capitalised(can, locale) : name,
      locale,
      ...(can ? { description: name } : {}),
      ...(logo ? { logo } : {}),
    };
  });
  return Object.fromEntries(
    WALLET_FORMATS.map((format) => [
      configurationId(definitionId, format),
      {
        format: format.format,
        scope: configurationId(definitionId, format),
        credential_definition: format.definition,
        credential_signing_alg_values_supported: [format.signedWith(algorithm)],
        cryptographic_binding_methods_supported: BINDING_METHODS,
        proof_types_supported: { jwt: { proof_signing_alg_values_supported: [...PROOF_ALGORITHMS] } },
        credential_metadata: { display },
      },
    ]),
  );
}

/** A type, not an interface: the library takes any record. */
export type Logo = {
  readonly uri: string;
  readonly alt_text: string;
};

const capitalised = (text: string, locale: string): string => {
  const [first = '', ...rest] = text;
  return `${first.toLocaleUpperCase(locale)}${rest.join('')}`;
};
