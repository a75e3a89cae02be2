/**
 * The page in which a file of browser tests runs.
 *
 * The runner sends what a failed assertion compared through `structuredClone`, which refuses elements: the report was never sent,
 * and the run stood still for a quarter of an hour. Here an element is sent as its HTML.
 *
 * A browser keeps what forms have stored from one file to the next: each file begins with an empty store.
 */

/** @param {string} testFramework address of the script that loads and runs the tests */
export const testPage = testFramework => `<!doctype html>
<html>
  <body>
    <script>
      {
        const clone = structuredClone;
        const words = (key, value) =>
          value instanceof Node ? (value.outerHTML ?? value.nodeName).slice(0, 500) : value;
        window.structuredClone = (value, options) => {
          try {
            return clone(value, options);
          } catch (error) {
            if (!value?.type?.startsWith?.('wtr-')) throw error;
            return JSON.parse(JSON.stringify(value, words));
          }
        };
      }
    </script>
    <script src="/message-count.js"></script>
    <script type="module">
      localStorage.clear();
      await new Promise(resolve => {
        const request = indexedDB.deleteDatabase('send-widgets');
        request.onsuccess = request.onerror = request.onblocked = resolve;
      });
      await import('${testFramework}');
    </script>
  </body>
</html>`;
