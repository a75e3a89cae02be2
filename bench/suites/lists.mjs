/** Long lists of every kind, each with items of typical length. */

const LISTS = {
  events: ['inspection-timeline', '.event'],
  priorities: ['priorities-tracker', '[data-item^="priorities:"]'],
  letters: ['letter', '[data-item^="letters:"]'],
  contributors: ['contributors', '[data-item^="contributors:"]'],
  statements: ['statement', '[data-item^="statements:"]'],
  findings: ['findings', '[data-item^="findings:"]'],
  figures: ['participation', '[data-item^="figures:"]'],
  responses: ['you-said-we-did', '[data-item^="responses:"]'],
};
export const listNames = Object.keys(LISTS);

/** An item of each list. */
const ITEMS = {
  events: index => ({
    kind: 'inspection',
    date: `${1990 + (index % 35)}-05`,
    title: `Event ${index}`,
    summary: 'What happened.',
  }),
  priorities: index => ({
    title: `Priority ${index}`,
    commitment: 'What was promised.',
    due: '2027-03',
    updates: [{date: '2026-05', status: 'in-progress', text: 'Begun.'}],
  }),
  letters: index => ({
    title: `Letter ${index}`,
    date: '2026-05',
    from: {name: 'A director'},
    body: 'What the letter says.',
  }),
  contributors: index => ({name: `Group ${index}`, kind: 'families', part: 'What it did.'}),
  statements: index => ({
    by: {name: `Person ${index}`, role: 'Director'},
    date: '2026-05',
    text: 'What was said.',
  }),
  findings: index => ({event: 'event', kind: 'strength', text: `Finding ${index}.`}),
  figures: index => ({event: 'event', value: 100 + index, what: 'parents answered'}),
  responses: index => ({youSaid: `What families said, number ${index}.`, weDid: 'What was done.'}),
};

export const listRecord = (name, count) =>
  JSON.stringify({
    version: 1,
    lang: 'en-GB',
    events: [{id: 'event', kind: 'inspection', date: '2026-05', title: 'The inspection'}],
    [name]: Array.from({length: count}, (_, index) => ({
      id: `item-${index}`,
      ...ITEMS[name](index),
    })),
  });

export const listPage = (name, count) => {
  const [tag, item] = LISTS[name];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title>
    <send-${tag} src="/list/${name}/${count}.json" today="2026-11-24"></send-${tag}><script src="/dist/send-widgets.js" defer></script>
    <script>window.drawn = () => document.querySelector('send-${tag}').shadowRoot?.querySelectorAll('${item}').length ?? 0;</script>`;
};
