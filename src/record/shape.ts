/** Looks into the schema, for those who walk a record by it: the translator's texts, a table's fields, a webmaster's typing errors. */
import type * as v from 'valibot';
import {text} from './fields.js';

export interface Shape {
  /** Of an object: its fields. */
  fields?: Readonly<Record<string, v.GenericSchema>>;
  /** Of a list: what each entry is. */
  item?: v.GenericSchema;
  /** Of values by names, such as translations by language: what each value is. */
  values?: v.GenericSchema;
  /** Whether it is a text: words, or words by language. */
  isText: boolean;
}

type Inner = v.GenericSchema & {
  wrapped?: Inner;
  entries?: Record<string, v.GenericSchema>;
  item?: v.GenericSchema;
  value?: v.GenericSchema;
};

const shapes = new WeakMap<v.GenericSchema, Shape>();

/** What lies within a schema; nothing of it for a word, a number, a date or a code. */
export function shapeOf(schema: v.GenericSchema): Shape {
  let shape = shapes.get(schema);
  if (!shape) {
    // Without a prototype: what a page put on `Object.prototype` is no part of a schema.
    const own = (of: object): Inner => Object.assign(Object.create(null) as Inner, of);
    let inner = own(schema);
    let type: unknown = schema;
    while (inner.wrapped) inner = own((type = inner.wrapped) as Inner);
    const {entries: fields, item, value: values} = inner;
    shapes.set(schema, (shape = {fields, item, values, isText: type === text}));
  }
  return shape;
}
