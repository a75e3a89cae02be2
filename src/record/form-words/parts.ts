/** The record’s own fields, and the parts that several items share: what a form says about each. */
import {address, id, picture, when, wording, words} from './common.js';

export const parts = {
  record: {
    $schema: words('Address of the format', 'For people who open the file in an editor.'),
    version: words('Version of the format'),
    lang: words('Language it is written in', undefined, 'en-GB'),
    area: words('Local area'),
    publisher: words('Who publishes it'),
    updated: words('Last changed', 'Families read how old the record is.', '20 November 2026'),
    notice: words('Notice', 'A sentence that stands with the widgets.'),
    statuses: words(
      'What your own words for progress mean',
      'Your word, and which of ours it means.',
    ),
    unclear: wording.unclear,
    events: words('Inspections, visits and other events'),
    priorities: words('Priorities and their progress'),
    findings: words('What inspectors found'),
    figures: words('Figures: who took part'),
    letters: words('Letters'),
    statements: words('Statements by people'),
    resources: words('Links to reports, pages and posts'),
    contributors: words('Groups that took part'),
    responses: words('You said, we did'),
    surveys: words('Surveys'),
    translations: words('Translations', 'Where each language stands, and who has checked it.'),
  },
  area: {
    name: words('Name', 'Widgets say whose record it is.', 'Exampleshire'),
    code: words('ONS code', undefined, 'E08000003'),
    website: words('Address of the Local Offer', undefined, 'https://www.example.org/local-offer'),
  },
  publisher: {
    name: words('Name', 'The council, the partnership or the forum.'),
    url: words('Their website', undefined, 'https://www.example.org'),
  },
  source: {
    title: words('What it is called', undefined, 'Outcome letter, 22 May 2017'),
    url: address,
    by: words('Who published it', undefined, 'Ofsted and CQC'),
    date: words('When it was published', when, '22 May 2017'),
  },
  document: {
    title: words('What it is called', undefined, 'Outcome letter'),
    url: address,
    format: words('Format', undefined, 'pdf, html, easy-read, bsl, audio, docx or large-print'),
    lang: words('Language', 'Its tag.', 'ur'),
    pages: words('How many pages', undefined, '4'),
    bytes: words('How large, in bytes', undefined, '25808'),
    accessible: words('Works with a screen reader'),
  },
  link: {title: words('What is there'), url: address},
  easyReadLine: {
    text: words('Words', 'One idea in a short sentence.', 'Families waited too long.'),
    ...picture,
  },
  outcome: {
    code: words('Outcome'),
    text: words('Outcome as the letter or report words it'),
  },
  reading: {
    value: words('Number', undefined, '61'),
    date: words('When', when, 'September 2025'),
  },
  person: {
    name: words('Name'),
    role: words('Role', 'At the time.', 'Chair of the forum'),
    organisation: words('Where they worked'),
  },
  question: {
    id,
    type: words('How it is answered'),
    label: words('The question'),
    hint: words('What helps to answer it'),
    required: words('Must be answered'),
    options: words('What there is to choose from'),
    maxLength: words('Most characters', undefined, '500'),
    for: words('Who is asked it', 'Everybody when left out.', 'parent-carer or young-person'),
    showIf: words('Asked only after an answer'),
    ...wording,
  },
  option: {
    value: words('What is sent', undefined, 'yes'),
    label: words('What is shown', undefined, 'Yes'),
    ...picture,
  },
  condition: {
    question: words('Short name of the other question'),
    is: words('The answer that brings this one up'),
  },
  translation: {
    src: words('File with its words', 'Where they are in a file of their own.', 'our-area.pl.json'),
    status: words('Where it stands', 'Families are told of a draft and of a machine’s work.'),
    by: words('Who has checked it', undefined, 'A. Khan, community interpreter'),
    on: words('When', when, 'May 2026'),
  },
};
