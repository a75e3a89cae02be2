import type {XliffFile} from './types.d.mts';

export function parseXliff(xml: string): XliffFile;
export function xliffText(file: XliffFile): string;
