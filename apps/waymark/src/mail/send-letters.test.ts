import assert from 'node:assert/strict';
import { type AddressInfo, createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { createMailer } from './send-letters.ts';

/** A mail server that takes everything and keeps the last. */
let taken = '';
const server = createServer((socket) => {
  let isData = false;
  socket.write('220 here\r\n');
  socket.on('data', (bytes) => {
    const said = bytes.toString();
    if (isData) {
      taken += said;
      if (!taken.endsWith('\r\n.\r\n')) return;
      isData = false;
      socket.write('250 taken\r\n');
    } else if (/^DATA/i.test(said)) {
      [isData, taken] = [true, ''];
      socket.write('354 go on\r\n');
    } else socket.write('250 yes\r\n');
  });
});
before(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
after(() => server.close());
const send = (letter: Parameters<ReturnType<typeof createMailer>>[0]) =>
  createMailer({ url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, from: 'a@one.example' })(letter);
const letter = { recipient: 'ana@mail.example', subject: 'You can weave', body: 'You can weave.\n' };

test('a letter is plain text, and a page beside it where there is one', async () => {
  await send(letter);
  assert.match(taken, /Content-Type: text\/plain/);
  assert.doesNotMatch(taken, /text\/html|List-Unsubscribe/);
  await send({ ...letter, html: '<p>You can weave.</p>' });
  assert.match(taken, /multipart\/alternative[\s\S]*text\/plain[\s\S]*text\/html/);
});

test('a reminder says how it stops, so that a mail program can do it in one request', async () => {
  const stopUrl = 'https://waymark.example/reminders/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
  await send({ ...letter, stopUrl });
  const headers = (taken.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ');
  assert.ok(headers.includes(`List-Unsubscribe: <${stopUrl}>`), headers);
  assert.match(headers, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
});
