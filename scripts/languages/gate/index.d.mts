import type {LanguageInfo} from '../../../src/language/languages.ts';
import type {Fault, Language, SourceMessage} from '../types.d.mts';

export function languageFaults(language: Language): Fault[];
export function offerFaults(info: LanguageInfo): Fault[];
export function sourceFaults(messages: readonly SourceMessage[]): Fault[];
export function sentence(fault: Fault): string;
