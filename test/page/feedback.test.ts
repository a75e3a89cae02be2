/** The form in the built script, on pages that make it hard: their styles, policies, prototypes, and what they lack. */
import {expect} from '@open-wc/testing';
import {type HostPage, hostPage} from '../support/page.js';
import {until} from '../support/settle.js';

let forms = 0;

/** A report whose requests are counted under a key of its own. */
function report(attributes = '', inner = '<p>Ring 01632 960000</p>') {
  const key = `form-${performance.now()}-${++forms}`;
  return {
    key,
    html: `<send-feedback-form purpose="report" item="${key}" action="/count/${key}/receive" ${attributes}>${inner}</send-feedback-form>`,
  };
}

const rootOf = (page: HostPage) => page.widget('send-feedback-form').shadowRoot!;
const reads = (page: HostPage, words: string) =>
  until(() => rootOf(page).textContent!.includes(words), `the form to say "${words}"`);
const errors = (page: HostPage) => page.console.filter(line => /^(uncaught|refused)/.test(line));
const requestsOf = async (
  key: string,
): Promise<{count: number; requests: {headers: Record<string, string>; body: string}[]}> =>
  (await fetch(`/counts/${key}`)).json();

async function fillIn(page: HostPage, words = 'The bus leaves at 8.10 now.'): Promise<void> {
  await until(
    () => page.widget('send-feedback-form').shadowRoot?.querySelector('textarea'),
    'the form',
  );
  const root = rootOf(page);
  root.querySelector<HTMLInputElement>('[value=wrong]')!.click();
  const field = root.querySelector('textarea')!;
  field.value = words;
  field.dispatchEvent(new page.window.Event('input', {bubbles: true, composed: true}));
  await reads(page, 'Forget my answers');
}

async function send(page: HostPage): Promise<void> {
  rootOf(page).querySelector<HTMLButtonElement>('[type=submit]')!.click();
  await reads(page, 'Thank you.');
}

describe('the form on a page', () => {
  it('with a strict policy sends its answers', async () => {
    const {key, html} = report();
    const csp =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
    const page = await hostPage({html, csp});
    await fillIn(page);
    await send(page);
    expect(errors(page)).to.deep.equal([]);
    expect((await requestsOf(key)).count).to.equal(1);
  });

  it('with rules for everything keeps its fields large and readable', async () => {
    const {html} = report();
    const css =
      'html{font-size:62.5%} *{display:inline;letter-spacing:4px;text-transform:uppercase;line-height:1} input,textarea,button,label{font-size:8px;height:10px;opacity:.1}';
    const page = await hostPage({html, css});
    await fillIn(page);
    for (const target of rootOf(page).querySelectorAll('.choice, .line, button')) {
      expect(target.getBoundingClientRect().height, target.className).to.be.at.least(44);
    }
    const field = page.window.getComputedStyle(rootOf(page).querySelector('textarea')!);
    expect([field.textTransform, field.fontSize, field.opacity]).to.deep.equal([
      'none',
      '16px',
      '1',
    ]);
  });

  it('with Prototype.js and a polluted Object.prototype sends what was typed', async () => {
    const {key, html} = report();
    const head = `<script>
      Array.from = iterable => { const list = []; for (let i = 0; i < (iterable.length || 0); i++) list.push(iterable[i]); return list; };
      Array.prototype.toJSON = function () { return 'an array'; };
      Object.prototype.reference = 'POLLUTED'; Object.prototype.kind = 'sent'; Object.prototype.words = 'polluted';
      Object.prototype.method = 'GET'; Object.prototype.body = 'polluted'; Object.prototype.credentials = 'include';
      Object.prototype.steal = Object.prototype.ifAvailable = Object.prototype.keyed = Object.prototype.status = true;
    </script>`;
    const page = await hostPage({html, head});
    await fillIn(page);
    await send(page);
    const {requests} = await requestsOf(key);
    expect(JSON.parse(requests[0]!.body).answers).to.deep.equal({
      problem: ['wrong'],
      detail: 'The bus leaves at 8.10 now.',
    });
    expect(rootOf(page).textContent)
      .to.include('REF-')
      .and.not.include('POLLUTED')
      .and.not.include('polluted');
    expect(errors(page)).to.deep.equal([]);
  });

  it('without https has neither randomUUID nor locks nor a clipboard, and sends all the same', async () => {
    const {key, html} = report();
    const head = `<script>
      Object.defineProperty(crypto, 'randomUUID', {value: undefined});
      Object.defineProperty(navigator, 'locks', {value: undefined});
      Object.defineProperty(navigator, 'clipboard', {value: undefined});
    </script>`;
    const page = await hostPage({html, head});
    await fillIn(page);
    await send(page);
    const {requests} = await requestsOf(key);
    expect(requests).to.have.length(1);
    expect(JSON.parse(requests[0]!.body).key).to.match(/^[\w-]{22,}$/);
    expect(errors(page)).to.deep.equal([]);
  });

  it('without storage says that it cannot keep what is written, and sends all the same', async () => {
    const {key, html} = report();
    const head = `<script>
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {get() { throw new DOMException('denied', 'SecurityError'); }});
      }
    </script>`;
    const page = await hostPage({html, head});
    await fillIn(page);
    expect(rootOf(page).textContent).to.include(
      'This device cannot keep what you write. Send it before you leave this page.',
    );
    await send(page);
    expect((await requestsOf(key)).count).to.equal(1);
    expect(errors(page)).to.deep.equal([]);
  });

  it('puts nothing typed into the address, the console or storage of its own', async () => {
    const {html} = report();
    const page = await hostPage({html});
    const before = page.window.location.href;
    await fillIn(page, 'A secret of ours');
    await send(page);
    expect(page.window.location.href).to.equal(before);
    expect(page.console.join()).not.to.include('A secret');
    expect(
      JSON.stringify({...page.window.localStorage, ...page.window.sessionStorage}),
    ).not.to.include('A secret');
    expect(page.document.cookie).to.equal('');
  });

  it('sends neither cookies nor where the reader came from', async () => {
    const {key, html} = report();
    const page = await hostPage({html});
    await fillIn(page);
    await send(page);
    const {headers} = (await requestsOf(key)).requests[0]!;
    expect(headers['referer']).to.equal(undefined);
    expect(headers['cookie']).to.equal(undefined);
  });

  it('stands inside the form that a content system puts around all of its pages', async () => {
    const {key, html} = report();
    const page = await hostPage({
      html: `<form id="outer" action="/nowhere" method="post">${html}</form>`,
    });
    let submits = 0;
    page.document.addEventListener('submit', event => {
      submits += 1;
      event.preventDefault();
    });
    await fillIn(page);
    await send(page);
    expect(submits).to.equal(0);
    expect((await requestsOf(key)).count).to.equal(1);
  });

  it('leaves the page’s own form in place where no script runs', async () => {
    const {html} = report(
      '',
      '<form action="/receive" method="post"><textarea name="detail"></textarea><button>Send</button></form>',
    );
    const page = await hostPage({html, script: false});
    const button = page.document.querySelector('form button')!;
    expect(button.getBoundingClientRect().height).to.be.above(0);
    expect(page.document.querySelector('form')!.getAttribute('action')).to.equal('/receive');
  });

  it('takes over a form whose fields are called like the parts of an element', async () => {
    const key = `named-${performance.now()}`;
    const page = await hostPage({
      html: `<send-feedback-form purpose="report" item="${key}"><form action="/count/${key}/receive" method="post">
        ${['parentElement', 'parentNode', 'getAttribute', 'querySelectorAll', 'elements', 'action', 'method'].map(name => `<input type="hidden" name="${name}" value="${name}">`).join('')}
        <textarea name="detail"></textarea><button>Send</button></form></send-feedback-form>`,
    });
    await fillIn(page);
    await send(page);
    const fields = new URLSearchParams((await requestsOf(key)).requests[0]!.body);
    expect([fields.get('parentElement'), fields.get('method'), fields.get('detail')]).to.deep.equal(
      ['parentElement', 'method', 'The bus leaves at 8.10 now.'],
    );
    expect(errors(page)).to.deep.equal([]);
  });

  it('takes over the page’s own form, address and names', async () => {
    const key = `own-${performance.now()}`;
    const page = await hostPage({
      html: `<send-feedback-form purpose="report" item="${key}">
      <form action="/count/${key}/receive" method="post"><input type="hidden" name="form_id" value="42"><textarea name="your-message"></textarea><button>Send</button></form>
    </send-feedback-form>`,
    });
    await fillIn(page);
    expect(page.document.querySelector('form')!.getBoundingClientRect().height).to.equal(0);
    await send(page);
    const fields = new URLSearchParams((await requestsOf(key)).requests[0]!.body);
    expect([
      fields.get('form_id'),
      fields.get('your-message'),
      fields.get('problem'),
    ]).to.deep.equal(['42', 'The bus leaves at 8.10 now.', 'wrong']);
  });
});
