/** Names of the lists that records hold: the pages of `/list/NAME/COUNT`. */
export const listNames: readonly string[];
