/** Pages that React draws: it mounts, draws again and takes away what our script has changed or stands beside. */
import {expect} from '@open-wc/testing';
import {createElement} from 'react';
// @ts-expect-error its types are a package of their own
import {createRoot} from 'react-dom/client';
import {hostPage} from '../support/page.js';
import {until} from '../support/settle.js';

const src = '/test/fixtures/few-of-each.json';
const href = `/dist/embed/letter.html?src=${encodeURIComponent(src)}`;
const page = (heading: string, shows: boolean) =>
  createElement(
    'main',
    null,
    createElement('h1', null, heading),
    shows && createElement('p', {key: 'link'}, createElement('a', {href}, 'Own link')),
    shows &&
      createElement(
        'send-statement',
        {key: 'tag', src},
        createElement('p', null, `Own ${heading}`),
      ),
    createElement('p', {key: 'end'}, 'End'),
  );

describe('a page that React draws', function () {
  this.timeout(60_000);

  for (const [where, head] of [
    ['shadow roots', ''],
    ['the page’s own DOM', '<meta name="send-render" content="light">'],
  ] as const)
    it(`mounts a link and a tag, draws them again and takes them away, with words in ${where}`, async () => {
      const host = await hostPage({html: '<div id="app"></div>', head});
      const {document} = host;
      const faults: unknown[] = [];
      const root = createRoot(document.querySelector('#app')!, {
        onUncaughtError: (error: unknown) => faults.push(error),
        onRecoverableError: (error: unknown) => faults.push(error),
      });
      const widgets = () => document.querySelectorAll('send-letter, send-statement').length;
      root.render(page('One', true));
      await until(() => widgets() === 2, 'both widgets');
      await host.ready();
      root.render(page('Two', true));
      await until(() => document.querySelector('h1')?.textContent === 'Two', 'the second heading');
      await host.ready();
      expect(widgets()).to.equal(2);
      root.render(page('Three', false));
      await until(() => widgets() === 0, 'the widgets to go');
      root.render(page('Four', true));
      await until(() => widgets() === 2, 'both again');
      await host.ready();
      root.unmount();
      await until(() => widgets() === 0, 'all to go');
      expect(faults).to.deep.equal([]);
      expect(host.console.filter(line => line.startsWith('uncaught'))).to.deep.equal([]);
    });
});
