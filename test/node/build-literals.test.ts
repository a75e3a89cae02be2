import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {shrinkCss, shrinkHtml} from '../../scripts/build/literals.mjs';

/** Expressions of a template are written as `$` here. */
const shrunk = (shrink: (texts: readonly string[]) => string[], source: string) =>
  shrink(source.split('$')).join('$');

function table(
  shrink: (texts: readonly string[]) => string[],
  cases: ReadonlyArray<[meaning: string, before: string, after: string]>,
): void {
  for (const [meaning, before, after] of cases)
    it(meaning, () => assert.equal(shrunk(shrink, before), after));
}

describe('styles in the bundle', () => {
  table(shrinkCss, [
    [
      'lose their layout',
      '\n  .a {\n    color: red;\n    margin: 0 1em;\n  }\n',
      '.a{color:red;margin:0 1em}',
    ],
    [
      'lose comments, and nothing on either side of them',
      '/* one */ .a { /* two */ color: red; /* three */ }',
      '.a{color:red}',
    ],
    [
      'keep the space that a descendant selector needs',
      '.a  .b, .c :hover {}',
      '.a .b,.c :hover{}',
    ],
    [
      'keep the spaces that calc() needs',
      'a { width: calc(1px  +  2px) }',
      'a{width:calc(1px + 2px)}',
    ],
    [
      'lose the nought before a point, but not one that stands for itself',
      'a { margin: 0.5em 10.5em -0.25em 0; b: calc(0.1 * 2) }',
      'a{margin:.5em 10.5em -0.25em 0;b:calc(.1 * 2)}',
    ],
    [
      'keep strings as they are',
      'a::before { content: "a  /* b */ ; }"; }',
      'a::before{content:"a  /* b */ ; }"}',
    ],
    [
      'keep a quote that is escaped within a string',
      String.raw`a { content: "\"  ;  "; }`,
      String.raw`a{content:"\"  ;  "}`,
    ],
    ['keep escapes', String.raw`a { content: '\2014  x'; }`, String.raw`a{content:'\2014  x'}`],
    [
      'keep two words apart where only a comment stood between them',
      '.a/* and */.b {}',
      '.a/**/.b{}',
    ],
    [
      'keep a space beside an expression that may be part of a value',
      'a { margin: $ $ ; }',
      'a{margin: $ $}',
    ],
    ['go on after an expression', 'a { b: $;\n  c: d; }\n', 'a{b: $;c:d}'],
  ]);

  it('stop the build where a comment runs into an expression', () => {
    assert.throws(() => shrinkCss(['a { /* ', ' */ }']), /comment/);
  });
});

describe('templates in the bundle', () => {
  table(shrinkHtml, [
    ['lose their layout, one space at a time', '\n  <p>\n    a\n    b\n  </p>\n', ' <p> a b </p> '],
    [
      'keep a space between two words, of which one comes from an expression',
      '<b>$</b>\n  <i>$</i>',
      '<b>$</b> <i>$</i>',
    ],
    [
      'lose the lines between attributes',
      '<a\n  href=$\n  class="b"\n>c</a>',
      '<a href=$ class="b">c</a>',
    ],
    [
      'keep what attributes say',
      '<p title="a   b" data-x=\'c\n d\'>',
      '<p title="a   b" data-x=\'c\n d\'>',
    ],
    [
      'keep an attribute that holds an expression',
      '<p class="a   $   b"   id=$>',
      '<p class="a   $   b" id=$>',
    ],
    ['lose comments', 'a<!-- b\n c -->d', 'ad'],
    ['keep no-break spaces', 'a\u00A0\n b', 'a\u00A0 b'],
    [
      'keep the lines of preformatted text',
      '<pre class="x"  >a\n  <b>b</b>\n</pre>\n<p>  c',
      '<pre class="x">a\n  <b>b</b>\n</pre> <p> c',
    ],
    [
      'keep what stands in a text field',
      '<textarea>\n a  $  b</textarea>  c',
      '<textarea>\n a  $  b</textarea> c',
    ],
    ['read a bare < as text', 'a < b  and  c', 'a < b and c'],
    ['close elements of SVG as they were', '<path d="M0  0"   />', '<path d="M0  0" />'],
  ]);

  it('stop the build where a comment runs into an expression', () => {
    assert.throws(() => shrinkHtml(['<!-- ', ' -->']), /comment/);
  });
});
