/** Maps our questions to the fields of a form, and finds obstacles. Pure. */
import type {FormQuestion} from '../../../src/feedback/questions.js';
import {readMap} from '../../../src/feedback/receivers/field-map.js';
import {type FormField, type PastedForm, type ReceiverKind, plain} from './fields.js';

/** A question of ours with the words that families read. */
export interface AskedQuestion extends FormQuestion {
  label: string;
  /** Words of its options, by their codes. */
  optionLabels: Readonly<Record<string, string>>;
}

/** Names and values of the receiver by question, by `question.option`, or by a detail such as `page`. */
export type FieldMap = Readonly<Record<string, string>>;

/** What people call the fields for our questions, besides the questions' own names. */
const FIELD_NAMES: Readonly<Record<string, readonly string[]>> = {
  comment: ['message', 'comments', 'feedback', 'your-comments', 'your-feedback'],
  detail: ['message', 'details', 'comment', 'comments', 'what-should-it-say'],
  email: ['email-address', 'e-mail', 'e-mail-address'],
  who: ['role', 'i-am', 'i-am-a', 'who-are-you', 'your-role'],
  about: ['topic', 'topics', 'subject', 'your-topics', 'about'],
  problem: ['problems', 'what-is-wrong', 'what-is-the-problem', 'whats-wrong'],
  part: ['section', 'where', 'which-part'],
  publish: ['may-publish', 'consent', 'may-we-publish', 'publish-consent'],
  reply: ['wants-reply', 'contact-me', 'would-you-like-a-reply'],
  page: ['page-url', 'url', 'page-address', 'web-address'],
  correct: ['is-correct', 'is-this-page-correct'],
};

const bare = (name: string): string => plain(name).replace(/^(?:your|send|field)-/, '');

const matches = (field: FormField, id: string, label: string): boolean => {
  const names = [id, ...(FIELD_NAMES[id] ?? [])];
  return (
    names.some(name => bare(field.name) === bare(name)) ||
    names.some(name => bare(field.label) === bare(name)) ||
    (label !== '' && plain(field.label) === plain(label))
  );
};

const isFree = (taken: ReadonlySet<string>) => (field: FormField) =>
  !taken.has(field.name) &&
  !field.isUnseen &&
  field.type !== 'hidden' &&
  field.type !== 'unanswerable';

/** The value of a field that means one of our options; `undefined` if none does. */
export function valueFor(field: FormField, code: string, label: string): string | undefined {
  const fits = field.options.find(option =>
    [plain(option.value), plain(option.label)].some(
      words => words === plain(code) || words === plain(label),
    ),
  );
  // A box that stands for a yes is its only value.
  return (
    fits?.value ?? (code === 'yes' && field.type === 'box' ? field.options[0]?.value : undefined)
  );
}

/**
 * Whether a list of choices matches ours: at least two of its values must, so that "Yes, No" is not matched to another
 * question.
 */
const alikeOptions = (field: FormField, question: AskedQuestion): boolean =>
  (question.options ?? []).filter(
    code => valueFor(field, code, question.optionLabels[code] ?? '') !== undefined,
  ).length >= (question.options?.length === 2 ? 3 : 2);

function fieldFor(
  question: AskedQuestion,
  form: PastedForm,
  taken: ReadonlySet<string>,
): FormField | undefined {
  const free = form.fields.filter(isFree(taken));
  return (
    free.find(({name}) => name === form.named[question.id]) ??
    free.find(field => matches(field, question.id, question.label)) ??
    (question.options && free.find(field => alikeOptions(field, question)))
  );
}

/** What a field is called in `map`, and its values, for a question. */
export function entriesFor(question: AskedQuestion, field: FormField): FieldMap {
  const options = (question.options ?? []).flatMap((code): [string, string][] => {
    const value = valueFor(field, code, question.optionLabels[code] ?? '');
    const own = field.options.find(option => option.value === value)?.name;
    if (own && field.type === 'choices') return [[`${question.id}.${code}`, own]];
    // "No" is left out of what is sent unless the map has a value for it; one of several choices has to arrive.
    const isSaid = value !== code || (code === 'no' && field.type === 'choice');
    return value !== undefined && isSaid ? [[`${question.id}.${code}`, value]] : [];
  });
  return {[question.id]: field.name, ...Object.fromEntries(options)};
}

/** Names and values that the form's own words suggest. */
export function suggestMap(questions: readonly AskedQuestion[], form: PastedForm): FieldMap {
  const taken = new Set<string>();
  const map: Record<string, string> = {};
  for (const question of questions) {
    const field = fieldFor(question, form, taken);
    if (!field) continue;
    taken.add(field.name);
    Object.assign(map, entriesFor(question, field));
  }
  const page = form.fields.find(
    field =>
      !taken.has(field.name) &&
      !field.isUnseen &&
      ['text', 'hidden'].includes(field.type) &&
      matches(field, 'page', ''),
  );
  if (page) map['page'] = page.name;
  return map;
}

/**
 * The map as the attribute writes it: pairs, or JSON where a pair would be read as something else.
 *
 * @example mapText({comment: 'your-message'}) // 'comment=your-message'
 */
export function mapText(map: FieldMap): string {
  const pairs = Object.entries(map)
    .map(([id, name]) => `${id}=${name}`)
    .join('; ');
  const back = readMap(pairs);
  const same =
    back !== undefined &&
    Object.keys(map).length === Object.keys(back).length &&
    Object.entries(map).every(([id, name]) => back[id] === name);
  return same ? pairs : JSON.stringify(map);
}

/** Kinds that lose values with unknown names. */
const LOSES: readonly ReceiverKind[] = ['contact-form-7', 'gravity-forms', 'drupal-webform'];

export interface Hindrance {
  /** `fault`: answers would be refused or lost; `note`: worth knowing. */
  weight: 'fault' | 'note';
  sentence: string;
}

const quoted = ({label, name}: FormField): string =>
  label && label !== name ? `“${label}” (${name})` : `“${name}”`;

/** Whether a field offers what an option of ours is sent as. "No" to a box is not sent at all. */
function takes(field: FormField, code: string, to = code): boolean {
  if (field.type !== 'choice' && field.type !== 'choices') return true;
  return (
    field.options.some(({value, name}) => value === to || name === to) ||
    (code === 'no' && field.type === 'choices')
  );
}

/** Hidden fields whose value is made for one visit. */
const TOKEN = /token|csrf|nonce|viewstate|eventvalidation|form_build_id|authenticity/i;

/** Reasons why a form would not accept an answer, or an answer would not arrive. */
export function hindrances(
  questions: readonly AskedQuestion[],
  form: PastedForm,
  map: FieldMap,
  kind: ReceiverKind,
): Hindrance[] {
  const found: Hindrance[] = [];
  const add = (weight: Hindrance['weight'], sentence: string) => found.push({weight, sentence});
  const fieldOf = (name: string | undefined) =>
    name !== undefined &&
    form.fields.find(
      field => field.name === name || field.options.some(option => option.name === name),
    );
  for (const question of questions) {
    const {id, label, required, showIf, options = [], optionLabels} = question;
    const field = fieldOf(map[id]);
    const boxes = options.filter(code => fieldOf(map[`${id}.${code}`]));
    if (!field && !boxes.length) {
      const what = map[id]
        ? `“${label}” goes to “${map[id]}”, which the form that you pasted does not have`
        : `“${label}” has no field in that form`;
      add(
        required && !showIf ? 'fault' : 'note',
        LOSES.includes(kind)
          ? `${what}: what families answer there is lost.`
          : `${what}: it is sent as “${map[id] ?? id}”, and the form may pass it over.`,
      );
      continue;
    }
    if (!field) continue;
    const without = options.filter(code => !takes(field, code, map[`${id}.${code}`]));
    if (without.length)
      add(
        'fault',
        `${quoted(field)} has no choice for ${without.map(code => `“${optionLabels[code] ?? code}”`).join(', ')}: add it there, or say under “Its choices” which one it is.`,
      );
    if (question.maxLength && field.maxLength && field.maxLength < question.maxLength)
      add(
        'note',
        `${quoted(field)} takes ${field.maxLength} characters, and families may write ${question.maxLength}.`,
      );
    if (field.only && question.type !== field.only && field.only !== 'url')
      add(
        'fault',
        `${quoted(field)} takes nothing but a ${field.only === 'tel' ? 'telephone number' : field.only}.`,
      );
  }
  const asked = (field: FormField) =>
    questions.filter(
      ({id, options = []}) =>
        map[id] === field.name ||
        options.some(code => field.options.some(({name}) => name && name === map[`${id}.${code}`])),
    );
  const isAlways = (field: FormField, {required, showIf, type}: FormQuestion) =>
    required === true && !showIf && (type !== 'yes-no' || field.type === 'choice');
  for (const field of form.fields) {
    const by = asked(field);
    const isDetail = Object.entries(map).some(
      ([id, name]) => name === field.name && !questions.some(question => question.id === id),
    );
    if (field.type === 'hidden') {
      if (TOKEN.test(field.name) && ['form', 'multipart'].includes(kind))
        add(
          'fault',
          `“${field.name}” changes with each visit, so the handler turns away what does not come from its own page. Lead families to that page instead.`,
        );
    } else if (field.type === 'unanswerable')
      add(
        field.required ? 'fault' : 'note',
        `${quoted(field)} is a file, a password or a puzzle: no family can answer it from another page.`,
      );
    else if (field.required && !field.isUnseen && !by.length && !isDetail)
      add(
        'fault',
        `${quoted(field)} has to be filled in there, and families are not asked for it. Make it optional.`,
      );
    else if (
      field.required &&
      !field.isUnseen &&
      !isDetail &&
      !by.some(question => isAlways(field, question))
    )
      add(
        'fault',
        `${quoted(field)} has to be filled in there, and not every family has an answer to “${by[0]!.label}”. Make it optional.`,
      );
  }
  if (form.hasCaptcha)
    add(
      'fault',
      'The form has a puzzle against machines (CAPTCHA). It cannot be answered from another page: take it out of this form.',
    );
  if (form.hasPages)
    add(
      'note',
      'The form has several pages, and the HTML of one alone: what the others ask is unknown here.',
    );
  return found;
}
