import type {Language, Lock, Pack, XliffFile} from '../languages/types.d.mts';

export interface TextToTranslate {
  id: string;
  source: string;
  desc: string | undefined;
  form: string | undefined;
  target: string;
  was: string | undefined;
  terms: [string, string][];
  faults: string[];
  place: string;
}

export function openTranslatorsPage(options: {
  tag: string;
  port: number;
  host?: string;
}): Promise<{address: string; path: string; close(): Promise<void>}>;

export function withTarget(
  language: Language,
  id: string,
  target: string,
): {file: XliffFile; lock: Lock};

/** What `language.json` of the page holds. */
export interface LanguageOnPage {
  info: Language['info'];
  path: string;
  status: string;
  faults: string[];
  texts: TextToTranslate[];
  pack: Pack;
}
