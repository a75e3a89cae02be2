/** The ways by which others hear of an answer. */
export const channels = ['webhook', 'mail'] as const;
export type Channel = (typeof channels)[number];
