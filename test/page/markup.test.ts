/** Foreign text stays text: whatever a record says, none of it reaches anything that makes markup, in the built script. */
import {expect} from '@open-wc/testing';
import record from '../fixtures/one-of-each.json' with {type: 'json'};
import {hostPage} from '../support/page.js';

const MARKED = '<b id="hostile">marked</b>';

const names = [
  'contributors',
  'feedback-form',
  'findings',
  'inspection-timeline',
  'letter',
  'participation',
  'priorities-tracker',
  'resource',
  'statement',
  'you-said-we-did',
];

/** The same value with markup behind each of its words; what widgets look things up by stays. */
function marked(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map(item => marked(item));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, marked(inner, name)]),
    );
  const isWords =
    typeof value === 'string' && !/^(id|kind|date|status|state|lang|event)$/.test(key);
  return isWords ? `${value} ${MARKED}` : value;
}

describe('the words of a record', () => {
  it('reach nothing that makes markup, in any widget', async () => {
    const page = await hostPage({script: false});
    const {window: pageWindow, document: pageDocument} = page;
    /** All that was handed to something that makes markup. */
    const written: string[] = [];
    const note = (prototype: object, name: string) => {
      const own = Object.getOwnPropertyDescriptor(prototype, name);
      if (!own) return;
      const noted = (original: (...values: unknown[]) => unknown) =>
        function (this: unknown, ...values: unknown[]) {
          written.push(values.map(String).join(' '));
          return original.apply(this, values);
        };
      Object.defineProperty(
        prototype,
        name,
        own.set ? {...own, set: noted(own.set)} : {...own, value: noted(own.value)},
      );
    };
    for (const prototype of [pageWindow.Element.prototype, pageWindow.ShadowRoot.prototype])
      for (const name of [
        'innerHTML',
        'outerHTML',
        'insertAdjacentHTML',
        'setHTML',
        'setHTMLUnsafe',
      ])
        note(prototype, name);
    note(pageWindow.Range.prototype, 'createContextualFragment');
    note(pageWindow.DOMParser.prototype, 'parseFromString');
    note(pageWindow.Document.prototype, 'write');

    const script = pageDocument.createElement('script');
    script.src = '/dist/send-widgets.js';
    pageDocument.head.append(script);
    await pageWindow.customElements.whenDefined('send-language');
    for (const name of names) {
      const widget = pageDocument.createElement(`send-${name}`);
      widget.setAttribute('action', '/receive');
      Object.assign(widget, {record: marked(record)});
      pageDocument.body.append(widget);
    }
    await page.ready();

    expect(page.text('send-inspection-timeline')).to.include(MARKED);
    // Templates are written: otherwise nothing would have been listened to.
    expect(written).not.to.have.length(0);
    expect(written.filter(text => text.includes('marked'))).to.deep.equal([]);
    for (const widget of pageDocument.body.children)
      expect(widget.shadowRoot?.querySelector('#hostile') ?? null).to.equal(null);
  });
});
