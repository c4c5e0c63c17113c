/**
 * The https endpoint that the W3C suites talk to. Verification is passed on to a running Waymark as it is, and so is issuing; what Waymark
 * does not issue (P-384, selective disclosure, Ed25519Signature2020) is issued here with Digital Bazaar's libraries after Waymark's model
 * rules, so that the suites have something to verify.
 */
import { createServer } from 'node:https';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createSignCryptosuite as ecdsaJcsOf } from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import * as ecdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { Ed25519VerificationKey2020 } from '@digitalbazaar/ed25519-verification-key-2020';
import * as vc from '@digitalbazaar/vc';
import { generate } from 'selfsigned';
import { parse } from 'waymark/credential';
import { DEFAULT_POLICY, verify } from 'waymark/verification';
import { documentLoader } from '../make-fixtures/sign.ts';
import type { OwnIssuer } from './own-issuers.ts';

type Json = Record<string, unknown>;
interface Issuer {
  readonly id: string;
  readonly suite: (mandatoryPointers?: readonly string[]) => unknown;
}

async function ed25519() {
  const pair = await ed25519Multikey.generate();
  pair.controller = `did:key:${pair.publicKeyMultibase}`;
  pair.id = `${pair.controller}#${pair.publicKeyMultibase}`;
  return pair;
}
async function ecdsa(curve: string) {
  const pair = await ecdsaMultikey.generate({ curve });
  pair.controller = `did:key:${pair.publicKeyMultibase}`;
  pair.id = `${pair.controller}#${pair.publicKeyMultibase}`;
  return pair;
}

/** One issuer a suite and key type; the path is `/<name>/credentials/issue`. */
export async function createIssuers(): Promise<ReadonlyMap<string, Issuer>> {
  const ed = await ed25519();
  const p256 = await ecdsa('P-256');
  const p384 = await ecdsa('P-384');
  const legacy = await Ed25519VerificationKey2020.from(
    await ed.export({ publicKey: true, secretKey: true, includeContext: true }).then(toKey2020),
  );
  const proofOf = (pair: { signer(): unknown }, cryptosuite: unknown) => () =>
    new DataIntegrityProof({ signer: pair.signer(), cryptosuite });
  return new Map<string, Issuer>([
    ['ecdsa-rdfc-2019-p384', { id: p384.controller, suite: proofOf(p384, ecdsaRdfc) }],
    ['ecdsa-jcs-2019-p384', { id: p384.controller, suite: proofOf(p384, ecdsaJcsOf()) }],
    [
      'ecdsa-sd-2023',
      {
        id: p256.controller,
        suite: (mandatoryPointers = []) =>
          new DataIntegrityProof({
            signer: p256.signer(),
            cryptosuite: ecdsaSd.createSignCryptosuite({ mandatoryPointers }),
          }),
      },
    ],
    ['ed25519signature2020', { id: ed.controller, suite: () => new Ed25519Signature2020({ key: legacy }) }],
  ]);
}
function toKey2020(exported: {
  publicKeyMultibase: string;
  secretKeyMultibase: string;
  controller: string;
  id: string;
}) {
  return {
    type: 'Ed25519VerificationKey2020',
    id: exported.id,
    controller: exported.controller,
    publicKeyMultibase: exported.publicKeyMultibase,
    privateKeyMultibase: exported.secretKeyMultibase,
  };
}

/** What our own verifier, asking nobody, finds wrong with the digests inside. */
async function wrongDigests(credential: Json) {
  const report = await verify(parse(JSON.stringify(credential)), {
    documents: async () => ({ ok: false, kind: 'offline' }),
    now: new Date(),
    policy: DEFAULT_POLICY,
  });
  return report.checks
    .flatMap(({ results }) => results)
    .filter(({ outcome, reason }) => outcome === 'failed' && reason.code === 'verification.context-digest-differs');
}

async function issue(issuer: Issuer, body: Json): Promise<[number, Json]> {
  const { credential: given } = body;
  if (!given || typeof given !== 'object') return [400, { message: 'no credential' }];
  const credential: Json = { ...given };
  const broken = parse(JSON.stringify(credential)).findings.filter(({ severity }) => severity === 'error');
  if (broken.length > 0) return [400, { errors: broken }];
  const { mandatoryPointers } = (body.options ?? {}) as { mandatoryPointers?: readonly string[] };
  const verifiableCredential = await vc.issue({ credential, suite: issuer.suite(mandatoryPointers), documentLoader });
  const wrong = await wrongDigests(verifiableCredential as Json);
  return wrong.length > 0 ? [400, { errors: wrong }] : [201, { verifiableCredential }];
}

/** The suites judge proofs, with keys of nobody's; a few requests leave out to say so. */
function withChecks(text: string): string {
  const body = JSON.parse(text) as Json;
  const options = (body.options ?? {}) as Json;
  return JSON.stringify({ ...body, options: { checks: ['proof'], ...options } });
}

/** Starts it; `waymark` is the base address of the running product. */
export async function startEndpoint(
  port: number,
  waymark: string,
  { own, peers }: { readonly own: ReadonlyMap<string, OwnIssuer>; readonly peers: ReadonlyMap<string, Issuer> },
) {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048 });
  const server = createServer({ key, cert }, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const [, first = '', ...rest] = (request.url ?? '').split('/');
    const answer = (status: number, body: unknown) =>
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(typeof body === 'string' ? body : JSON.stringify(body));
    try {
      if (rest.join('/') === 'credentials/issue') {
        const ours = own.get(first);
        if (ours) return answer(...(await ours.issue(text)));
        const issuer = peers.get(first);
        return issuer ? answer(...(await issue(issuer, JSON.parse(text)))) : answer(404, {});
      }
      if (request.method === 'GET') {
        const got = await fetch(`${waymark}${request.url}`);
        return answer(got.status, await got.text());
      }
      const passed = await fetch(`${waymark}${request.url}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: withChecks(text),
      });
      return answer(passed.status, await passed.text());
    } catch (error) {
      return answer(400, { message: String(error) });
    }
  });
  await new Promise<void>((listening) => server.listen(port, listening));
  return server;
}
