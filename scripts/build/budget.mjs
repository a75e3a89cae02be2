/** The most that a family's phone may have to download, in bytes of brotli. The build fails above it. */

/** The script: every widget, and English. */
export const SCRIPT_BUDGET = 40_000;
/** One language pack. */
export const PACK_BUDGET = 4_000;
