/** The manifest check, tried on seeded faults: a check that cannot fail would be worse than none. */
import {strict as assert} from 'node:assert';
import {describe, it} from 'node:test';
import {manifestFaults} from '../../scripts/check-manifest.mjs';

const path = 'src/widgets/probe/probe.ts';

interface Probe {
  code?: string;
  partial?: string;
  declaration?: Record<string, unknown>;
}

/** A widget with everything described, as far as a test does not say otherwise. */
function faults({code = '', partial = '', declaration = {}}: Probe): string[] {
  const manifest = {
    modules: [
      {
        path: 'dist/esm/widgets/probe/probe.js',
        declarations: [
          {
            name: 'SendProbe',
            tagName: 'send-probe',
            customElement: true,
            description: 'A probe.',
            cssParts: [{name: 'list', description: 'all'}],
            ...declaration,
          },
        ],
      },
    ],
  };
  const sources = new Map([
    [
      path,
      `import {renderLine} from '../../ui/line.js';\nimport type {Other} from '../../ui/other.js';\ndefine('send-probe', SendProbe);\n${code}`,
    ],
    ['src/ui/line.ts', partial],
    ['src/ui/other.ts', 'html`<p part="other"></p>`'],
  ]);
  return manifestFaults(manifest, sources);
}

describe('the manifest check', () => {
  it('takes a token for used whose name is put together from a listed role', () => {
    const declaration = {
      cssProperties: [
        {name: '--send-colour-text-dark', description: 'text on dark pages'},
        {name: '--send-colour-gone', description: 'no role'},
      ],
    };
    const found = faults({
      code: "const roles = ['text'];\nread(`--send-colour-${role}${dark ? '-dark' : ''}`);\nhtml`<ol part=\"list\"></ol>`",
      declaration,
    });
    assert.equal(found.length, 1);
    assert.match(found[0]!, /--send-colour-gone/);
  });

  it('is content with an element that describes what it offers', () => {
    assert.deepEqual(faults({code: 'html`<ol part="list"></ol>`'}), []);
  });

  it('asks nothing of a ui function that the element leaves where it is', () => {
    const partial =
      'export const renderLine = () => html`<a></a>`;\nexport const renderNote = () => html`<a part="note"></a>`;';
    assert.deepEqual(faults({partial, code: 'renderLine();'}), []);
  });

  const undocumented: [string, Probe, RegExp][] = [
    ['a part', {code: 'html`<li part="list item"></li>`'}, /CSS part "item".*@csspart/],
    [
      'a part that a ui function renders',
      {
        partial: 'export const renderLine = () => html`<a part="source"></a>`;',
        code: 'renderLine();',
      },
      /"source" \(src\/ui\/line\.ts\)/,
    ],
    [
      'an event',
      {code: "new CustomEvent('send-sent', {bubbles: true})"},
      /event "send-sent".*@fires/,
    ],
    ['a slot', {code: 'html`<slot name="foot"></slot>`'}, /slot "foot".*@slot/],
    [
      'a token',
      {code: 'css`p { color: var(--send-colour-new, red) }`'},
      /token "--send-colour-new".*@cssprop/,
    ],
    ['an element', {code: "define('send-stranger', X)"}, /registers <send-stranger>/],
  ];
  for (const [what, probe, expected] of undocumented) {
    it(`names ${what} that the docs leave out`, () => {
      const found = faults(probe);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0]!, expected);
    });
  }

  const undescribed: [string, Record<string, unknown>, RegExp][] = [
    ['an element', {description: undefined}, /<send-probe> has no description/],
    ['a property', {members: [{kind: 'field', name: 'order'}]}, /property "order"/],
    ['a method', {members: [{kind: 'method', name: 'refresh'}]}, /method "refresh"/],
    ['an attribute', {attributes: [{name: 'order'}]}, /attribute "order"/],
    ['an event', {events: [{name: 'send-ready'}]}, /event "send-ready"/],
    ['a slot', {slots: [{name: ''}]}, /slot "default"/],
  ];
  for (const [what, declaration, expected] of undescribed) {
    it(`names ${what} without a description`, () => {
      const found = faults({declaration});
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0]!, expected);
    });
  }

  it('leaves alone what is private or comes from a class that answers for it', () => {
    const members = [
      {kind: 'field', name: 'source', privacy: 'protected'},
      {kind: 'field', name: 'src', inheritedFrom: {name: 'SendElement'}},
    ];
    assert.deepEqual(faults({declaration: {members}}), []);
  });

  it('names a documented token that no style uses any more', () => {
    const found = faults({
      declaration: {cssProperties: [{name: '--send-gone', description: 'gone'}]},
    });
    assert.match(found[0]!, /"--send-gone" is documented and nowhere used/);
  });
});
