/** What was read: a record, a table or a page. It runs in Node and in browsers. */
import {isTable} from '../src/data/reading.js';
import type {Input} from './files.js';
import {isAddress} from './names.js';

/** What a file is: as on a page, what it holds decides, not its name nor what its server calls it. */
export function kindOf({name, text, contentType, workbook}: Input): 'json' | 'table' | 'page' {
  if (workbook || isTable(text)) return 'table';
  const isData = /\.(?:json|csv|tsv)$/i.test(isAddress(name) ? new URL(name).pathname : name);
  return !isData && !/json|csv/.test(contentType) && /^\uFEFF?\s*</.test(text) ? 'page' : 'json';
}
