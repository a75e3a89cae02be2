/** The kind of an input: a record, a table or a page. It runs in Node and in browsers. */
import {isTable} from '../src/data/reading.js';
import type {Input} from './files.js';
import {isAddress} from './names.js';

const IS_PAGE = /^\uFEFF?\s*</;

/** The kind of a file: as on a page, its content decides, not its name or content type. */
export function kindOf({name, text, contentType, workbook}: Input): 'json' | 'table' | 'page' {
  const path = isAddress(name) ? new URL(name).pathname : name;
  // Some programs save a web page with the extension of a workbook.
  if (workbook || isTable(text) || (/\.(?:xlsx?|xlsm|ods)$/i.test(path) && IS_PAGE.test(text)))
    return 'table';
  const isData = /\.(?:json|csv|tsv)$/i.test(path);
  return !isData && !/json|csv/.test(contentType) && IS_PAGE.test(text) ? 'page' : 'json';
}
