/** The same events for every timeline, in the form that each takes. */

const KINDS = [
  'interim-visit',
  'inspection',
  'letter',
  'report',
  'survey',
  'meeting',
  'plan',
  'news',
  're-visit',
  'statement',
];
const two = number => String(number).padStart(2, '0');

/** Events over 35 years, as a record of ours. */
export function recordOf(count) {
  const events = Array.from({length: count}, (_, index) => ({
    id: `event-${index}`,
    kind: KINDS[index % KINDS.length],
    date: `${1990 + Math.floor((index * 35) / count)}-${two((index % 12) + 1)}`,
    title: `Event number ${index} of the local area`,
    by: ['Ofsted', 'Care Quality Commission (CQC)'],
    summary: `Inspectors looked at how well the local area was carrying out the reforms. This was number ${index}, and they spoke to parents and carers about their EHC plan.`,
    meaning: 'This was an inspection. It ends in an outcome letter, which is on Ofsted’s website.',
    documents: [
      {
        title: 'Letter',
        url: 'https://example.org/letter.pdf',
        format: 'pdf',
        pages: 3,
        bytes: 120_000,
      },
    ],
    source: {title: 'Local Offer page', by: 'Exampleshire Council'},
  }));
  return {version: 1, lang: 'en-GB', area: {name: 'Exampleshire'}, events};
}

const head = title =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`;

/** Complete when the content of each row is rendered too. */
const ours = (count, script) =>
  `${head('Ours')}<send-inspection-timeline src="/record/${count}.json" today="2026-11-24"></send-inspection-timeline>
    ${script}
    <script>window.drawn = () => document.querySelector('send-inspection-timeline').shadowRoot?.querySelectorAll('.event .body').length ?? 0;</script>`;

/**
 * A page by the name of its timeline. Each reports how many events it has rendered with `window.drawn()`.
 *
 * @type {Record<string, (count: number) => string>}
 */
export const pages = {
  'plain HTML': count => {
    const items = recordOf(count)
      .events.reverse()
      .map(
        ({date, kind, title, by, summary, meaning, source}) => `<li>
      <p><time datetime="${date}">${date}</time> · ${kind}</p><h4>${title}</h4><p>By ${by.join(', ')}</p><p>${summary}</p>
      <div><p>What it means for families</p><p>${meaning}</p></div>
      <ul><li><a href="https://example.org/letter.pdf">Letter</a> (PDF, 120 kB, 3 pages)</li></ul><p>Source: ${source.title} · ${source.by}</p></li>`,
      );
    return `${head('Plain HTML')}<h2>Inspections and visits</h2><ol id="list">${items.join('')}</ol>
      <script>window.drawn = () => document.getElementById('list').childElementCount;</script>`;
  },

  'ours, classic script': count =>
    ours(count, '<script src="/dist/send-widgets.js" defer></script>'),

  'ours, module': count =>
    ours(count, '<script type="module" src="/dist/send-widgets.module.js"></script>'),

  'TimelineJS 3.9': count => {
    const events = recordOf(count).events.map(({date, title, summary, meaning}) => {
      const [year, month] = date.split('-');
      return {
        start_date: {year, month},
        text: {headline: title, text: `<p>${summary}</p><p>${meaning}</p>`},
      };
    });
    return `${head('TimelineJS')}<link rel="stylesheet" href="/peers/@knight-lab/timelinejs/dist/css/timeline.css">
      <div id="timeline" style="height: 600px"></div><script src="/peers/@knight-lab/timelinejs/dist/js/timeline.js"></script>
      <script>new TL.Timeline('timeline', ${JSON.stringify({events})}, {font: null, start_at_end: true});
      window.drawn = () => document.getElementsByClassName('tl-timemarker').length;</script>`;
  },

  'vis-timeline 8': count => {
    const items = recordOf(count).events.map(({id, date, title, summary}) => ({
      id,
      start: `${date}-01`,
      content: `<b>${title}</b><br>${summary}`,
    }));
    return `${head('vis-timeline')}<link rel="stylesheet" href="/peers/vis-timeline/styles/vis-timeline-graph2d.min.css">
      <div id="timeline"></div><script src="/peers/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script>
      <script>new vis.Timeline(document.getElementById('timeline'), new vis.DataSet(${JSON.stringify(items)}), {});
      window.drawn = () => document.querySelectorAll('.vis-foreground .vis-item').length;</script>`;
  },
};
