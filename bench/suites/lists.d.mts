/** Names of the lists of a record: the pages of `/list/NAME/COUNT`. */
export const listNames: readonly string[];
