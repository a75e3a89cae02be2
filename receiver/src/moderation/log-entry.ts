/** The log entry of a moderator's change. */
import type {Context} from 'hono';
import type {LogEntry} from '../store/log.js';
import type {ModerationEnv} from './guard.js';

export const logEntry = (
  c: Context<ModerationEnv>,
  at: LogEntry['at'],
  action: string,
  subject: string,
  detail = '',
): Omit<LogEntry, 'id'> => ({at, moderator: c.get('moderator'), action, subject, detail});

/** The columns that changed, as the log names them. */
export function columnNames(fields: readonly string[]): string {
  return fields.map(name => (name === 'theme_id' ? 'theme' : name.replace('_', ' '))).join(', ');
}
