/** Reports on the console that the script cannot run here, because the page has replaced built-ins that it needs. */
export const reportFailure = (error: unknown): void =>
  console.warn('send-widgets cannot run on this page:', error);
