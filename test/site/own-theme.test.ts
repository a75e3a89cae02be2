/** Colours of one's own in Make: as they are typed, as they are shown, and as the style sheet writes them. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {firstChoice, pieceOf} from '../../site/make/choice.js';
import {systems} from '../../site/make/systems.js';
import {hexOf, previewStyle, readable, shownColour} from '../../site/make/theme/own-theme.js';
import {type ThemeChoice, themeCss} from '../../stories/support/theme.js';

const theme = (more: Partial<ThemeChoice> = {}): ThemeChoice => ({
  theme: 'plain',
  light: {},
  dark: {},
  shape: {},
  ...more,
});

describe('colours of one’s own', () => {
  it('are read as brand sheets write them', () => {
    assert.equal(hexOf(' 1D70B8 '), '#1d70b8');
    assert.equal(hexOf('#abc'), '#aabbcc');
    for (const none of ['red', '#12345', 'url(x)', '']) assert.equal(hexOf(none), undefined, none);
  });

  it('have their contrast told, and are shown with enough of it', () => {
    const {asked, shown, contrast} = shownColour(
      theme({light: {accent: 'e91e63'}}),
      'light',
      'accent',
    );
    assert.equal(asked, '#e91e63');
    assert.ok(contrast!.asked < 7 && contrast!.shown >= 7);
    assert.notEqual(shown, asked);
    const fine = shownColour(theme({light: {accent: '#551a8b'}}), 'light', 'accent');
    assert.equal(fine.shown, '#551a8b');
  });

  it('come into the style sheet and the preview alike, and nothing that ends a rule', () => {
    const own = readable(
      theme({
        light: {accent: '7a1f5c', text: 'nonsense'},
        shape: {'radius': '0; } body { display: none', 'font-heading': ' '},
      }),
    );
    assert.equal(
      themeCss(own),
      ':root {\n  --send-theme: plain;\n  --send-colour-accent: #7a1f5c;\n  --send-radius: 0  body  display: none;\n}\n',
    );
    const style = new Map(previewStyle(own, 'light'));
    assert.equal(style.get('--send-colour-accent'), '#7a1f5c');
    assert.equal(style.get('background-color'), '#ffffff');
  });

  it('have a place in every system; where none is, the ready theme goes with the address', () => {
    for (const {styles, name} of systems) assert.ok(styles, name);
    const own = {...firstChoice, theme: theme(), attributes: {theme: 'warm', limit: '3'}};
    assert.deepEqual(pieceOf({...own, system: 'google-sites'}).attributes, {
      limit: '3',
      theme: 'plain',
    });
    assert.deepEqual(pieceOf({...own, system: 'drupal'}).attributes, {limit: '3'});
  });
});
