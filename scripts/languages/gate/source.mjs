/** The English itself: what a message must have so that it can be translated at all. */
import {quoted} from './faults.mjs';

const idShape = /^[a-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)*$/;
/**
 * Ids that @lit/localize generates for messages without one: they change with the words, and the translation is lost.
 */
const madeUp = /^[sh][0-9a-f]{16}$/;
const wordsOfForm = /\.(zero|one|two|few|many)$/;

/**
 * @param {readonly import('../types.d.mts').SourceMessage[]} messages
 * @returns {import('../types.d.mts').Fault[]}
 */
export function sourceFaults(messages) {
  const ids = new Set(messages.map(({id}) => id));
  return messages.flatMap(({id, text, desc, place}) => {
    const fault = (expected, found) => ({file: place, id, rule: 'source', expected, found});
    const faults = [];
    if (!idShape.test(id) || madeUp.test(id))
      faults.push(fault('an id of its own, such as "timeline.heading"', `"${id}"`));
    if (!desc?.trim())
      faults.push(fault('a desc that tells translators what it is and where it stands', 'none'));
    if (/<[a-z/!]/i.test(text)) faults.push(fault('plain text', `markup in ${quoted(text)}`));
    if (/[{}]/.test(text.replace(/\{\d+\}/g, '')))
      faults.push(fault('text without braces', quoted(text)));
    if (text !== text.trim() || text === '')
      faults.push(fault('words without space around them', quoted(text)));
    const category = wordsOfForm.exec(id)?.[1];
    if (category === 'one' && !ids.has(id.replace(wordsOfForm, '.other')))
      faults.push(fault('a second form, ".other", beside it', 'only ".one"'));
    if (category && category !== 'one')
      faults.push(fault('only the forms of English, ".one" and ".other"', `".${category}"`));
    return faults;
  });
}
