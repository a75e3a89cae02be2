/** The tools that every other browser test leans on, tried out in each browser. */
import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {property} from 'lit/decorators.js';
import {audit} from './support/axe.js';
import {click, focused, press, type} from './support/keys.js';
import {hostPage} from './support/page.js';
import {settle, until} from './support/settle.js';
import {setMedia, setViewport} from './support/viewport.js';

class ProbeElement extends LitElement {
  @property() label = 'Name';
  override render() {
    return html`<label>${this.label} <input /></label> <button>Send</button>`;
  }
}
customElements.define('probe-element', ProbeElement);

const failure = async (work: Promise<unknown>) =>
  work.then(
    () => '',
    (error: Error) => error.message,
  );

describe('the test browser', () => {
  it('is in New Zealand, with the focus', async () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal('Pacific/Auckland');
    // WebKit leaves it in a frame of an earlier file, which is gone.
    await click(await fixture<HTMLElement>(html`<p>Here</p>`));
    await until(() => document.hasFocus(), 'the focus');
  });

  it('compiles decorators as the build does', async () => {
    const element = await fixture<ProbeElement>(html`<probe-element label="Town"></probe-element>`);
    element.label = 'City';
    await settle(element);
    expect(element.shadowRoot!.textContent).to.include('City');
  });

  for (const [where, frame] of [
    ['the test’s own page', async () => window],
    ['a host page', async () => (await hostPage({script: false})).window],
  ] as const)
    it(`counts as settled only where no message is under way, however late it comes, in ${where}`, async () => {
      const page = await frame();
      const {port1, port2} = new page.MessageChannel();
      port2.postMessage('the rest of a list');
      let settled = false;
      const settling = settle(page.document).then(() => (settled = true));
      for (let frames = 0; frames < 5; frames += 1)
        await new Promise(resolve => requestAnimationFrame(resolve));
      expect(settled).to.equal(false);
      // Until then, the message waits in its port.
      port1.start();
      await settling;
      port2.postMessage('a list that was taken away');
      port1.close();
      await settle(page.document);
    });

  it('takes real keys: words, Tab and Shift+Tab', async () => {
    const element = await fixture<ProbeElement>(html`<probe-element></probe-element>`);
    const input = element.shadowRoot!.querySelector('input')!;
    await click(input);
    expect(focused()).to.equal(input);
    await type('Manchester 2021');
    expect(input.value).to.equal('Manchester 2021');
    await press('Tab');
    expect(focused()?.localName).to.equal('button');
    await press('Shift+Tab');
    expect(focused()).to.equal(input);
  });

  it('gives buttons to Space and to the pointer', async () => {
    let presses = 0;
    const button = await fixture<HTMLButtonElement>(
      html`<button @click=${() => presses++}>Press</button>`,
    );
    button.focus();
    await press('Space');
    await press('Enter');
    await click(button);
    expect(presses).to.equal(3);
  });

  it('has a window of any size', async () => {
    await setViewport(500, 500);
    expect(window.innerWidth).to.equal(500);
    await setViewport(800, 600);
  });

  it('can be told to prefer dark, where it listens', async () => {
    const prefers = () => matchMedia('(prefers-color-scheme: dark)').matches;
    if (await setMedia({colorScheme: 'dark'})) expect(prefers()).to.equal(true);
    await setMedia({});
    expect(prefers()).to.equal(false);
  });
});

describe('the audit', () => {
  it('says which element broke which rule', async () => {
    const element = await fixture(
      html`<div>
        <input />
        <p style="color: #666; background: #fff">Quiet</p>
      </div>`,
    );
    const message = await failure(audit(element));
    expect(message).to.include('label: ').and.to.include('input');
    expect(message).to.include('color-contrast-enhanced: ');
  });

  it('is content with a labelled field', async () => {
    await audit(await fixture(html`<label>Name <input /></label>`));
  });
});

describe('a host page', () => {
  it('is a document of its own that can be left without the script', async () => {
    const page = await hostPage({
      html: '<h1>Council</h1>',
      css: 'h1 { color: rgb(1, 2, 3) }',
      lang: 'cy',
      script: false,
    });
    expect(page.document.documentElement.lang).to.equal('cy');
    expect(page.window.getComputedStyle(page.document.querySelector('h1')!).color).to.equal(
      'rgb(1, 2, 3)',
    );
    expect([...page.document.scripts].filter(({src}) => /send-widgets/.test(src))).to.deep.equal(
      [],
    );
  });

  it('keeps what its console was told', async () => {
    const page = await hostPage({
      head: '<script>console.warn("careful"); throw new Error("broken")</script>',
      script: false,
    });
    expect(page.console[0]).to.equal('warn careful');
    expect(page.console[1]).to.match(/^uncaught .*broken/);
  });

  it('obeys the policy of its header', async () => {
    const page = await hostPage({
      csp: "default-src 'self'",
      head: '<script>window.ran = true</script>',
      script: false,
    });
    expect(page.window).not.to.have.property('ran');
    await until(() => page.console.length > 0, 'the refusal to be told');
    expect(page.console[0]).to.match(/^refused script-src/);
  });
});

describe('the test server', () => {
  const ask = (path: string, options?: RequestInit) => fetch(path, options);

  it('stages statuses, with the wait they ask for', async () => {
    const answer = await ask('/fault/503?retry-after=3');
    expect([answer.status, answer.headers.get('retry-after')]).to.deep.equal([503, '3']);
    expect((await ask('/fault/204')).status).to.equal(204);
  });

  it('breaks off in the middle of an answer', async () => {
    const message = await failure(ask('/fault/truncated').then(answer => answer.text()));
    expect(message).not.to.equal('');
  });

  it('never answers where silence is asked for', async () => {
    const stop = new AbortController();
    const silence = failure(ask('/fault/silence', {signal: stop.signal}));
    await ask('/fault/200');
    stop.abort();
    expect(await silence).to.match(/abort/i);
  });

  it('answers with a page, a redirect, a byte order mark, UTF-16', async () => {
    expect(await (await ask('/fault/html')).text()).to.include('Log in');
    expect((await ask('/fault/redirect')).redirected).to.equal(true);
    const bytes = new Uint8Array(
      await (await ask('/fault/bom/examples/manchester.json')).arrayBuffer(),
    );
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const wide = new Uint8Array(
      await (await ask('/fault/utf16/examples/manchester.json')).arrayBuffer(),
    );
    expect([...wide.slice(0, 2)]).to.deep.equal([0xff, 0xfe]);
  });

  it('counts requests, with what they carried', async () => {
    const key = crypto.randomUUID();
    await ask(`/count/${key}/delay/5/receive`, {
      method: 'POST',
      body: JSON.stringify({key, answer: 'yes'}),
    });
    const {count, requests} = await (await ask(`/counts/${key}`)).json();
    expect(count).to.equal(1);
    expect(JSON.parse(requests[0].body)).to.deep.equal({key, answer: 'yes'});
  });

  it('gives one reference for one key', async () => {
    const send = async (key: string) =>
      (await ask('/receive', {method: 'POST', body: JSON.stringify({key})})).json();
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    const {reference} = await send(first);
    expect((await send(first)).reference).to.equal(reference);
    expect((await send(second)).reference).not.to.equal(reference);
  });

  it('sends files as they are, and as modules to those who import them', async () => {
    const record = await (await ask('/examples/manchester.json')).json();
    const address = '/examples/manchester.json';
    expect((await import(address)).default).to.deep.equal(record);
  });
});
