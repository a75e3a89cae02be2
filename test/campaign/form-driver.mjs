/** How the campaign uses the real form, in the built script: as a person does, by what stands on the screen. */
import {readFileSync} from 'node:fs';
import {inDist} from '../../scripts/build/paths.mjs';

/** Screens by the words that a person reads on them. */
const SCREENS = [
  [/Sending…/, 'sending'],
  [/Thank you/, 'sent'],
  [/Not sent yet/, 'waiting'],
  [/cannot tell/, 'unknown'],
  [/There is a problem|cannot take your answers/, 'refused'],
];

export function formDriver() {
  const script = readFileSync(inDist('send-widgets.js'));
  return {
    /** The script is built already. */
    async prepare() {},

    files: path =>
      path === '/send-widgets.js' ? {type: 'text/javascript', body: script} : undefined,

    html({receiver, address}) {
      const attributes = receiver ? `receiver="${receiver}" action="${address}" form-id="7"` : '';
      return `<send-feedback-form purpose="report" ${attributes}></send-feedback-form><script src="/send-widgets.js" defer></script>`;
    },

    async fill(page, text) {
      await inForm(page, root => root.querySelector('textarea'));
      await page.evaluate(words => {
        const root = document.querySelector('send-feedback-form').shadowRoot;
        root.querySelector('[value="wrong"]').click();
        const field = root.querySelector('textarea');
        field.value = words;
        field.dispatchEvent(new Event('input', {bubbles: true}));
      }, text);
      await inForm(page, root => root.textContent.includes('Forget my answers'));
    },

    async send(page) {
      // A second tab, or a second visit, begins with what is stored.
      await inForm(
        page,
        root => root.querySelector('textarea')?.value || root.querySelector('[part~="outcome"]'),
      );
      // Not by the mouse: the tab may be behind another one.
      await page.evaluate(() =>
        document
          .querySelector('send-feedback-form')
          .shadowRoot.querySelector('[type="submit"]')
          ?.click(),
      );
    },

    async screen(page) {
      await inForm(page, root => root.querySelector('.body'));
      // Answers of an earlier visit are this person's own. The question may come at any moment after the form.
      await inForm(page, root => {
        root.querySelector('.found button')?.click();
        return !root.querySelector('.found');
      });
      const {text, reference, written} = await page.evaluate(() => {
        const root = document.querySelector('send-feedback-form').shadowRoot;
        return {
          text: root.querySelector('.widget').textContent,
          reference: root.querySelector('[part~="reference"]')?.textContent ?? '',
          written: root.querySelector('textarea')?.value ?? '',
        };
      });
      const [, word] = SCREENS.find(([words]) => words.test(text)) ?? [
        undefined,
        written && 'draft',
      ];
      return `${word} ${reference}`.trim();
    },

    /** By what lies in the browser's store: the answer, or its receipt. */
    kept: page =>
      page.evaluate(
        () =>
          new Promise(resolve => {
            const request = globalThis.indexedDB.open('send-widgets');
            request.onerror = () => resolve('nothing');
            request.onsuccess = () => {
              const all = request.result.transaction('drafts').objectStore('drafts').getAll();
              all.onsuccess = () => {
                request.result.close();
                resolve(
                  all.result.some(({form}) => form.includes(location.pathname))
                    ? 'device'
                    : 'memory',
                );
              };
            };
          }),
      ),
  };
}

/** Waits for something in the form. */
const inForm = (page, look) =>
  page.waitForFunction(
    `(${look})(document.querySelector('send-feedback-form')?.shadowRoot ?? document.createElement('p'))`,
    {polling: 20},
  );
