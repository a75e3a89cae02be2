/**
 * What somebody brings to Make stays on their computer. The page is loaded under a policy that refuses every connection and
 * reports each that is tried: requests, beacons, sockets, pictures, posted forms.
 */
import {expect} from '@open-wc/testing';
import {until} from '../support/settle.js';

const POLICY =
  "connect-src 'none'; img-src 'self' data: blob:; media-src 'none'; form-action 'none'; frame-src 'none'; object-src 'none'";

let frame: HTMLIFrameElement | undefined;

afterEach(() => {
  localStorage.clear();
  frame?.remove();
});

/** Make under the policy, and what the policy refused. */
async function openGuarded(): Promise<{page: Document; refused: string[]}> {
  const source = await (await fetch('/site-dist/make.html')).text();
  frame = document.createElement('iframe');
  frame.title = 'Make';
  frame.width = '1000';
  frame.height = '700';
  // Firefox fetches ahead what it finds, before it has met the base.
  frame.srcdoc = source
    .replaceAll('"assets/', '"/site-dist/assets/')
    .replace(
      '<head>',
      `<head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><base href="${new URL('/site-dist/', location.href).href}">`,
    );
  document.body.append(frame);
  await new Promise(resolve => frame!.addEventListener('load', resolve, {once: true}));
  const page = frame.contentDocument!;
  const refused: string[] = [];
  page.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
    refused.push(`${effectiveDirective} ${blockedURI}`),
  );
  return {page, refused};
}

describe('Make', () => {
  it('sends nothing of what somebody brings anywhere while they make a record and a piece', async function () {
    this.timeout(60_000);
    const {page, refused} = await openGuarded();
    const change = (id: string, value: string) => {
      const field = page.querySelector<HTMLInputElement>(`#${id}`)!;
      field.value = value;
      field.dispatchEvent(new Event('change'));
    };
    const press = (words: string) =>
      [...page.querySelectorAll('button')].find(({textContent}) => textContent === words)!.click();
    change(
      'pasted',
      'Title,Lead\nUnmistakable-secret,Amira\n<img src="/leak?Unmistakable-secret">,Tom',
    );
    press('Read what I pasted');
    await until(() => page.querySelector('.brought'), 'the table');
    await until(
      () =>
        page.querySelector('#piece-frame send-priorities-tracker')?.shadowRoot?.childElementCount,
      'the widget',
    );
    for (const summary of page.querySelectorAll('summary')) summary.click();
    change('piece-record', 'https://www.exampleshire.example/Unmistakable-secret.json');
    change('theme-base', 'warm');
    change('widget', 'feedback-form');
    change('receiver', 'contact-form-7');
    change(
      'form-source',
      '<form method="post" action="https://forum.example/Unmistakable-secret"><img src="https://forum.example/Unmistakable-secret.png"><textarea name="message"></textarea></form>',
    );
    press('Read the form');
    await until(
      () => /message/.test(page.getElementById('receiver-step')!.textContent!),
      'the form',
    );
    const view = frame!.contentWindow as Window & typeof globalThis;
    const fetched = view.performance
      .getEntriesByType('resource')
      .map(({name}) => name)
      .filter(name => !name.startsWith('blob:') && !name.startsWith('data:'));
    expect(fetched.filter(name => name.includes('Unmistakable'))).to.deep.equal([]);
    expect(fetched.filter(name => !/\/(?:site-dist|node_modules)\//.test(name))).to.deep.equal([]);
    expect(refused).to.deep.equal([]);

    // The watch sees what it is there for.
    await view.fetch('/leak').catch(() => undefined);
    await until(() => refused.some(one => one.startsWith('connect-src')), 'a refusal');
  });
});
