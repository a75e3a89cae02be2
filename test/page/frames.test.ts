/** The hosted pages `embed/<widget>.html`, on their own and in a frame, as the built script fills them. */
import {expect} from '@open-wc/testing';
import {rootOf} from '../support/page.js';
import {until} from '../support/settle.js';

const record = encodeURIComponent('/examples/manchester.json');
const frames = new Set<HTMLIFrameElement>();

interface Hosted {
  frame: HTMLIFrameElement;
  document: Document;
  window: Window & typeof globalThis;
  /** What its widget renders into, once it shows its content. */
  root(tag: string): Promise<ParentNode>;
}

async function hosted(page: string, sandbox?: string): Promise<Hosted> {
  const frame = document.createElement('iframe');
  frame.title = 'Hosted page';
  frame.width = '760';
  if (sandbox) frame.setAttribute('sandbox', sandbox);
  frame.src = `/dist/embed/${page}`;
  document.body.append(frame);
  frames.add(frame);
  await new Promise(resolve => frame.addEventListener('load', resolve, {once: true}));
  const shown = frame.contentDocument!;
  return {
    frame,
    document: shown,
    window: frame.contentWindow as Window & typeof globalThis,
    async root(tag) {
      const root = () => {
        const widget = shown.querySelector(tag);
        return widget ? rootOf(widget) : undefined;
      };
      await until(() => root()?.querySelector('.say'), `${tag} in its hosted page`);
      return root()!;
    },
  };
}

afterEach(() => {
  for (const frame of frames) frame.remove();
  frames.clear();
});

describe('a hosted page', () => {
  it('is called by what it shows and whose it is', async () => {
    const page = await hosted(`priorities-tracker.html?src=${record}`);
    await page.root('send-priorities-tracker');
    expect(page.document.title).to.equal(
      'What leaders set out to do, and how far they have got – Manchester',
    );
  });

  for (const query of ['', '?src=', '?heading-level=3'])
    it(`says what is missing in its address: ${query || 'no query'}`, async () => {
      const page = await hosted(`priorities-tracker.html${query}`);
      await until(
        () => page.document.body.innerText.startsWith('This address does not say what to show.'),
        'the words for a webmaster',
      );
      expect(page.document.body.innerText)
        .to.include('priorities-tracker.html?src=https%3A%2F%2F')
        .and.not.include('is loaded into this page');
    });

  it('needs no record for the picker, nor for a form that asks about the page', async () => {
    for (const page of ['language.html', 'feedback-form.html?action=%2Freceive'])
      await until(
        async () =>
          (await hosted(page)).document.querySelector(
            'main > send-language, main > send-feedback-form',
          ),
        page,
      );
  });

  it('stands in a centred column that is no wider than its lines', async () => {
    const page = await hosted(`priorities-tracker.html?src=${record}`);
    page.frame.width = '1400';
    await page.root('send-priorities-tracker');
    const {left, right} = page.document.querySelector('main')!.getBoundingClientRect();
    expect(right - left).to.be.at.most(46 * 16);
    expect(Math.abs(left - (page.document.documentElement.clientWidth - right))).to.be.below(2);
  });

  describe('in a frame that must not lead the page around it away', () => {
    const sandbox = 'allow-scripts allow-same-origin allow-popups';

    for (const rendering of ['shadow', 'light'])
      it(`opens its links in a new tab, in ${rendering} rendering`, async () => {
        const page = await hosted(
          `inspection-timeline.html?src=${record}&render=${rendering}`,
          sandbox,
        );
        const root = await page.root('send-inspection-timeline');
        const opened: unknown[] = [];
        page.window.open = address => {
          opened.push(address);
          return {} as Window;
        };
        const away = () =>
          [...root.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')].find(
            ({href, target}) => !target && !href.startsWith(location.origin),
          );
        await until(away, 'a link to a report');
        const link = away()!;
        link.click();
        expect(opened).to.deep.equal([link.href]);
      });

    it('leaves to the browser what stays on the page, and what a reader opens elsewhere', async () => {
      const page = await hosted(`inspection-timeline.html?src=${record}`, sandbox);
      await page.root('send-inspection-timeline');
      const opened: unknown[] = [];
      page.window.open = address => void opened.push(address) as unknown as null;
      const widget = page.document.querySelector('send-inspection-timeline')!;
      const click = (href: string, init: MouseEventInit = {}) => {
        const link = Object.assign(page.document.createElement('a'), {href});
        widget.append(link);
        const event = new page.window.MouseEvent('click', {
          bubbles: true,
          cancelable: true,
          composed: true,
          ...init,
        });
        page.window.addEventListener('click', last => last.preventDefault(), {once: true});
        link.dispatchEvent(event);
      };
      click(`${page.window.location.href}#send-events-a`);
      click('https://report.example/', {ctrlKey: true});
      click('mailto:send@council.example');
      expect(opened).to.deep.equal([]);
    });
  });

  it('shows its dates to copy, as the page around it may forbid it to save them', async () => {
    const page = await hosted(
      'inspection-timeline.html?src=/examples/exampleshire.json',
      'allow-scripts allow-same-origin',
    );
    const root = await page.root('send-inspection-timeline');
    const find = () =>
      [...root.querySelectorAll('button')].find(({textContent}) => /calendar/i.test(textContent));
    page.document.querySelector('send-inspection-timeline')!.today = '2026-11-24';
    await until(find, 'the button for the calendar');
    const button = find()!;
    for (let part = button.parentElement; part; part = part.parentElement)
      if (part.localName === 'details') part.setAttribute('open', '');
    const label = button.nextElementSibling as HTMLElement;
    expect(label.offsetHeight).to.equal(0);
    button.click();
    expect(label.offsetHeight).to.be.above(44);
    expect(label.innerText).to.match(/^If nothing was saved, copy the dates from here/);
    expect(label.querySelector('textarea')!.value).to.match(/^\d+ [A-Z][a-z]+ 202\d: \S/);
  });

  it('tells the page around it how tall it is, as the listener of the guide understands', async () => {
    const guide = await (await fetch('/docs/embedding.md')).text();
    const listener = /```html listener\n([^]*?)```/.exec(guide)![1]!;
    const host = document.createElement('iframe');
    host.title = 'Page with a frame';
    host.srcdoc = `<!doctype html><html lang="en"><iframe title="Priorities" height="100" src="/dist/embed/priorities-tracker.html?src=${record}"></iframe><iframe title="Other" height="100" src="/fault/html"></iframe>${listener.replaceAll('https://widgets.example', location.origin)}`;
    frames.add(host);
    document.body.append(host);
    const inner = () =>
      host.contentDocument?.querySelector<HTMLIFrameElement>('[title=Priorities]');
    await until(() => {
      const shown = inner()?.contentDocument?.querySelector('send-priorities-tracker')?.shadowRoot;
      const {scrollHeight, clientHeight} = inner()?.contentDocument?.documentElement ?? {};
      return shown?.querySelector('.row') && clientHeight! > 300 && scrollHeight === clientHeight;
    }, 'a frame as tall as its content');
    expect(
      host.contentDocument!.querySelector<HTMLIFrameElement>('[title=Other]')!.height,
    ).to.equal('100');
  });
});

describe('a form in a sandbox that allows nothing but scripts', () => {
  it('opens, and leaves no error behind', async () => {
    const script = new URL('/dist/send-widgets.js', location.href).href;
    const frame = document.createElement('iframe');
    frame.title = 'Sandbox';
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<script>
      let errors = 0;
      for (const type of ['error', 'unhandledrejection']) addEventListener(type, () => errors += 1);
      addEventListener('send-ready', () => setTimeout(() => parent.postMessage({errors}, '*'), 100));
    </script><script crossorigin src="${script}" defer></script>
    <send-feedback-form action="/receive" purpose="comment"></send-feedback-form>`;
    frames.add(frame);
    const told = new Promise(resolve => {
      addEventListener('message', function hear({source, data}) {
        if (source !== frame.contentWindow || !('errors' in data)) return;
        removeEventListener('message', hear);
        resolve(data);
      });
    });
    document.body.append(frame);
    expect(await told).to.deep.equal({errors: 0});
  });
});
