/** How tall widgets are on a phone: what a family sees before it scrolls away. */
import {expect} from '@open-wc/testing';
import '../../src/widgets/priorities-tracker/priorities-tracker.js';
import exampleshire from '../../examples/exampleshire.json' with {type: 'json'};
import manchester from '../../examples/manchester.json' with {type: 'json'};
import {settle} from '../support/settle.js';

/** Height in a column of 358 px (a phone of 390) on a page with text of 17 px. */
async function heightOf(tag: string, record: unknown): Promise<number> {
  const place = document.createElement('div');
  place.style.cssText = 'inline-size: 358px; font: 17px/1.5 sans-serif';
  const element = document.createElement(tag) as HTMLElement & {record: unknown; today: string};
  element.record = record;
  element.today = '2026-11-24';
  place.append(element);
  document.body.append(place);
  try {
    await settle(place);
    return element.offsetHeight;
  } finally {
    place.remove();
  }
}

describe('on a phone', () => {
  it('a tracker of five priorities, about which nothing was published, is at most 900 px tall', async () => {
    expect(await heightOf('send-priorities-tracker', manchester)).to.be.at.most(900);
  });

  it('a tracker of eleven priorities is at most 2,000 px tall', async () => {
    expect(await heightOf('send-priorities-tracker', exampleshire)).to.be.at.most(2000);
  });
});
