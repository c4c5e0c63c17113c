/** README.txt of an export: for whoever opens it in ten years and has nothing else. */
export const readmeEn = {
  text: ({
    baseUrl,
    slug,
    withKeys,
  }: {
    readonly baseUrl: string;
    readonly slug: string;
    readonly withKeys: boolean;
  }) =>
    `EVERYTHING THAT ONE ORGANISATION HOLDS

This was taken out of Waymark at ${baseUrl}, for the organisation ${slug}.
It needs no Waymark to be read: text, JSON, and pictures. Left out are only sign-ins and tokens of programs, and keys
unless they were asked for.

WHAT IS HERE
credentials/                      What people were given, byte for byte as it was signed: Open Badges 3.0
                                  (.json, with the proof inside) or a signed token (.jwt).
status/                           The lists that say which credentials were withdrawn, as last signed.
definitions/<id>/v<n>.json        What was promised: the published bytes, whose digest stands in each credential.
definitions/<id>/v<n>/statement.json            What the organisation signed about those bytes.
definitions/<id>/v<n>/endorsements/             What employers signed about them.
organisations/<name>/did.json     Public keys of those who signed. did.jsonl is the history of the keys (did:webvh).
tables/                           Tables of people as they were uploaded, in pieces: put them together in their order.
rows/                             Everything else, one line of JSON a row. awards.ndjson is the index of credentials:
                                  who, what, when, which file, which place in which list, whether it was withdrawn.
                                  drafts, proposals, answers, sign-offs and activities tell how definitions came about.
                                  people.ndjson names people; only your own members with their mail addresses.
manifest.json                     How many of each there are.
SHA256SUMS                        The sum of every file but this list.

IS IT WHOLE?
In this folder: sha256sum -c SHA256SUMS

IS IT GENUINE?
Any program that reads W3C Verifiable Credentials (Data Integrity: eddsa-rdfc-2022, eddsa-jcs-2022) can check a file of
credentials/. It asks for the issuer's keys at ${baseUrl}/organisations/${slug}/did.json and for the list at
${baseUrl}/status/<id>. When nobody answers there any more, give it the files of this folder instead.

TO KEEP CREDENTIALS WORKING WITHOUT WAYMARK
Serve this folder under ${baseUrl} with any web server that adds ".json" to a path that has none. Keys, definitions and
lists then answer as before. A list is believed for seven days after it was signed: renewing it takes the key.

TO GO ON WITH WAYMARK
waymark import FILE, on an installation that does not have the organisation. Nobody else's rows are in here.

PRIVATE
This folder holds names and mail addresses. ${
      withKeys
        ? 'It also holds your signing keys (rows/signing-keys.ndjson), sealed with age: whoever has this folder and the keystore file of the installation can sign in your name. Keep the two apart.'
        : 'It holds no private key: to go on signing with the same key, export again with keys.'
    }
`,
};
