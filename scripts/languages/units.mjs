/**
 * What is to be translated into a language: the English messages, with plurals expanded to the forms of that language.
 */
import {createHash} from 'node:crypto';

/** European Portuguese, as in src/language/msg.ts: plain `pt` is Brazilian to `Intl`. */
const pluralTag = tag => (tag === 'pt' ? 'pt-PT' : tag);

const order = ['zero', 'one', 'two', 'few', 'many', 'other'];
const formOf = /\.(zero|one|two|few|many|other)$/;
const upTo = 1000;

/** The plural categories of a language, in CLDR's order. */
export function categoriesOf(tag) {
  const {pluralCategories} = new Intl.PluralRules(pluralTag(tag)).resolvedOptions();
  return order.filter(category => pluralCategories.includes(category));
}

/**
 * Which numbers a plural category is for.
 *
 * @returns {import('./types.d.mts').PluralForm}
 */
export function pluralForm(tag, category) {
  const rules = new Intl.PluralRules(pluralTag(tag));
  const numbers = [];
  for (let number = 0; number <= upTo; number += 1)
    if (rules.select(number) === category) numbers.push(number);
  if (numbers.length === 1) return {category, numbers: String(numbers[0]), only: numbers[0]};
  if (numbers.length > 1)
    return {
      category,
      numbers: `${numbers.slice(0, 6).join(', ')}${numbers.length > 6 ? ' …' : ''}`,
      only: undefined,
    };
  const rare = rules.select(1_000_000) === category ? 'whole millions' : 'fractions, such as 1.5';
  return {category, numbers: rare, only: undefined};
}

/** The stems of the plural messages: those that English has in both its forms. `kind.other` alone is not a plural. */
export function pluralStems(messages) {
  const ids = new Set(messages.map(({id}) => id));
  return new Set(
    messages
      .filter(({id}) => id.endsWith('.one') && ids.has(id.replace(formOf, '.other')))
      .map(({id}) => id.replace(formOf, '')),
  );
}

/**
 * Everything to be translated into one language, in the order of the ids.
 *
 * @param {string} tag
 * @param {readonly import('./types.d.mts').SourceMessage[]} messages
 * @returns {import('./types.d.mts').Unit[]}
 */
export function unitsFor(tag, messages) {
  const stems = pluralStems(messages);
  const byId = new Map(messages.map(message => [message.id, message]));
  return messages.flatMap(({id, text, values, desc = ''}) => {
    const stem = id.replace(formOf, '');
    if (stem === id || !stems.has(stem)) return [{id, source: text, values, desc}];
    // Both English forms have this stem; the one that always exists represents the group.
    if (!id.endsWith('.other')) return [];
    const one = byId.get(`${stem}.one`);
    return categoriesOf(tag).map(category => {
      const form = pluralForm(tag, category);
      // "One document" is not a suitable source for a form that is also for 0, or for 21 and 31: it has no number.
      const from =
        category === 'one' && (form.only === 1 || one.values.length === values.length)
          ? one
          : {text, desc};
      return {id: `${stem}.${category}`, source: from.text, values, desc: from.desc ?? '', form};
    });
  });
}

/** The hash of an English text in the lock. */
export const hashOf = text => createHash('sha256').update(text).digest('hex').slice(0, 12);
