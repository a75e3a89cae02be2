/** Surveys to put into a form, and answers to one with questions of every type. */
import exampleshire from '../../examples/exampleshire.json' with {type: 'json'};
import type {ShownForm} from './form.js';

let surveys = 0;

/** A record with one survey, of which nothing has been answered yet. */
export function surveyOf(survey: object, others: object = {}) {
  const id = `survey-${performance.now()}-${++surveys}`;
  return {
    purpose: 'survey',
    item: id,
    record: {
      version: 1,
      lang: 'en-GB',
      ...others,
      surveys: [{title: 'How is it going?', ...survey, id}],
    },
  };
}

export const families = () => surveyOf(exampleshire.surveys[0]!, {area: exampleshire.area});
export const every = [
  {
    id: 'a',
    type: 'radios',
    label: 'Radios',
    options: [
      {value: 'x', label: 'Ex'},
      {value: 'y', label: 'Why'},
    ],
  },
  {
    id: 'b',
    type: 'checkboxes',
    label: 'Boxes',
    options: [
      {value: 'x', label: 'Box ex'},
      {value: 'y', label: 'Box why'},
    ],
  },
  {id: 'c', type: 'scale', label: 'Scale'},
  {id: 'd', type: 'text', label: 'Line'},
  {id: 'e', type: 'textarea', label: 'Words', maxLength: 100},
  {id: 'f', type: 'yes-no', label: 'Either way'},
  {id: 'g', type: 'select', label: 'List', options: [{value: 'x', label: 'Listed'}]},
  {id: 'h', type: 'date', label: 'Day'},
  {id: 'i', type: 'email', label: 'Mail'},
];

export async function answerAll(form: ShownForm): Promise<void> {
  await form.choose('Why', 'Box ex', 'Box why', '4', 'Yes');
  await form.write('Line', 'A line');
  await form.write('Words', 'Some words');
  await form.choose('Listed');
  await form.write('Day', '2026-03-27');
  await form.write('Mail', 'a@example.org');
}
