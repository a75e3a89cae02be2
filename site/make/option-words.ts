/** Options of a widget in the words of somebody who has never seen a tag; what each does in full is the manifest's own sentence. */

const OPTIONS: Readonly<Record<string, string>> = {
  'heading-level': 'Level of its heading',
  'no-heading': 'Leave its heading out',
  'reading': 'Which words families read first',
  'render': 'Let the page’s style sheet reach into it',
  'theme': 'Its look',
  'keyed': 'Whether the receiver knows an answer that comes twice',
  'replies': 'Whether somebody replies',
  'read-within': 'In how many days somebody reads it',
  'plan-url': 'Where to ask about one’s own plan',
  'complaint-url': 'Where to complain',
  'sendiass-url': 'Where to get independent advice (SENDIASS)',
  'audience': 'Who answers the survey',
  'one-at-a-time': 'One question at a time',
  'order': 'What comes first',
  'kinds': 'Only some kinds of event',
  'from': 'Nothing before',
  'to': 'Nothing after',
  'limit': 'How many show at first',
  'layout': 'How much room it takes',
  'look': 'How a share is drawn',
  'stale-after': 'After how many months without news it says so',
  'expanded': 'Begin with every row open',
  'responses': 'Further answers from an address',
};

const VALUES: Readonly<Record<string, string>> = {
  'standard': 'as published',
  'plain': 'plain',
  'easy-read': 'Easy Read',
  'inherit': 'that of the page',
  'govuk': 'GOV.UK',
  'nhs': 'NHS',
  'parent-carer': 'parents and carers',
  'young-person': 'young people',
  'newest': 'the newest',
  'oldest': 'the oldest',
  'published': 'as published',
  'due': 'what is due first',
  'updated': 'what was updated last',
  'light': 'yes',
};

/** @param name of the attribute */
export const optionWords = (name: string): string => OPTIONS[name] ?? name;

export const valueWords = (value: string): string => VALUES[value] ?? value.replace(/-/g, ' ');

/** Whether somebody wrote words for it. */
export const hasOptionWords = (name: string): boolean => Object.hasOwn(OPTIONS, name);
