/** Who is on the other end: used in memory for the rate limit, never kept, never logged. */
import type {Context} from 'hono';

interface NodeBindings {
  readonly incoming?: {readonly socket?: {readonly remoteAddress?: string}};
}

/**
 * The sender's network address, or '' when the host server does not tell.
 * @param proxies how many proxies of our own stand in front. Only their entries of X-Forwarded-For are believed: anyone
 * can write the ones before.
 */
export function addressOf(c: Context, proxies: number): string {
  if (proxies > 0) {
    const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map(hop => hop.trim());
    return hops.at(-proxies) ?? hops[0] ?? '';
  }
  return (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress ?? '';
}
