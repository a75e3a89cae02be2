/** The meaning of a database error by its SQLSTATE, which is the same in PostgreSQL, PGlite and similar engines. */

/** A unique constraint was violated. */
export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error) === '23505';
}

/** Two transactions conflicted; this one may succeed when it is run again. */
export function isRetryable(error: unknown): boolean {
  return codeOf(error) === '40001' || codeOf(error) === '40P01';
}

/** A lock was not available in time, or the engine does not support the statement. */
export function isBusyOrUnknown(error: unknown): boolean {
  return ['55P03', '42601', '0A000'].includes(codeOf(error));
}

/** The database's code for an error, or the system's (such as ECONNREFUSED); '' for any other error. */
export function codeOf(error: unknown): string {
  const code = (error as {code?: unknown} | null)?.code;
  return typeof code === 'string' ? code : '';
}
