import type {Pack, SourceMessage} from './types.d.mts';

export function accented(text: string): string;
export function mirrored(text: string): string;
export function pseudoPacks(
  messages: readonly SourceMessage[],
  cldr: Record<string, Pick<Pack, 'months' | 'dates'>>,
): Pack[];
