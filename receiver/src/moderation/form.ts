/** Reads the moderation pages' own forms. */
import type {Context} from 'hono';

export interface FormFields {
  /** The last value under a name, trimmed; '' when there is none. */
  one(name: string): string;
  all(name: string): readonly string[];
}

/** Text only: control characters that no database keeps are dropped. */
export async function readForm(c: Context): Promise<FormFields> {
  const form = await c.req.formData().catch(() => new FormData());
  const all = (name: string) =>
    form
      .getAll(name)
      .filter(value => typeof value === 'string')
      .map(value =>
        value
          .replace(/\r\n?/g, '\n')
          .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
          .trim()
          .slice(0, 20_000),
      );
  return {all, one: name => all(name).at(-1) ?? ''};
}
