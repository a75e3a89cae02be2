/** What the store is given to keep. */
import type {Arrival} from '../../src/store/store-submission.js';
import {newKey} from './receiver.js';

export const arrival = (intentKey = newKey()): Arrival => ({
  submission: {
    purpose: 'page',
    page: '',
    lang: 'en',
    item: '',
    area: '',
    answers: {correct: 'yes'},
    email: '',
    replyWanted: false,
    mayPublish: false,
  },
  intentKey,
  bodyHash: 'hash',
  suspicion: '',
  receivedAt: new Date('2026-11-24T12:00:00.123Z'),
  channels: [],
});
