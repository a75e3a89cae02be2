/** How much a family's phone has to download, in bytes of brotli. The build fails above. */

/** The script with all widgets and English. */
export const SCRIPT_BUDGET = 68_000;
/** A language pack. */
export const PACK_BUDGET = 7_000;
