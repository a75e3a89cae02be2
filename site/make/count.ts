import type {ListName} from '../../src/record/schema.js';

/** "1 item", "2 items", "no items": English only, as the site is. */
export const count = (number: number, one: string): string =>
  `${number === 0 ? 'no' : number.toLocaleString('en-GB')} ${one}${number === 1 ? '' : 's'}`;

/** "1 priority", "2 priorities": entries of a list of the record. */
export const countOf = (list: ListName, number: number): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? list.replace(/ies$/, 'y').replace(/s$/, '') : list}`;
