/** What a column of a table is for, in the words of the form. Pure. */
import type {FieldWords} from '../../../src/record/form-words.js';
import type {Schema} from '../../../src/record/fields.js';
import {type ListName, lists} from '../../../src/record/schema.js';
import {wordsOf} from './schema-words.js';

/** @param field as `columns` names it: `title`, `update.status`, `source.url` */
export function columnWords(list: ListName, field: string): FieldWords {
  let schema: Schema = lists[list];
  let words: FieldWords = {label: field};
  for (const step of field.replace(/^\+/, '').split('.')) {
    // A row holds one update of several.
    const name = schema.fields?.[step] ? step : `${step}s`;
    const inner = schema.fields?.[name];
    if (!inner) return words;
    words = wordsOf(schema, name);
    schema = inner.item?.fields ? inner.item : inner;
  }
  return words;
}
