import type {LanguageInfo, Lock, Pack, XliffFile} from './types.d.mts';

export interface PackFile {
  tag: string;
  name: string;
  text: string;
}
export function packOf(
  info: LanguageInfo,
  translation: {file: XliffFile; lock: Lock},
  cldr: Pick<Pack, 'months' | 'dates'>,
): Pack;
export function packText(pack: Pack): string;
export function readPacks(): Promise<Pack[]>;
export function buildPacks(options?: {
  folder?: string;
  pseudo?: boolean;
}): Promise<{names: Record<string, string>; files: PackFile[]}>;
