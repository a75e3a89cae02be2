import type {Submission} from '../../src/feedback/submission.js';

export const sent: Submission = {
  key: 'k'.repeat(22),
  purpose: 'comment',
  page: 'https://council.example/offer',
  lang: 'en-GB',
  item: undefined,
  area: 'E08000003',
  answers: {
    comment: 'Hello & “goodbye”',
    about: ['content', 'gaps'],
    page: 'a question of that name',
  },
  seconds: 20,
  website: '',
};
