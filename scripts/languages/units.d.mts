import type {PluralForm, SourceMessage, Unit} from './types.d.mts';

export function categoriesOf(tag: string): Intl.LDMLPluralRule[];
export function pluralForm(tag: string, category: Intl.LDMLPluralRule): PluralForm;
export function unitsFor(tag: string, messages: readonly SourceMessage[]): Unit[];
export function hashOf(text: string): string;
