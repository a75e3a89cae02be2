/** Storybook's "Show code" gives what a webmaster pastes. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {snippet} from '../../stories/support/snippet.js';

describe('the code under a story', () => {
  it('is a script line and a tag with its record, and a link for where no script runs', () => {
    const code = snippet('send-letter', {item: 'letter-2026'}, '1.2.3');
    assert.match(
      code,
      /^<script src="https:\/\/YOUR-HOST\/send-widgets\/1\.2\.3\/send-widgets\.js" defer><\/script>$/m,
    );
    assert.match(
      code,
      /^<send-letter src="\/send\/our-area\.json" item="letter-2026"><a href="[^"]+\/embed\/letter\.html\?src=[^"]+">.+<\/a><\/send-letter>$/m,
    );
  });

  it('sets what the story sets, and nothing that only stories need', () => {
    const code = snippet(
      'send-priorities-tracker',
      {
        'today': '2026-11-24',
        'record': {},
        'expanded': true,
        'no-heading': false,
        'order': 'due',
        'onSendReady': () => undefined,
      },
      '1.2.3',
    );
    assert.match(code, /<send-priorities-tracker src="[^"]+" expanded order="due">/);
    assert.doesNotMatch(code, /function|=>|onSend/);
  });

  it('keeps a quotation mark inside its attribute', () => {
    assert.match(snippet('send-letter', {item: 'a"b'}, '1.2.3'), /item="a&quot;b"/);
  });
});
