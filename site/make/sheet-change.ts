/** Changes one sheet of the draft, or takes it out. */
import type {Sheet} from './sheet.js';
import {change} from './store.js';

export const chosenValue = ({target}: Event): string => (target as HTMLSelectElement).value;

/** Changes the sheet at this place of the draft. */
export const changeSheet = (at: number, next: (sheet: Sheet) => Sheet): void =>
  change(draft => ({
    ...draft,
    sheets: draft.sheets.map((sheet, index) => (index === at ? next(sheet) : sheet)),
  }));

export const takeOut = (at: number): void =>
  change(draft => ({...draft, sheets: draft.sheets.filter((_, index) => index !== at)}));
