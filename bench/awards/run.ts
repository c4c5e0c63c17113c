/** `npm run bench:awards -- [people] [servers] [deadly]`: a table of 100,000 people by default; prints what it took. */
import { giveToMany } from './give-to-many.ts';

const [people = '100000', servers = '2', deadly] = process.argv.slice(2);
const given = await giveToMany({
  people: Number(people),
  servers: Number(servers),
  isDeadly: deadly === 'deadly',
  say: (line) => console.error(line),
});
const { checkedSeconds, signedSeconds } = given;
const perSecond = Math.round(given.people / (signedSeconds - checkedSeconds));
console.log(JSON.stringify({ ...given, signedPerSecond: perSecond }, null, 2));
