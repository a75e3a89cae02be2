import {expect} from '@open-wc/testing';
import '../../src/widgets/you-said-we-did/you-said-we-did.js';
import {until} from '../support/settle.js';
import {PROGRAMMERS_WORDS, showWidget, withHostileFields} from '../support/widget.js';

const response = (id: string, more: object = {}) => ({id, theme: 'Getting around', youSaid: 'The bus is late.', said: 12, weDid: 'We moved it.', state: 'done', date: '2026-02', ...more});
const show = (responses: object[], more: object = {}) => showWidget('send-you-said-we-did', {record: {version: 1, responses}, ...more});

describe('you said, we did', () => {
  it('puts what was done beside what was said, with its state in words', async () => {
    const {words} = await show([response('a')]);
    expect(words()).to.include('You said The bus is late. How many said this: 12 We did Done We moved it. February 2026');
  });

  it('says why something cannot be done', async () => {
    const {words} = await show([response('a', {state: 'cannot', weDid: undefined, why: 'It would close the club.'})]);
    expect(words()).to.include('Cannot be done Why It would close the club.');
  });

  it('does not tell fewer than five people apart', async () => {
    expect((await show([response('a', {said: 3})])).words()).to.include('How many said this: fewer than 5').and.not.include('3');
  });

  it('is filed by theme, in the order in which themes first come', async () => {
    const {all} = await show([response('a'), response('b', {theme: 'Health'}), response('c'), response('d', {theme: undefined})]);
    expect(all('h3')).to.deep.equal(['Getting around', 'Health', 'Other things']);
  });

  it('shows one state on request, counts them, and says which is shown', async () => {
    const states = ['done', 'done', 'under-way', 'not-yet', 'cannot', undefined];
    const {all, button, root, settled} = await show(states.map((state, index) => response(`r${index}`, {state})));
    expect(all('.filter button')).to.deep.equal(['All (6)', 'Done (2)', 'Under way (1)', 'Not yet (1)', 'Cannot be done (1)']);
    button('Done (2)').click();
    await settled();
    expect(root.querySelectorAll('.response')).to.have.length(2);
    expect(all('.filter [aria-pressed=true]')).to.deep.equal(['Done (2)']);
    button('All (6)').click();
    await settled();
    expect(root.querySelectorAll('.response')).to.have.length(6);
  });

  it('has nothing to filter when there are only a few', async () => {
    expect((await show([response('a'), response('b')])).root.querySelector('.filter')).to.equal(null);
  });

  it('takes newer responses from a receiver, by id', async () => {
    const further = URL.createObjectURL(new Blob([JSON.stringify({version: 1, responses: [response('a', {weDid: 'We moved it again.'}), response('z', {youSaid: 'Thank you.'})]})], {type: 'application/json'}));
    const served = `/receiver-responses-${Date.now()}.json`;
    const fetchFile = window.fetch;
    window.fetch = (address, options) => (String(address).endsWith(served) ? fetchFile(further) : fetchFile(address, options));
    try {
      const {words} = await show([response('a'), response('b', {youSaid: 'Second.'})], {responses: served});
      await until(() => words().includes('We moved it again.'), 'what is newer');
      expect(words()).to.include('Second.').and.include('Thank you.');
      expect(words().match(/We moved it again/g)).to.have.length(1);
    } finally {
      window.fetch = fetchFile;
      URL.revokeObjectURL(further);
    }
  });

  it('says nothing that only a programmer reads, whatever its fields hold', async () => {
    await withHostileFields('send-you-said-we-did', response('a'), changed => ({version: 1, responses: [changed, response('b')]}),
      (words, field) => expect(words, field).not.to.match(PROGRAMMERS_WORDS));
  });
});
