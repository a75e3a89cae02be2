/** Packs that come with the script. The build of the file with every language puts them here. */
import type {LanguagePack} from './packs.js';

export const includedPacks: readonly LanguagePack[] = [];
