/** Says on the console that the script cannot run here: pages replace what every script needs. */
export const reportFailure = (error: unknown): void =>
  console.warn('send-widgets cannot run on this page:', error);
