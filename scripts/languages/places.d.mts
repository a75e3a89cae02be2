/** Absolute paths; a test may replace them. */
export const places: Record<'root' | 'locales' | 'xliff' | 'lock' | 'glossary' | 'packs', string>;
