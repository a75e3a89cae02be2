/** Every widget, with a record in which every seventh value is something else. */
import {expect} from '@open-wc/testing';
import exampleshire from '../../examples/exampleshire.json' with {type: 'json'};
import '../../src/index.js';
import {HOSTILE, PROGRAMMERS_WORDS, showWidget} from '../support/widget.js';

const EVERY = 7;
const widgets: Record<string, Record<string, unknown>> = {
  'send-contributors': {},
  'send-feedback-form': {purpose: 'survey', action: '/answers'},
  'send-findings': {},
  'send-inspection-timeline': {},
  'send-letter': {},
  'send-participation': {},
  'send-priorities-tracker': {},
  'send-resource': {},
  'send-statement': {},
  'send-you-said-we-did': {},
};

/** A copy with another value in place of each leaf whose turn it is. */
function spoilt(value: unknown, other: unknown, turn: {at: number}): unknown {
  if (Array.isArray(value)) return value.map(entry => spoilt(entry, other, turn));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, spoilt(entry, other, turn)]),
    );
  turn.at += 1;
  return turn.at % EVERY === 0 ? other : value;
}

describe('a record that is spoilt in many places', () => {
  const uncaught: string[] = [];
  const hear = (event: ErrorEvent | PromiseRejectionEvent) =>
    uncaught.push('reason' in event ? String(event.reason) : event.message);
  before(() => {
    addEventListener('error', hear);
    addEventListener('unhandledrejection', hear);
  });
  after(() => {
    removeEventListener('error', hear);
    removeEventListener('unhandledrejection', hear);
  });

  for (const [tag, settings] of Object.entries(widgets)) {
    it(`is shown by <${tag}> without an error, and without what only a programmer reads`, async () => {
      const {element, words} = await showWidget(tag, {
        ...settings,
        today: '2026-11-24',
        record: exampleshire,
      });
      for (const other of HOSTILE) {
        for (let first = 0; first < EVERY; first += 3) {
          element['record'] = {...(spoilt(exampleshire, other, {at: first}) as object), version: 1};
          await element['updateComplete'];
          expect(words(), `${JSON.stringify(other)}, from leaf ${first}`).not.to.match(
            PROGRAMMERS_WORDS,
          );
        }
      }
      expect(uncaught).to.deep.equal([]);
    });
  }
});
