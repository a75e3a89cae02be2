/** The eleven widgets of the front page, each with the words that stand there before its script has run. */
import {readFileSync} from 'node:fs';
import {type FallbackName, fallbackNames, fallbackOf} from '../cli/fallback/fallback.js';
import {escaped} from '../cli/fallback/markup.js';
import type {WidgetName} from '../cli/widgets.js';
import {checkRecord} from '../src/record/check.js';

interface Sample {
  name: Exclude<WidgetName, 'language'>;
  /** What a family asks. */
  question: string;
  record: 'exampleshire' | 'manchester';
  item?: string;
  /** Further attributes, as they stand in the tag. */
  attributes?: string;
}

const samples: readonly Sample[] = [
  {
    name: 'priorities-tracker',
    question: 'What did leaders say they would do, and have they?',
    record: 'exampleshire',
    attributes: 'limit="4"',
  },
  {
    name: 'inspection-timeline',
    question: 'What happened, and what comes next?',
    record: 'manchester',
    attributes: 'layout="compact"',
  },
  {
    name: 'findings',
    question: 'What did inspectors find?',
    record: 'manchester',
    item: 'visit-2021',
  },
  {
    name: 'letter',
    question: 'What does the letter say?',
    record: 'manchester',
    item: 'letter-to-families',
  },
  {name: 'participation', question: 'Who took part?', record: 'manchester'},
  {
    name: 'statement',
    question: 'What does the council say about it?',
    record: 'manchester',
    item: 'executive-member',
  },
  {
    name: 'you-said-we-did',
    question: 'What came of what we said?',
    record: 'exampleshire',
  },
  {
    name: 'resource',
    question: 'Where can I read more?',
    record: 'manchester',
    item: 'national-report',
  },
  {name: 'contributors', question: 'Who was there for families?', record: 'manchester'},
  {
    name: 'feedback-form',
    question: 'How do I answer back?',
    record: 'manchester',
    attributes: 'purpose="page" action="feedback"',
  },
];

const recordOf = (name: Sample['record']) =>
  checkRecord(
    JSON.parse(readFileSync(new URL(`../examples/${name}.json`, import.meta.url), 'utf8')),
  ).record!;

const hasFallback = (name: string): name is FallbackName =>
  fallbackNames.some(known => known === name);

function sampleOf({name, question, record, item, attributes = ''}: Sample): string {
  const words = hasFallback(name)
    ? fallbackOf(name, {record: recordOf(record), base: undefined, level: 3, item})
    : '<p>Here stands a question: is this page correct? It needs scripts.</p>';
  return `<section class="sample" aria-labelledby="q-${name}">
<div class="sample-name" lang="en" dir="ltr"><h3 id="q-${name}">${escaped(question)}</h3><p><code>send-${name}</code></p></div>
<div class="sheet"><send-${name} src="examples/${record}.json" heading-level="4"${item ? ` item="${item}"` : ''} ${attributes}>${words}</send-${name}></div>
</section>`;
}

/** All but the picker, which stands above them. */
export const sampleWidgets = (): string => samples.map(sampleOf).join('\n');
