/**
 * First script of a composed host page: keeps what the page's console is told, uncaught errors and refusals by the
 * Content-Security-Policy, for `HostPage.console` to read. A classic script, loaded as it stands.
 */
(() => {
  const lines = [];
  const note = (kind, ...parts) => lines.push([kind, ...parts.map(String)].join(' '));
  Object.defineProperty(window, Symbol.for('host-page.console'), {value: lines});
  for (const kind of ['warn', 'error']) {
    const speak = console[kind];
    console[kind] = (...parts) => {
      // An error that a widget caught for the page's sake is none that a test may pass over.
      const failed = /(?:failed|cannot run) on this page/.test(parts[0]);
      note(failed ? 'uncaught' : kind, ...parts);
      speak.apply(console, parts);
    };
  }
  addEventListener('error', ({message}) => message && note('uncaught', message));
  addEventListener('unhandledrejection', ({reason}) => note('uncaught', reason));
  document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
    note('refused', effectiveDirective, blockedURI),
  );
})();
