/** Each format reads our own fixture of it into the same model. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { type Credential, parse, type Said } from '../index.ts';

const FIXTURES = resolve(import.meta.dirname, '../../../../../fixtures');

function credentialOf(name: string): Credential {
  const { credential } = parse(readFileSync(join(FIXTURES, name, 'input.json'), 'utf8'));
  assert.ok(credential);
  return credential;
}
const values = (said: readonly Said[] | undefined) => said?.map(({ value }) => value);

describe('the example of the room', () => {
  it('runs', () => {
    const issuer = { origin: 'https://a.example', name: 'A' };
    const badge = { name: 'Weaving', description: 'Weaves.', image: '/i.png', criteria: '/c', issuer };
    const { credential, findings } = parse(JSON.stringify({ recipient: 'ana@mail.example', badge }));
    assert.equal(credential?.format, 'open-badges-0.5');
    assert.deepEqual(credential?.subjects[0]?.achievement?.name[0], { value: 'Weaving', place: '/badge/name' });
    assert.equal(findings.length, 0);
  });
});

describe('formats', () => {
  it('Open Badges 0.5: everything in one object, hosted nobody says where', () => {
    const { kind, securing, subjects, issuer, awarded } = credentialOf('open-badges-0.5/backpack-2012');
    assert.equal(kind, 'achievement');
    assert.deepEqual(securing, [{ kind: 'hosted', url: '', place: '' }]);
    assert.deepEqual(subjects[0]?.identifiers[0]?.hashed, true);
    assert.equal(subjects[0]?.identifiers[0]?.salt?.value, 'hashbrowns');
    assert.deepEqual(
      [values(issuer?.name), issuer?.url?.value, issuer?.email?.value],
      [['Summer Code Camp'], 'https://summercode.example', 'camp@summercode.example'],
    );
    assert.equal(awarded?.instant?.toISOString(), '2012-05-23T00:00:00.000Z');
  });

  it('Open Badges 1: class and hosting by address', () => {
    const { securing, subjects, id, issuer } = credentialOf('open-badges-1/hosted-web-literacy');
    assert.deepEqual(securing[0]?.kind === 'hosted' && securing[0].place, '/verify/url');
    assert.equal(subjects[0]?.achievement?.id?.value, 'https://badges.oldlibrary.example/classes/web-literacy.json');
    assert.deepEqual([id?.value, issuer], ['wl-2014-00831', undefined]);
  });

  it('Open Badges 2.0: an assertion with its class inside', () => {
    const { securing, subjects, issuer, evidence, validUntil } = credentialOf('open-badges-2.0/inline-class-first-aid');
    const achievement = subjects[0]?.achievement;
    assert.deepEqual(securing, []);
    assert.deepEqual(values(achievement?.tags), ['first aid', 'defibrillator', 'work safety']);
    assert.equal(achievement?.criteriaNarrative[0]?.place, '/badge/criteria/narrative');
    assert.deepEqual(achievement?.image?.caption[0]?.value, 'A white cross on green');
    assert.equal(issuer?.place, '/badge/issuer');
    assert.deepEqual(
      evidence.map(({ genre }) => values(genre)),
      [[], ['Instructor’s note']],
    );
    assert.equal(validUntil?.instant?.toISOString(), '2028-09-14T14:30:00.000Z');
  });

  it('Open Badges 2.0: a class alone, in the language that it declares', () => {
    const { kind, securing, subjects } = credentialOf('open-badges-2.0/class-alone');
    assert.equal(kind, 'definition');
    assert.equal(securing[0]?.kind, 'hosted');
    assert.deepEqual(subjects[0]?.achievement?.name[0]?.language, 'ca');
    assert.deepEqual(subjects[0]?.identifiers, []);
  });

  it('Open Badges 3.0: rubric, results, scripts and links', () => {
    const { name, description, subjects, evidence, linked, issuer } = credentialOf(
      'open-badges-3.0/rubric-three-languages',
    );
    const [subject] = subjects;
    assert.deepEqual(
      name.map(({ language, direction }) => [language, direction]),
      [
        ['en', undefined],
        ['ar', 'rtl'],
        ['es', undefined],
      ],
    );
    assert.equal(description[0]?.direction, 'rtl');
    assert.deepEqual(
      subject?.achievement?.resultDescriptions.map(({ rubricLevels }) => rubricLevels.length),
      [3, 0, 0],
    );
    assert.deepEqual(
      subject?.results.map(({ value, achievedLevel }) => value?.value ?? achievedLevel?.value.at(-1)),
      ['3', '51', 'A'],
    );
    assert.equal(subject?.source?.name[0]?.value, 'Northern General Hospital');
    assert.equal(issuer?.parent?.name[0]?.value, 'Stad Antwerpen');
    assert.equal(evidence[0]?.digest?.kind, 'digestMultibase');
    assert.equal(linked.length, 2);
  });

  it('Open Badges 3.0: an endorsement', () => {
    const { kind, subjects, validUntil } = credentialOf('open-badges-3.0/endorsement-of-an-issuer');
    assert.equal(kind, 'endorsement');
    assert.equal(subjects[0]?.id?.value, 'did:web:interpreters.example');
    assert.deepEqual(
      subjects[0]?.endorsementComment.map(({ language }) => language),
      ['en', 'nl'],
    );
    assert.ok(validUntil?.instant);
  });

  it('CLR 2.0: credentials inside, and achievements beside them', () => {
    const { kind, parts, subjects } = credentialOf('clr-2.0/transcript-of-three');
    assert.equal(kind, 'record');
    assert.deepEqual(
      parts.map(({ parsed }) => parsed.credential?.subjects[0]?.results[0]?.value?.value),
      ['74', '91', '58'],
    );
    assert.equal(subjects[0]?.achievement, undefined);
    assert.equal(subjects[0]?.achievements.length, 2);
  });

  it('ELM 3: outcomes, assessment, workload, level', () => {
    const { name, subjects, issuer, awarded } = credentialOf('elm-3/welding-micro-credential');
    const achievement = subjects[0]?.achievement;
    assert.deepEqual(
      name.map(({ language }) => language),
      ['sl', 'en'],
    );
    assert.deepEqual(
      achievement?.outcomes.map((one) => one.alignments.length),
      [1, 0],
    );
    assert.equal(achievement?.assessments[0]?.grade?.value, '9 of 10');
    assert.deepEqual([achievement?.workload?.value, values(achievement?.levels)], ['PT60H', ['Level 4']]);
    assert.equal(issuer?.address?.lines[0]?.value, 'Kovaška 4, 3000 Celje');
    assert.equal(awarded?.value, '2026-03-06T00:00:00+01:00');
  });

  it('SD-JWT VC: claims of a token', () => {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      vct: 'https://a.example/diploma',
      iss: 'https://a.example',
      sub: 'did:key:z',
      iat: 1,
      exp: 1780000000,
      degree: 'BSc',
    };
    const { credential, findings } = parse(`${encode({ alg: 'ES256', typ: 'dc+sd-jwt' })}.${encode(claims)}.c2ln~`);
    assert.deepEqual(findings, []);
    assert.equal(credential?.format, 'sd-jwt-vc');
    assert.deepEqual(
      [credential?.issuer?.id?.value, credential?.subjects[0]?.id?.value, values(credential?.types)],
      ['https://a.example', 'did:key:z', ['https://a.example/diploma']],
    );
    assert.equal(credential?.validUntil?.place, '/exp');
  });
});
