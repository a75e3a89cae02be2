/** Who is on the other end: used in memory for the rate limits, never kept, never logged. */
import {isIPv4, isIPv6} from 'node:net';
import type {Context} from 'hono';

interface NodeBindings {
  readonly incoming?: {readonly socket?: {readonly remoteAddress?: string}};
}

/**
 * The sender's network address without a port, or '' when the host server does not tell.
 * @param proxies how many proxies of our own stand in front. Only their entries of X-Forwarded-For are believed: anyone
 * can write the ones before.
 */
export function addressOf(c: Context, proxies: number): string {
  if (proxies > 0) {
    const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map(hop => hop.trim());
    return withoutPort(hops.at(-proxies) ?? hops[0] ?? '');
  }
  return withoutPort((c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress ?? '');
}

/** The same for limits: one customer of an IPv6 network has 2⁶⁴ addresses, which count as one. */
export function senderOf(c: Context, proxies: number): string {
  return networkOf(addressOf(c, proxies));
}

/** Some proxies write a port as well: `203.0.113.7:51234`, `[2001:db8::1]:51234`. Each connection has another. */
function withoutPort(written: string): string {
  const bare =
    /^\[([^\]]*)\](:\d+)?$/.exec(written)?.[1] ?? written.replace(/^([\d.]+):\d+$/, '$1');
  // A scope (fe80::1%eth0) says which cable, not who.
  const address = bare.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:([\d.]+)$/.exec(address)?.[1];
  return mapped !== undefined && isIPv4(mapped) ? mapped : address;
}

/** An IPv6 address's first 64 bits, such as `2001:db8:0:1::/64`; anything else as it is. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [before = '', after] = address.split('::');
  const groups = (text: string | undefined) => (text ? text.split(':') : []);
  const start = groups(before);
  const end = groups(after);
  const gap =
    after === undefined ? 0 : 8 - start.length - end.length - (address.includes('.') ? 1 : 0);
  const all = [...start, ...Array.from({length: gap}, () => '0'), ...end];
  return `${all
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
