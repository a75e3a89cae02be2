/** Absolute paths; a test may replace them. */
export const paths: Record<'root' | 'locales' | 'xliff' | 'lock' | 'glossary' | 'packs', string>;
