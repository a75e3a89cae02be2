/** What a page's Content-Security-Policy would refuse, read without a browser (CSP level 3, as far as our requests go). */

type Directives = ReadonlyMap<string, readonly string[]>;

/** One policy: its directives with their sources. Of two directives with the same name, the first counts. */
function directivesOf(policy: string): Directives {
  const directives = new Map<string, string[]>();
  for (const part of policy.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    const key = name?.toLowerCase();
    if (key && !directives.has(key)) directives.set(key, sources);
  }
  return directives;
}

/** Whether a source such as `https://*.example.org/data/` allows an address. */
function allows(source: string, address: URL, page: URL): boolean {
  if (source === '*') return /^(?:https?|wss?):$/.test(address.protocol);
  if (/^'self'$/i.test(source)) return address.origin === page.origin;
  if (/^[a-z][a-z\d+.-]*:$/i.test(source))
    return (
      address.protocol === source.toLowerCase() ||
      (source === 'http:' && address.protocol === 'https:')
    );
  const [, scheme, host, port, path] =
    /^(?:([a-z][a-z\d+.-]*):\/\/)?([^:/]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
  if (!host) return false;
  const protocol = `${scheme?.toLowerCase() ?? page.protocol.slice(0, -1)}:`;
  const isScheme =
    address.protocol === protocol || (protocol === 'http:' && address.protocol === 'https:');
  const isHost = host.startsWith('*.')
    ? address.hostname.endsWith(host.slice(1).toLowerCase())
    : address.hostname === host.toLowerCase();
  const isPort = port === '*' || (port ?? '') === address.port;
  const isPath =
    !path || (path.endsWith('/') ? address.pathname.startsWith(path) : address.pathname === path);
  return isScheme && isHost && isPort && isPath;
}

/** The fallbacks of missing directives. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  'connect-src': ['connect-src', 'default-src'],
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
};

/**
 * The directive by which one of a page's policies refuses an address; `undefined` when none does.
 *
 * @param policies raw values of the header and of `<meta http-equiv>`
 * @param nonce that of the script element
 */
export function refusedBy(
  kind: 'connect-src' | 'script-src',
  address: string,
  page: string,
  policies: readonly string[],
  nonce?: string,
): string | undefined {
  const refuses = (policy: string) => {
    const directives = directivesOf(policy);
    const sources = INSTEAD[kind]!.map(name => directives.get(name)).find(Boolean);
    if (!sources) return false;
    if (nonce && sources.includes(`'nonce-${nonce}'`)) return false;
    const isStrict = kind === 'script-src' && sources.includes("'strict-dynamic'");
    return isStrict || !sources.some(source => allows(source, new URL(address), new URL(page)));
  };
  // A header may contain several policies, and all of them apply.
  return policies.flatMap(policy => policy.split(',')).some(refuses) ? kind : undefined;
}
