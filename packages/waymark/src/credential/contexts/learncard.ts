import { type ContextFamily, family, joinFamilies } from './context-family.ts';
import { each, KEYWORDS, name, property, scoped, set, typed } from './terms.ts';

const LEARNCARD = 'lcn:';
const string = typed('xsd:string');
const boolean = typed('xsd:boolean');
const CREDENTIALS = 'https://www.w3.org/2018/credentials#';

const namespaces = {
  lcn: 'https://docs.learncard.com/definitions#',
  cred: CREDENTIALS,
  // By https, unlike the real one: the published table has it so.
  xsd: 'https://www.w3.org/2001/XMLSchema#',
};

const emoji = {
  ...each(
    string,
    'lcn:boostEmoji',
    'activeSkinTone=ActiveSkinTone imageUrl=ImageUrl unified=Unified unifiedWithoutSkinTone=UnifiedWithoutSkinTone',
  ),
  ...each(set(string), 'lcn:boostEmoji', 'names=Names'),
};

const display = (more: string) => ({
  ...each(string, 'lcn:boost', `backgroundColor=BackgroundColor backgroundImage=BackgroundImage ${more}`),
  ...each(boolean, 'lcn:boost', 'fadeBackgroundImage=FadeBackgroundImage repeatBackgroundImage=RepeatBackgroundImage'),
  ...each(scoped(name, emoji), 'lcn:boost', 'emoji=Emoji'),
});

const attachment = each(
  string,
  'lcn:boostAttachment',
  'title=Title type=Type url=Url fileName=FileName fileSize=FileSize fileType=FileType',
);
const skill = {
  ...each(string, 'lcn:boost', 'category=SkillCategory skill=Skill'),
  ...each(set(string), 'lcn:boost', 'subskills=Subskills'),
};
const familyTitle = set(scoped(name, each(string, LEARNCARD, 'plural singular')));

const boost = (displayTerms: string) => ({
  ...each(property, 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#', 'address=Address'),
  ...each(set(scoped(name, attachment)), LEARNCARD, 'attachments=boostAttachments'),
  ...each(set(scoped(name, skill)), LEARNCARD, 'skills=boostSkills'),
  ...each(scoped(name, display(displayTerms)), LEARNCARD, 'display=boostDisplay'),
  ...each(scoped(name, each(familyTitle, LEARNCARD, 'dependents guardians')), LEARNCARD, 'familyTitles'),
  ...each(string, LEARNCARD, 'boostId groupID'),
});

const idCard = {
  ...each(
    string,
    'lcn:boostID',
    'IDIssuerName=IssuerName accentColor=AccentColor accentFontColor=FontColor backgroundImage=BackgroundImage ' +
      'fontColor=FontColor idBackgroundColor=BackgroundColor idDescription=Description idThumbnail=Thumbnail ' +
      'issuerThumbnail=IssuerThumbnail',
  ),
  ...each(
    boolean,
    'lcn:boostID',
    'dimBackgroundImage=DimBackgroundImage repeatIdBackgroundImage=RepeatIdBackgroundImage ' +
      'showIssuerThumbnail=ShowIssuerThumbnail',
  ),
};

const certified = {
  '@version': 1.1,
  ...each(string, LEARNCARD, 'boostId'),
  boostCredential: { '@id': 'cred:VerifiableCredential', '@type': '@id', '@container': '@graph' },
};

const edition = (displayTerms: string) => ({
  ...KEYWORDS,
  ...namespaces,
  ...each(scoped(name, boost(displayTerms)), LEARNCARD, 'BoostCredential=boostCredential'),
  ...each(scoped(name, each(scoped(name, idCard), LEARNCARD, 'boostID=boostIDField')), LEARNCARD, 'BoostID=boostID'),
  ...each(scoped(name, certified), LEARNCARD, 'CertifiedBoostCredential=certifiedBoostCredential'),
});

const evidenceFile = each(string, `${namespaces.lcn}evidence`, 'fileName=FileName fileType=FileType fileSize=FileSize');

const WITH_PREVIEW = 'displayType=DisplayType previewType=PreviewType';

/**
 * LearnCard's badges. Edition 1.0.0 changed five times under its URL, so that no one table is right for all credentials that
 * name it: it is left out, and such a credential is told as not checkable. @see https://ctx.learncard.com/
 */
export const LEARNCARD_BOOSTS: ContextFamily = joinFamilies([
  family(['https://ctx.learncard.com/boosts/1.0.1.json'], edition('displayType=DisplayType')),
  family(['https://ctx.learncard.com/boosts/1.0.2.json'], edition(WITH_PREVIEW)),
  family(['https://ctx.learncard.com/boosts/1.0.3.json'], {
    ...edition(WITH_PREVIEW),
    ...each(scoped(name, evidenceFile), namespaces.lcn, 'EvidenceFile'),
  }),
]);
