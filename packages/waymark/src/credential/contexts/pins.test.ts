/**
 * Every context is pinned by the SHA-256 of its canonical JSON: an update of a package, or a slip in one of our tables,
 * changes what a signature means, and must be a decision. To accept a change, replace the digest here.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalizeJson, digest, toHex } from '../../encoding/index.ts';
import { CONTEXT_URLS, findContext } from './contexts.ts';
import * as whenAsked from './contexts-when-asked.ts';
import { CORE_CONTEXTS } from './core.ts';
import { EXTRA_CONTEXTS } from './extra.ts';

const PINS: Readonly<Record<string, string>> = {
  'http://data.europa.eu/snb/model/context/edc-ap': '8b2aec7cb1ab330c91a88ddf4ac45866dff7011ea364380f1dcf237c279caa5b',
  'https://imsglobal.github.io/openbadges-specification/ob_v3p0.html':
    'f6c4c3b3b800cb9ffc87828d8105e3dd0d20692e5936d2cc4dead2b247e11a08',
  'https://openbadgespec.org/extensions/accessibilityExtension/context.json':
    'c53a9dab6a99bc8f421fc6e984f08776b30a999c3f1c7b1c2c49d94be5077b85',
  'https://openbadgespec.org/extensions/applyLinkExtension/context.json':
    '73739682d8b83730a186f23614c7146bab974c9c8b1de288e5500a127214119b',
  'https://openbadgespec.org/extensions/assessmentExtension/context.json':
    'e4f2e31ba24a9d91d7efc74d566c451ba8e2248215b7075666710ea07c72ef21',
  'https://openbadgespec.org/extensions/endorsement/context.json':
    '742ddc1793ef61d07d4a3f5473100c6375d4a72f8f4676888ce867a7466d4a03',
  'https://openbadgespec.org/extensions/exampleExtension/context.json':
    '47bae4c3e6f1fffb8a255212716098cb9701ad37c4a942ba0ced70e7cc4daf03',
  'https://openbadgespec.org/extensions/extraDescription/context.json':
    '2ee1992b1cc9139456c4a6ea8f94d9e5a7a8c52b9058ed5a1089417a4ec6091b',
  'https://openbadgespec.org/extensions/geoCoordinatesExtension/context.json':
    '4b59e56ab7dbbe507d97a255b49f86ae6ba48be3f033011f14337c78dfc2c719',
  'https://openbadgespec.org/extensions/issuerAccreditationExtension/context.json':
    'b42e7dc773a2e254aba3bb206144e9160a95020f6364327d61e2dee59f85ba41',
  'https://openbadgespec.org/extensions/licenseExtension/context.json':
    '585470b47a48c316a1d7cdcc663d29b8c031619b3b63ec6925fb28891616e0e6',
  'https://openbadgespec.org/extensions/originalCreatorExtension/context.json':
    'fcadab061c555f28977abdd8cf3b4132e1eb0b16774a3ed31ca36ae8345722e2',
  'https://openbadgespec.org/extensions/recipientProfile/context.json':
    '2ee1992b1cc9139456c4a6ea8f94d9e5a7a8c52b9058ed5a1089417a4ec6091b',
  'https://openbadgespec.org/v1/context.json': 'ae61f6ff0efa7d14387eae8e5d83992be2ebd6ff67f23de45ac28afaf94a0720',
  'https://openbadgespec.org/v2/context.json': '4b5f71314b9fef23264b05bab6a03811e8fc1e5e7506b79b092aec91865e7e07',
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json':
    '7defe702c102faf14108579b7d65ef39ecf4c3bbef925b803e15bd77cd6e3394',
  'https://purl.imsglobal.org/spec/clr/v2p0/context.json':
    'a2dd0c0c07434663b7b54a51dd8a3363f6d5c420efa87e3d97b4ef8661596d44',
  'https://purl.imsglobal.org/spec/ob/v2p0/context.json':
    '4b5f71314b9fef23264b05bab6a03811e8fc1e5e7506b79b092aec91865e7e07',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json':
    '8bb2354552b70cbdf2066f6d3e24bc5c2be2619145737580ad2aebdc366e77d5',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json':
    'bdd1d11a55a660322f24660862a1d430ee80cce584465f750909daa43684357c',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json':
    'c5e555a91a5cf48e32ae0a05674c61ddd5c053b680b5643b2f57f9965e386d99',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json':
    '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b',
  'https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld':
    '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json':
    '15f4c347c6fe4380d9b6b93795859e33747ef48d5c55b91a71c52fb51c7bcbd7',
  'https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json':
    'f6c4c3b3b800cb9ffc87828d8105e3dd0d20692e5936d2cc4dead2b247e11a08',
  'https://w3id.org/citizenship/v4rc1': '15ca37d6ed55aee696cb2c8ca747d889418756c66188a47734c15e092ffef869',
  'https://w3id.org/dcc/v1': '72bbeeb602655938f472f98317cab12c1bf6abc96a915d1fcc3fe18e79f92a42',
  'https://w3id.org/openbadges/extensions/accessibilityExtension/context.json':
    'c53a9dab6a99bc8f421fc6e984f08776b30a999c3f1c7b1c2c49d94be5077b85',
  'https://w3id.org/openbadges/extensions/applyLinkExtension/context.json':
    '73739682d8b83730a186f23614c7146bab974c9c8b1de288e5500a127214119b',
  'https://w3id.org/openbadges/extensions/assessmentExtension/context.json':
    'e4f2e31ba24a9d91d7efc74d566c451ba8e2248215b7075666710ea07c72ef21',
  'https://w3id.org/openbadges/extensions/endorsement/context.json':
    '742ddc1793ef61d07d4a3f5473100c6375d4a72f8f4676888ce867a7466d4a03',
  'https://w3id.org/openbadges/extensions/exampleExtension/context.json':
    '47bae4c3e6f1fffb8a255212716098cb9701ad37c4a942ba0ced70e7cc4daf03',
  'https://w3id.org/openbadges/extensions/extraDescription/context.json':
    '2ee1992b1cc9139456c4a6ea8f94d9e5a7a8c52b9058ed5a1089417a4ec6091b',
  'https://w3id.org/openbadges/extensions/geoCoordinatesExtension/context.json':
    '4b59e56ab7dbbe507d97a255b49f86ae6ba48be3f033011f14337c78dfc2c719',
  'https://w3id.org/openbadges/extensions/issuerAccreditationExtension/context.json':
    'b42e7dc773a2e254aba3bb206144e9160a95020f6364327d61e2dee59f85ba41',
  'https://w3id.org/openbadges/extensions/licenseExtension/context.json':
    '585470b47a48c316a1d7cdcc663d29b8c031619b3b63ec6925fb28891616e0e6',
  'https://w3id.org/openbadges/extensions/originalCreatorExtension/context.json':
    'fcadab061c555f28977abdd8cf3b4132e1eb0b16774a3ed31ca36ae8345722e2',
  'https://w3id.org/openbadges/extensions/recipientProfile/context.json':
    '2ee1992b1cc9139456c4a6ea8f94d9e5a7a8c52b9058ed5a1089417a4ec6091b',
  'https://w3id.org/openbadges/legacy-v1': '115af5d18eddab160d929ed85bae6b7f79cd4550b6a6a4b2668f3a191eb60337',
  'https://w3id.org/openbadges/v1': 'ae61f6ff0efa7d14387eae8e5d83992be2ebd6ff67f23de45ac28afaf94a0720',
  'https://w3id.org/openbadges/v2': '4b5f71314b9fef23264b05bab6a03811e8fc1e5e7506b79b092aec91865e7e07',
  'https://w3id.org/security/bbs/v1': '2ec18c3e42eaf753b114404c5b995784e7f8eb92d16e9bc754a738183a89e91b',
  'https://w3id.org/security/data-integrity/v1': '9505bf85338a4c2121ad03992ac90061bc85d43bcfa34d9d47b779381cf08b5f',
  'https://w3id.org/security/data-integrity/v2': '7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305',
  'https://w3id.org/security/multikey/v1': 'be20c3ee6af6e9c4102e66a85c26617831218e32216bdf050f870e389e737cdc',
  'https://w3id.org/security/suites/ed25519-2018/v1':
    'b4cb4ede62cd5c1e98b54340bf9d5ae636e6ba6e92b6bffb50be3c12b473a2de',
  'https://w3id.org/security/suites/ed25519-2020/v1':
    'fb517f09d990829aed734c9bad8cbbb2ac3d5063b865c7e3d81f246074bf5691',
  'https://w3id.org/security/suites/jws-2020/v1': 'eed16334842a5635257913b33acd1aeee29009eb188d855f9a1d0ceee4a8ae4d',
  'https://w3id.org/security/suites/secp256k1-2019/v1':
    '9125f9365f562d895c1c8090d7860725f392d4872dff4ec559b48d8709d69564',
  'https://w3id.org/security/suites/x25519-2019/v1': '226bc202c5f5fac752716b9ed838875155c22b789aa0259276cfd83d54a40d06',
  'https://w3id.org/security/v1': 'd87de2ce3ce407bcac481f8af31e211e54beb5cbd7dd459826ed0502302ee234',
  'https://w3id.org/security/v2': '38a9ef19cf3a75bf856202bd1ed4cbd55c985ad4a809eb7f4ef584ba9d51dc90',
  'https://w3id.org/security/v3': '852581317755217b033c387b4ac01c8d44982e37fcdd6ebfa5aae07c5b207100',
  'https://w3id.org/security/v3-unstable': '852581317755217b033c387b4ac01c8d44982e37fcdd6ebfa5aae07c5b207100',
  'https://w3id.org/vc/status-list/2021/v1': '9768f9aa81ab6c3e2ad96b2d669eaba67afe13fff0140a853f1e3d313fab13b6',
  'https://www.w3.org/2018/credentials/examples/v1': '5bca9da34aefb4c5e0cd993e222e58827734e0928fda0210ee73413c43d6e5e5',
  'https://www.w3.org/2018/credentials/v1': 'b01e671e873981f19a9102a9a57f666dbcaeb31b99e3e124378d143e71549247',
  'https://www.w3.org/ns/credentials/examples/v2': '8a675bead391be98e6054c4e07c41f73337508d398e07047344c5d349aa2dc58',
  'https://www.w3.org/ns/credentials/status/v1': 'b2fcebfbaf4e6beae2be370fda8a5f9f99c28540c798a75a8cdccc0fb1a12492',
  'https://www.w3.org/ns/credentials/undefined-terms/v2':
    '3b11e1df8c618447e9f79f3737e3c30fc0841537eb95f36003742c633672bb9f',
  'https://www.w3.org/ns/credentials/v2': 'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf',
  'https://www.w3.org/ns/did/v1': 'a7e146c40fcec005d3f0f14ae745665f446da58d7914a9d8f733746686fad82b',
  'https://www.w3.org/ns/odrl.jsonld': 'c9b3bbb66a340349a8b126f464287e139570ae46d40d89362733196babb1c9c6',
  'https://ctx.learncard.com/boosts/1.0.1.json': 'd23680e4b981e3079c46287b3d17bafb453f4661ef0fe1fe0039ac51bf103575',
  'https://ctx.learncard.com/boosts/1.0.2.json': 'd45b086ee7f7cdb004503def3e72e69577d859e1ccda8a1e1bb72b4fd5c342eb',
  'https://ctx.learncard.com/boosts/1.0.3.json': 'eb8f7c3a8127c79ceff416ad2b3a05c0b6d9372c566e387b9b979a5da7a4427b',
};

test('every context has its pinned content', async () => {
  const found: Record<string, string> = {};
  for (const url of CONTEXT_URLS) {
    const text = canonicalizeJson(findContext(url) ?? null);
    found[url] = toHex(await digest('SHA-256', new TextEncoder().encode(text)));
  }
  assert.deepEqual(found, PINS);
});

test('answers for listed URLs only', () => {
  for (const url of [
    '',
    'https://www.w3.org/ns/credentials/v3',
    'https://www.w3.org/ns/credentials/v2/',
    '__proto__',
    'OBv3_beta',
  ]) {
    assert.equal(findContext(url), undefined);
  }
});

test('core and extra share no URL, and no context of the core names one of the others', () => {
  assert.equal(CORE_CONTEXTS.size + EXTRA_CONTEXTS.size, CONTEXT_URLS.length);
  for (const context of CORE_CONTEXTS.values()) {
    const named = [context['@context']].flat().filter((one) => typeof one === 'string');
    for (const url of named) assert.ok(CORE_CONTEXTS.has(url), url);
  }
});

test('the light bundle has nothing until it is asked for, then the same', async () => {
  assert.equal(whenAsked.findContext('https://www.w3.org/ns/credentials/v2'), undefined);
  for (const url of CONTEXT_URLS) {
    await whenAsked.loadContext(url);
    assert.equal(whenAsked.findContext(url), findContext(url), url);
  }
  await whenAsked.loadContext('https://www.w3.org/ns/credentials/v3');
  assert.equal(whenAsked.findContext('https://www.w3.org/ns/credentials/v3'), undefined);
});
