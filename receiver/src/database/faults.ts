/** What a database error means for us, told by its SQLSTATE, which PostgreSQL, PGlite and their kin share. */

/** A unique rule was broken. */
export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error) === '23505';
}

/** Two transactions met; the same one may well succeed when it is run again. */
export function isRetryable(error: unknown): boolean {
  return codeOf(error) === '40001' || codeOf(error) === '40P01';
}

/** A lock was not to be had in time, or the engine has no such statement. */
export function isBusyOrUnknown(error: unknown): boolean {
  return ['55P03', '42601', '0A000'].includes(codeOf(error));
}

/** The database's code for an error, or the system's (such as ECONNREFUSED); '' when it is not theirs. */
export function codeOf(error: unknown): string {
  const code = (error as {code?: unknown} | null)?.code;
  return typeof code === 'string' ? code : '';
}
