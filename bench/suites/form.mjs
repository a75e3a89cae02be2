/** The same questions for every form, in the shape that each takes: plain HTML, ours, SurveyJS. */

const options = count => Array.from({length: count}, (_, index) => `Answer ${index + 1}`);
const QUESTIONS = [
  ...Array.from({length: 5}, (_, index) => ({
    type: 'radios',
    label: `Question ${index + 1}`,
    options: options(4),
  })),
  ...Array.from({length: 2}, (_, index) => ({
    type: 'checkboxes',
    label: `Question ${index + 6}`,
    options: options(5),
  })),
  ...Array.from({length: 2}, (_, index) => ({type: 'textarea', label: `Question ${index + 8}`})),
  {type: 'text', label: 'Question 10'},
].map((question, index) => ({id: `question-${index + 1}`, ...question}));

/** Fields that a person sees. */
export const FIELDS = 5 * 4 + 2 * 5 + 3;

/** A record whose one survey has the questions. */
export const formRecord = () =>
  JSON.stringify({
    version: 1,
    lang: 'en-GB',
    surveys: [
      {
        id: 'survey',
        title: 'How is it going?',
        questions: QUESTIONS.map(({options: words, ...question}) => ({
          ...question,
          ...(words && {options: words.map((label, at) => ({value: `answer-${at + 1}`, label}))}),
        })),
      },
    ],
  });

const head = title =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`;

/**
 * Opened as soon as it is defined, although a person would press its button later. Additional questions of our form,
 * such as who answers, do not count.
 */
const ours = script => `${head('Ours')}
  <send-feedback-form purpose="survey" item="survey" audience="parent-carer" action="/answers" receiver="json" src="/record/form.json"></send-feedback-form>
  ${script}
  <script>document.addEventListener('send-ready', ({target}) => target.start());
    window.drawn = () => Math.min(${FIELDS}, document.querySelector('send-feedback-form').shadowRoot?.querySelectorAll('fieldset input, input, textarea').length ?? 0);</script>`;

/** @type {Record<string, () => string>} */
export const formPages = {
  'plain HTML':
    () => `${head('Plain HTML')}<form method="post" action="/answers"><h2>How is it going?</h2>
    ${QUESTIONS.map(({id, type, label, options: words = []}) =>
      words.length
        ? `<fieldset><legend>${label}</legend>${words.map(word => `<label><input type="${type === 'radios' ? 'radio' : 'checkbox'}" name="${id}" value="${word}"> ${word}</label>`).join('')}</fieldset>`
        : `<p><label>${label}<br>${type === 'text' ? `<input name="${id}">` : `<textarea name="${id}" rows="4"></textarea>`}</label></p>`,
    ).join('')}
    <button>Send</button></form><script>window.drawn = () => document.querySelectorAll('input, textarea').length;</script>`,

  'ours, classic script': () => ours('<script src="/dist/send-widgets.js" defer></script>'),

  'ours, module': () => ours('<script type="module" src="/dist/send-widgets.module.js"></script>'),

  'SurveyJS 2': () => {
    const elements = QUESTIONS.map(({id, type, label, options: words}) => ({
      name: id,
      title: label,
      type: {radios: 'radiogroup', checkboxes: 'checkbox', textarea: 'comment', text: 'text'}[type],
      ...(words && {choices: words}),
    }));
    return `${head('SurveyJS')}<link rel="stylesheet" href="/peers/survey-core/survey-core.fontless.min.css"><div id="form"></div>
      <script src="/peers/survey-core/survey.core.min.js"></script><script src="/peers/survey-js-ui/survey-js-ui.min.js"></script>
      <script>new Survey.Model(${JSON.stringify({title: 'How is it going?', elements})}).render(document.getElementById('form'));
      window.drawn = () => document.querySelectorAll('#form input, #form textarea').length;</script>`;
  },
};
