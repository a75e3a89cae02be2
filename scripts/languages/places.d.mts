/** Absolute paths; a test may put others in their place. */
export const places: Record<'root' | 'locales' | 'xliff' | 'lock' | 'glossary' | 'packs', string>;
