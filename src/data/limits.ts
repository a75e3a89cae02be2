/** What a record may weigh. */

/** The largest file that a phone should be asked to read, in bytes. A record of 10,000 events takes about 5 MB. */
export const LARGEST_FILE = 32_000_000;
