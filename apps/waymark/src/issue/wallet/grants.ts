import { digest, toBase64Url } from 'waymark/encoding';
import { type Scope, takeAuthorization, takeWalletOffer } from '../../store/index.ts';
import { PRE_AUTHORIZED_CODE } from './metadata.ts';

type Form = Readonly<Record<string, string>>;

/** A way to come to a token. Adding one is one entry. */
export interface Grant {
  readonly type: string;
  /** Members of the form without which nothing is tried. */
  readonly needs: readonly string[];
  /** The award, once. `undefined` = something is wrong, used, or has ended: nobody is told which. */
  readonly take: (scope: Scope, form: Form, now: Date) => Promise<string | undefined>;
}

export const GRANTS: readonly Grant[] = [
  {
    type: PRE_AUTHORIZED_CODE,
    // The digits always: an offer without them is one that nobody made here.
    needs: ['pre-authorized_code', 'tx_code'],
    take: (scope, { 'pre-authorized_code': code = '', tx_code: txCode = '' }, now) =>
      takeWalletOffer(scope, { code, txCode, now }),
  },
  {
    type: 'authorization_code',
    needs: ['code', 'code_verifier', 'redirect_uri', 'client_id'],
    take: async (scope, form, now) => {
      const found = await takeAuthorization(scope, { authorizationCode: form.code ?? '', now });
      if (!found || found.clientId !== form.client_id || found.redirectUri !== form.redirect_uri) return undefined;
      // RFC 7636, section 4.6.
      const challenge = await digest('SHA-256', new TextEncoder().encode(form.code_verifier));
      return toBase64Url(challenge) === found.codeChallenge ? found.awardId : undefined;
    },
  },
];
