/** How much a family's phone has to download, in bytes of brotli. The build fails above. */

/** The script: the tracker, the timeline, the language picker and English, and what all widgets share. */
export const SCRIPT_BUDGET = 40_000;
/** Its parts, all together. A page fetches those that it has use for. */
export const PARTS_BUDGET = 37_000;
/** One file of a language pack. */
export const PACK_BUDGET = 4_000;
