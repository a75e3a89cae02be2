import type {Fault, Language, SourceMessage} from '../types.d.mts';

export function languageFaults(language: Language): Fault[];
export function sourceFaults(messages: readonly SourceMessage[]): Fault[];
export function sentence(fault: Fault): string;
