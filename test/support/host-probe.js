/**
 * First script of a composed host page: records console messages, uncaught errors and refusals by the
 * Content-Security-Policy, for `HostPage.console`. A classic script, not transformed.
 */
(() => {
  const lines = [];
  const note = (kind, ...parts) => lines.push([kind, ...parts.map(String)].join(' '));
  Object.defineProperty(window, Symbol.for('host-page.console'), {value: lines});
  for (const kind of ['warn', 'error']) {
    const speak = console[kind];
    console[kind] = (...parts) => {
      // Errors that a widget caught must still fail a test.
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
