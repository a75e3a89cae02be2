/** The channels by which others are notified of an answer. */
export const channels = ['webhook', 'mail'] as const;
export type Channel = (typeof channels)[number];
