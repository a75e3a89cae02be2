/** The address of the client: used in memory for the rate limits, never stored or logged. */
import {isIPv6} from 'node:net';
import type {Context} from 'hono';

interface NodeBindings {
  readonly incoming?: {readonly socket?: {readonly remoteAddress?: string}};
}

/**
 * The sender's network address without a port, or '' if the host server does not provide it.
 * @param proxies the number of our own proxies in front. Only their entries in X-Forwarded-For are trusted: anyone can
 *   write the ones before.
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

/** Some proxies write a port as well: `203.0.113.7:51234`, `[2001:db8::1]:51234`. It differs for each connection. */
function withoutPort(written: string): string {
  const bare =
    /^\[([^\]]*)\](:\d+)?$/.exec(written)?.[1] ?? written.replace(/^([\d.]+):\d+$/, '$1');
  // A scope (fe80::1%eth0) names the interface, not the client.
  const address = bare.replace(/%.*$/, '').toLowerCase();
  return isIPv6(address) ? (mappedIPv4(groupsOf(address)) ?? address) : address;
}

/** An IPv4 address that is written as an IPv6 one (`::ffff:203.0.113.7`, `::ffff:cb00:7107`) is the same sender. */
function mappedIPv4(groups: readonly number[]): string | undefined {
  const isMapped = groups.slice(0, 5).every(group => group === 0) && groups[5] === 0xffff;
  if (!isMapped) return undefined;
  return groups
    .slice(6)
    .flatMap(group => [group >> 8, group & 255])
    .join('.');
}

/** The eight numbers of an IPv6 address. */
function groupsOf(address: string): readonly number[] {
  const written = address.replace(
    /(\d+)\.(\d+)\.(\d+)\.(\d+)$/,
    (_, a, b, c, d) => `${hex(Number(a) * 256 + Number(b))}:${hex(Number(c) * 256 + Number(d))}`,
  );
  const [start = [], end = []] = written.split('::').map(half => half.split(':').filter(Boolean));
  const gap = Array.from({length: 8 - start.length - end.length}, () => '0');
  return [...start, ...gap, ...end].map(group => Number.parseInt(group, 16));
}

const hex = (group: number) => group.toString(16);

/** An IPv6 address's first 64 bits, such as `2001:db8:0:1::/64`; anything else as it is. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  return `${groupsOf(address).slice(0, 4).map(hex).join(':')}::/64`;
}
