/** Words that several fields of a form share. */
export interface FieldWords {
  label: string;
  hint?: string;
  example?: string;
}

export const words = (label: string, hint?: string, example?: string): FieldWords => ({
  label,
  ...(hint ? {hint} : {}),
  ...(example ? {example} : {}),
});

export const id = words(
  'Short name',
  'For links to it. Leave it empty, and one is made up.',
  'hub-2026',
);
export const event = words('Belongs to', 'The visit, inspection or meeting that this is part of.');
export const when = 'As you would write it: a day, a month, a season or a year.';
export const date = words('Date', when, '3 March 2026');
export const due = words('By when', when, 'March 2027');
export const ownDate = words(
  'Date in your own words',
  'Families read this in place of the date.',
  'late March 2021',
);
export const ownDue = words(
  'By when, in your own words',
  'Families read this in place of the date.',
  'before the summer holidays',
);
export const status = words('Where it stands', 'Leave it open when nothing was published.');
export const ownWords = 'The words of the document, where none of ours means the same.';
export const ownStatus = words('Where it stands, in your own words', ownWords, 'On course');
export const ownKind = words('Kind, in your own words', ownWords, 'Assurance visit');
export const source = words('Where this comes from');
export const evidence = words(
  'What shows it',
  'Reports, minutes or figures that anybody can open.',
);
export const documents = words(
  'Documents',
  'Each format that it comes in: PDF, web page, Easy Read, BSL.',
);
export const address = words('Web address', undefined, 'https://www.example.org/report');
export const wording = {
  plain: words('In plain words', 'The same, so that a nine-year-old could read it.'),
  easyRead: words('Easy Read', 'Short lines, one idea each, with a picture.'),
  links: words('Links', 'Pages that its words speak of.'),
  unclear: words('Fields that could not be read', 'Nothing is said to be missing of these.'),
};
export const picture = {
  image: words('Picture', 'The address of a picture.', 'easy-read/clock.svg'),
  alt: words('What the picture shows', 'For people who do not see it.', 'A clock.'),
};
