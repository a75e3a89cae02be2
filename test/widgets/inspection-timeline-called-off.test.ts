import {expect} from '@open-wc/testing';
import {showTimeline as show} from '../support/timeline.js';

describe('an event that is called off', () => {
  it('is not announced: there is no last inspection, nothing under way, no empty row', async () => {
    const dated = {date: '2026-11-20/2026-11-30', kind: 'visit'};
    const {all, root} = await show([
      {date: '2026-12-09', title: 'Morning – cancelled'},
      {...dated, title: 'Visit'},
      {...dated, title: {en: 'Visit (postponed)'}},
      {date: '2026-05', kind: 'inspection', title: 'Inspection'},
      {date: '2026-10', kind: 'inspection', title: 'CANCELLED: Inspection'},
    ]);
    expect(all('.title')[0]).to.include('May 2026').and.not.include('October');
    expect(all('.when').filter(when => when.includes('going on now'))).to.have.length(1);
    const morning = root.querySelector('.upcoming')!;
    expect(morning.textContent).to.include('Morning – cancelled');
    expect(morning.querySelector('details')).to.equal(null);
  });
});
