/** The built script in light rendering, on pages with rules for everything; and what tools that read the page's DOM find there. */
import {expect} from '@open-wc/testing';
import {type HostPage, type HostPageOptions, hostPage, rootOf, tags} from '../support/page.js';
import {settle} from '../support/settle.js';

const light = '<meta name="send-render" content="light">';
const all = tags
  .map(
    tag =>
      `<${tag} action="/receive" purpose="comment" src="/test/fixtures/few-of-each.json"><p>Own words</p></${tag}>`,
  )
  .join('');

async function show(options: HostPageOptions): Promise<HostPage> {
  const page = await hostPage({html: all, ...options});
  await page.ready();
  await settle(page.document);
  return page;
}

const widgets = (page: HostPage) => tags.map(tag => page.widget(tag));
const quiet = (page: HostPage) =>
  expect(page.console.filter(line => /^(?:uncaught|refused)/.test(line))).to.deep.equal([]);

/** Words without the marks that isolate values, with single spaces. */
const plain = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Rules as themes and frameworks have them, for elements, for classes that we have too, with ids; and a reset of boxes. */
const HOSTILE = `html{font-size:62.5%} body{letter-spacing:4px;font:1.6rem serif;color:#999;text-align:right;font-style:italic;word-spacing:9px}
  *{display:inline;text-transform:uppercase;line-height:1;visibility:visible;box-sizing:content-box} div{padding:2px;float:left} p{margin:30px;text-indent:3em}
  body h2,body h3{color:red;border-bottom:3px solid red;font-size:50px} #content#content h2,#content#content .title{color:lime;text-decoration:underline}
  .row{display:flex;margin:0 -15px} .icon{width:5px;float:left} .button{background:pink;text-transform:uppercase} .widget{border:9px solid} .hidden,.more{display:none}
  ul li::before{content:"x"} ul{list-style:square;padding-left:40px} svg{width:100%;display:block;vertical-align:middle} summary{list-style:square} summary::before{content:"+"}
  button{background:red;border-radius:20px;letter-spacing:3px} select,input,textarea{width:100%;border:5px dotted} label{display:block;float:right} a{color:green;text-decoration:none;font-weight:bold}
  table{border:4px solid} td,th{padding:40px} [hidden]{display:block} *:focus{outline:5px solid} details{border:2px solid} time{display:none} bdi{background:yellow}`;

const LOOKS = [
  'color',
  'backgroundColor',
  'display',
  'float',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'letterSpacing',
  'wordSpacing',
  'textAlign',
  'textDecorationLine',
  'textTransform',
  'textIndent',
  'lineHeight',
  'marginTop',
  'marginLeft',
  'paddingTop',
  'borderTopWidth',
  'borderRadius',
  'listStyleType',
  'inlineSize',
] as const;

/** How every element of the widgets looks, but for what is inside drawings. */
const looks = (page: HostPage): string[] =>
  widgets(page).flatMap(widget =>
    [
      ...rootOf(widget)!.querySelectorAll('.widget, .widget :not(svg *, table *, table, .term)'),
    ].map(element => {
      const style = page.window.getComputedStyle(element);
      const before = page.window.getComputedStyle(element, '::before').content;
      return [widget.localName, element.localName, element.className, before]
        .concat(LOOKS.map(name => `${name}: ${style[name]}`))
        .join('; ');
    }),
  );

describe('light rendering on a page', function () {
  this.timeout(60_000);

  it('looks as in a shadow root, whatever rules the page has for everything', async () => {
    const html = `<div id="content">${all}</div>`;
    const expected = looks(await show({html, css: HOSTILE}));
    const page = await show({html, css: HOSTILE, head: light});
    // The first letters, whose look is taken back, are measured apart: a width differs by the kerning beside them.
    const split = (look: string) => /^(.*inlineSize: )([\d.]*)/.exec(look)!.slice(1);
    looks(page).forEach((look, at) => {
      const [words, width] = split(look);
      const [own, ownWidth] = split(expected[at]!);
      expect(words).to.equal(own);
      if (ownWidth) expect(Number(width), look).to.be.closeTo(Number(ownWidth), 2);
    });
  });

  it('leaves the look of the page alone', async () => {
    const html = `<h2 class="title">Page</h2><p class="row widget">Words <a href="#x" class="button">link</a></p><ul class="rows"><li>One</li></ul><button class="act">Go</button>`;
    const elements = (page: HostPage) =>
      [...page.document.querySelectorAll('body > :not([src], [data-send-light]), body > p *')].map(
        element => LOOKS.map(name => page.window.getComputedStyle(element)[name]).join(),
      );
    // A longer page must not get a scrollbar for its length.
    const head = '<style>html{overflow-y:scroll}</style>';
    const expected = elements(await hostPage({html, head, script: false}));
    expect(
      elements(await show({html: html + all, head: head + light})).slice(0, expected.length),
    ).to.deep.equal(expected);
  });

  it('may be under a strict policy, and hold the script twice', async () => {
    const csp =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'";
    const head = `${light}<script src="/dist/send-widgets.js" defer></script>`;
    const page = await show({csp, head});
    quiet(page);
    for (const widget of widgets(page))
      expect(widget.querySelectorAll(':scope > [data-send-light]').length).to.equal(1);
  });

  it('gives its words to whatever reads the text of the page', async () => {
    const text = (page: HostPage) => plain(page.document.body.innerText);
    const page = await show({head: light});
    const shadow = await show({});
    for (const tag of tags.filter(tag => tag !== 'send-language')) {
      const heading = plain(rootOf(page.widget(tag))!.querySelector('h2')!.textContent!);
      expect(text(page), tag).to.contain(heading);
      expect(text(shadow), tag).not.to.contain(heading);
    }
    expect(text(page)).not.to.contain('Own words');
  });

  it('explains words of the field by links that open what they mean', async () => {
    const page = await show({
      html: '<send-findings src="/examples/exampleshire.json"></send-findings>',
      head: light,
    });
    const term = page.document.querySelector<HTMLAnchorElement>('a.term')!;
    const note = page.document.getElementById(term.hash.slice(1))!;
    expect(note.textContent).not.to.equal('');
    if (!('togglePopover' in note)) return;
    term.click();
    expect(note.matches(':popover-open')).to.equal(true);
    expect(page.window.location.hash).to.equal('');
    term.click();
    expect(note.matches(':popover-open')).to.equal(false);
  });

  it('comes through being moved, copied and taken out', async () => {
    const page = await show({html: all, head: light});
    const tracker = page.widget('send-priorities-tracker');
    const heading = 'Where the 3 priorities stand';
    const copy = tracker.cloneNode(true) as HTMLElement;
    page.document.body.prepend(tracker);
    page.document.body.append(copy);
    await page.ready();
    await settle(page.document);
    expect(page.text('send-priorities-tracker')).to.contain(heading);
    expect(copy.querySelectorAll(':scope > [data-send-light]').length).to.equal(1);
    expect(copy.textContent).to.contain('Own words');
    tracker.querySelector('[data-send-light]')!.remove();
    (tracker as unknown as {requestUpdate(): void}).requestUpdate();
    await settle(page.document);
    expect(page.text('send-priorities-tracker')).to.contain(heading);
    quiet(page);
  });

  it('reads a table and JSON beside its own words', async () => {
    const page = await show({
      html: `<send-participation src="/examples/exampleshire.json"></send-participation>
        <send-priorities-tracker><table><tr><th>Title</th><th>Lead</th></tr><tr><td>Plans on time</td><td>Pat</td></tr></table></send-priorities-tracker>
        <send-statement><script type="application/json">{"version": 1, "statements": [{"id": "s", "text": "Said."}]}</script></send-statement>`,
      head: light,
    });
    expect(page.text('send-priorities-tracker')).to.contain('Plans on time');
    expect(page.text('send-statement')).to.contain('Said.');
    const cell = page.document.querySelector('send-priorities-tracker table td')!;
    cell.textContent = '«Plans»';
    await settle(page.document);
    expect(page.text('send-priorities-tracker')).to.contain('Plans on time');
  });

  it('takes what is typed, with an id for each label, and keeps it while a translator is at work', async () => {
    const page = await show({html: all, head: light});
    const form = page.widget('send-feedback-form');
    const field = form.querySelector<HTMLTextAreaElement>('textarea')!;
    expect(
      page.document.querySelector<HTMLLabelElement>(`label[for="${field.id}"]`) !== null,
    ).to.equal(true);
    field.focus();
    field.value = 'We wait';
    field.dispatchEvent(new page.window.Event('input', {bubbles: true}));
    await settle(page.document);
    for (const label of form.querySelectorAll('label, legend')) label.textContent = '«…»';
    field.value = 'We wait too long. Call 07700 900123';
    field.dispatchEvent(new page.window.Event('input', {bubbles: true}));
    await settle(page.document);
    const now = form.querySelector<HTMLTextAreaElement>('textarea')!;
    expect(now.value).to.equal('We wait too long. Call 07700 900123');
    expect(page.document.activeElement === now).to.equal(true);
    expect(now === field).to.equal(true);
    quiet(page);
  });
});
