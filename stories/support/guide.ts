/**
 * What each widget is for, in the order in which families ask: the front page, the docs pages and the sidebar all take it
 * from here.
 */

export interface WidgetGuide {
  tag: string;
  /** Title of its stories, behind "Widgets/". */
  name: string;
  /** The family's question that it answers. */
  question: string;
  when: string;
  /** When something else serves better, and what. */
  whenNot: string;
  /** List of the record that it shows. */
  shows: string;
}

export const guides: readonly WidgetGuide[] = [
  {
    tag: 'send-priorities-tracker',
    name: 'Priorities tracker',
    question: 'What did they say they would do, and where is it?',
    when: 'Leaders have made commitments: an action plan, an answer to an inspection, a letter.',
    whenNot:
      'You want to show what inspectors found. That is Findings; the two link to each other.',
    shows: 'priorities',
  },
  {
    tag: 'send-inspection-timeline',
    name: 'Inspection timeline',
    question: 'What happened, and what comes next?',
    when: 'There has been more than one visit, inspection, letter or report.',
    whenNot: 'There is one document. Show it with Letter or Resource.',
    shows: 'events',
  },
  {
    tag: 'send-findings',
    name: 'Findings',
    question: 'What did the inspectors find?',
    when: 'A visit or an inspection has published what it found.',
    whenNot: 'Somebody gave an opinion of it. That is a Statement.',
    shows: 'findings',
  },
  {
    tag: 'send-letter',
    name: 'Letter',
    question: 'What does the letter say?',
    when: 'Somebody wrote to families, or to leaders, and the words matter.',
    whenNot: 'It is a report, a page or a video elsewhere. That is a Resource.',
    shows: 'letters',
  },
  {
    tag: 'send-you-said-we-did',
    name: 'You said, we did',
    question: 'We told them. What came of it?',
    when: 'You can answer what families said, also with "not yet" or "we cannot, and why".',
    whenNot: 'Leaders set the aim themselves. That is a priority, in the Priorities tracker.',
    shows: 'responses',
  },
  {
    tag: 'send-participation',
    name: 'Participation',
    question: 'How many were asked, and how many answered?',
    when: 'A survey, a visit or a meeting has published figures about who took part.',
    whenNot: 'You have names and no figures. That is Contributors.',
    shows: 'figures',
  },
  {
    tag: 'send-contributors',
    name: 'Contributors',
    question: 'Who took part?',
    when: 'Groups and services agreed to be named for what they did.',
    whenNot: 'A child, a young person or a parent could be recognised.',
    shows: 'contributors',
  },
  {
    tag: 'send-statement',
    name: 'Statement',
    question: 'What do the people in charge say?',
    when: 'A named person said something in public, in a role.',
    whenNot: 'It is what an inspection found. That is Findings.',
    shows: 'statements',
  },
  {
    tag: 'send-resource',
    name: 'Resource',
    question: 'Where can I read it myself?',
    when: 'A report, page, video or post is published elsewhere.',
    whenNot: 'It is a letter whose words you have. That is Letter.',
    shows: 'resources',
  },
  {
    tag: 'send-feedback-form',
    name: 'Feedback form',
    question: 'How do I tell them?',
    when: 'Somebody reads what comes in, and you can say within how many days.',
    whenNot: 'Families complain or appeal. Those routes have laws of their own: link to them.',
    shows: 'surveys',
  },
  {
    tag: 'send-language',
    name: 'Language',
    question: 'Can I have this in my language, in easier words, or read to me?',
    when: 'Always, once a page, above the first widget.',
    whenNot: 'The page has a single short widget: its own bar is enough.',
    shows: '',
  },
];
