import type { Subject } from '../../credential/index.ts';
import { showLine } from '../show-text.ts';
import { pick, type Telling } from './telling.ts';

/** How a person is named: by name, by an address in clear, by a code, by a key. */
export function subjectNameOf(
  subject: Subject | undefined,
  { locale: { words }, withinSubject }: Pick<Telling, 'locale' | 'withinSubject'>,
): { name: string; isNamed: boolean; places: string[] } {
  if (!subject) return { name: words.subject.unnamed, isNamed: false, places: [] };
  const named = pick(subject.name, words.locale);
  if (named) return { name: showLine(named.text), isNamed: true, places: [named.place] };
  const clear = subject.identifiers.filter(({ hashed }) => !hashed);
  const byName =
    clear.find(({ type }) => type?.value === 'name') ??
    clear.find(({ type }) => !/^(?:did|url|uri)$/i.test(type?.value ?? ''));
  if (byName) return { name: showLine(byName.id.value), isNamed: true, places: [byName.id.place] };
  if (subject.id && subject.id.value === withinSubject)
    return { name: words.subject.sameAsRecord, isNamed: false, places: [] };
  const hidden = subject.identifiers.find(({ hashed }) => hashed);
  if (hidden) {
    const isEmail = /^(?:e?mail|emailaddress)?$/i.test(hidden.type?.value ?? '');
    return { name: isEmail ? words.subject.holderOfAddress : words.subject.holderOfHidden, isNamed: false, places: [] };
  }
  if (subject.id) return { name: words.subject.holderOfKey, isNamed: false, places: [] };
  return { name: words.subject.unnamed, isNamed: false, places: [] };
}
