/**
 * The https endpoint that the W3C suites talk to: verification is passed on to a running Waymark as it is; issuing, which Waymark
 * does not do yet, is done here with Digital Bazaar's libraries after Waymark's model rules, so that the suites have something to verify.
 */
import { createServer } from 'node:https';
import { gzipSync } from 'node:zlib';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createSignCryptosuite as ecdsaJcsOf } from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import * as ecdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { Ed25519VerificationKey2020 } from '@digitalbazaar/ed25519-verification-key-2020';
import { createSignCryptosuite as eddsaJcsOf } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { generate } from 'selfsigned';
import { parse } from 'waymark/credential';
import { toMultibase } from 'waymark/encoding';
import { DEFAULT_POLICY, verify } from 'waymark/verification';
import { documentLoader } from '../make-fixtures/sign.ts';

type Json = Record<string, unknown>;
interface Issuer {
  readonly id: string;
  readonly suite: (mandatoryPointers?: readonly string[]) => unknown;
  /** Puts an entry of the endpoint's own list into what it issues. */
  readonly hasStatus?: true;
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
    ['with-status', { id: ed.controller, suite: proofOf(ed, eddsaRdfc), hasStatus: true }],
    ['eddsa-rdfc-2022', { id: ed.controller, suite: proofOf(ed, eddsaRdfc) }],
    ['eddsa-jcs-2022', { id: ed.controller, suite: proofOf(ed, eddsaJcsOf()) }],
    ['ecdsa-rdfc-2019-p256', { id: p256.controller, suite: proofOf(p256, ecdsaRdfc) }],
    ['ecdsa-rdfc-2019-p384', { id: p384.controller, suite: proofOf(p384, ecdsaRdfc) }],
    ['ecdsa-jcs-2019-p256', { id: p256.controller, suite: proofOf(p256, ecdsaJcsOf()) }],
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

/** One bit for each of the smallest list that the standard allows, none of them set. @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-generation-algorithm */
const LIST_BYTES = 16 * 1024;

/** A status list with nothing marked, signed by its issuer. */
const issueList = ({ id, suite }: Issuer, url: string) =>
  vc.issue({
    credential: {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: url,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: id,
      validFrom: new Date().toISOString().replace(/\.\d+/, ''),
      credentialSubject: {
        id: `${url}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: toMultibase(gzipSync(new Uint8Array(LIST_BYTES)), 'u'),
      },
    },
    suite: suite(),
    documentLoader,
  });

const statusEntry = (url: string) => ({
  id: `${url}#94567`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '94567',
  statusListCredential: url,
});

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

async function issue(issuer: Issuer, body: Json, listUrl: string): Promise<[number, Json]> {
  const { credential: given } = body;
  if (!given || typeof given !== 'object') return [400, { message: 'no credential' }];
  const credential: Json = { ...given, ...(issuer.hasStatus ? { credentialStatus: statusEntry(listUrl) } : {}) };
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
export async function startEndpoint(port: number, waymark: string, issuers: ReadonlyMap<string, Issuer>) {
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
      const issuer = issuers.get(first);
      const listUrl = `https://localhost:${port}/${first}/status/1`;
      if (issuer && rest.join('/') === 'status/1') return answer(200, await issueList(issuer, listUrl));
      if (rest.join('/') === 'credentials/issue')
        return issuer ? answer(...(await issue(issuer, JSON.parse(text), listUrl))) : answer(404, {});
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
