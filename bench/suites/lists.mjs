/** Long lists of every kind: the items of Exampleshire's record, over and over. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../../scripts/setup.mjs';

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

export function listRecord(name, count) {
  const record = JSON.parse(readFileSync(join(root, 'examples/exampleshire.json'), 'utf8'));
  const items = record[name];
  for (const list of listNames) if (list !== name && list !== 'events') delete record[list];
  record[name] = Array.from({length: count}, (_, index) => ({
    ...items[index % items.length],
    id: `item-${index}`,
    ...(items[0].from && {from: undefined}),
  }));
  return JSON.stringify(record);
}

export const listPage = (name, count) => {
  const [tag, item] = LISTS[name];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title>
    <send-${tag} src="/list/${name}/${count}.json" today="2026-11-24"></send-${tag}><script src="/dist/send-widgets.js" defer></script>
    <script>window.drawn = () => document.querySelector('send-${tag}').shadowRoot?.querySelectorAll('${item}').length ?? 0;</script>`;
};
