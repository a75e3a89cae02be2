/** The chosen receiver of answers, and its attributes. Pure, except for reading pasted HTML. */
import type {Answers} from '../../../src/feedback/answers.js';
import type {Purpose} from '../../../src/feedback/purposes.js';
import type {SendRecord} from '../../../src/record/schema.js';
import {pickText, recordLanguage} from '../../../src/record/texts.js';
import {ownLabel, ownOption} from '../../../src/widgets/feedback-form/messages.js';
import {questionsOf} from '../../../src/widgets/feedback-form/model.js';
import type {PastedForm} from './fields.js';
import {
  type AskedQuestion,
  type FieldMap,
  type Hindrance,
  entriesFor,
  hindrances,
  mapText,
  suggestMap,
} from './form-map.js';
import {readPastedForms} from './read-pasted-form.js';
import {type ChosenKind, type ReceiverWords, receiverList} from './receivers.js';

export interface FormChoice {
  kind: ChosenKind;
  address: string;
  formId: string;
  thanks: string;
  /** The page that the source was copied from. */
  pageAddress: string;
  source: string;
  /** Forms in that source, and the one of them that was chosen. */
  forms: readonly PastedForm[];
  which: number;
  /** Fields and values chosen by hand, as in `map`; an empty one leaves the question out. */
  own: FieldMap;
  /** The person's answers in the form next to it. */
  tried?: Answers;
}

export type ChangeForm = (next: (before: FormChoice) => FormChoice) => void;

export const firstFormChoice: FormChoice = {
  kind: 'json',
  address: '',
  formId: '',
  thanks: '',
  pageAddress: '',
  source: '',
  forms: [],
  which: 0,
  own: {},
};

export const PURPOSES: readonly Purpose[] = ['page', 'report', 'comment', 'survey'];

type Attributes = Readonly<Record<string, string>>;

export const purposeOf = (attributes: Attributes): Purpose =>
  PURPOSES.find(one => one === attributes['purpose']) ?? 'page';

/** The questions of our form, in the words for families. */
export function askedQuestions(
  attributes: Attributes,
  record: SendRecord | undefined,
): AskedQuestion[] {
  const purpose = purposeOf(attributes);
  const survey = record?.surveys.find(({id}) => id === attributes['item']) ?? record?.surveys[0];
  const replies = attributes['replies'] ? attributes['replies'] === 'yes' : purpose === 'comment';
  const questions = questionsOf({purpose, replies, audience: attributes['audience']}, survey, {});
  const own = record ? recordLanguage(record) : 'en';
  const words = (text: unknown) => pickText(text as never, own, own)?.text;
  return questions.map(question => ({
    ...question,
    label: words(question.words?.label) ?? ownLabel(question.id),
    optionLabels: Object.fromEntries(
      (question.options ?? []).map(code => [
        code,
        words(question.words?.options?.find(({value}) => value === code)?.label) ??
          ownOption(question.id, code),
      ]),
    ),
  }));
}

export const receiverOf = ({kind}: FormChoice): ReceiverWords =>
  receiverList.find(receiver => receiver.kind === kind)!;

export const pastedForm = ({forms, which}: FormChoice): PastedForm | undefined => forms[which];

/** The kind of a form as it is chosen; how its body is written is the form's own. */
const chosenKind = ({kind}: PastedForm): ChosenKind => (kind === 'multipart' ? 'form' : kind);

/** Reads the pasted HTML, and applies its settings. */
export function withSource(
  choice: FormChoice,
  source: string,
  questions: readonly AskedQuestion[],
): FormChoice {
  const forms = source.trim() ? readPastedForms(source, choice.pageAddress, questions) : [];
  return withForm({...choice, source, forms}, 0);
}

export function withForm(choice: FormChoice, which: number): FormChoice {
  const form = choice.forms[which];
  if (!form) return {...choice, which, own: {}};
  return {
    ...choice,
    which,
    own: {},
    // Somebody who wants families to finish on the form's page keeps that.
    kind: choice.kind === 'hand-off' ? 'hand-off' : chosenKind(form),
    address: (choice.kind === 'hand-off' ? choice.pageAddress : form.address) || choice.address,
    formId: form.formId || choice.formId,
  };
}

/** Other questions are asked: what was pasted is read anew for them. */
export const withQuestions = (
  choice: FormChoice,
  questions: readonly AskedQuestion[],
): FormChoice => {
  const {tried: _tried, ...others} = choice;
  const {source, pageAddress} = choice;
  return {
    ...others,
    own: {},
    forms: source ? readPastedForms(source, pageAddress, questions) : [],
  };
};

/** Names and values to send: those suggested by the form, overridden by those chosen by hand. */
export function mapOf(choice: FormChoice, questions: readonly AskedQuestion[]): FieldMap {
  if (!receiverOf(choice).hasForm) return {};
  const form = pastedForm(choice);
  const {own} = choice;
  const suggested = form ? suggestMap(questions, form) : {};
  const map: Record<string, string> = {};
  for (const question of questions) {
    const {id, options = []} = question;
    const name = own[id] ?? suggested[id];
    const field = form?.fields.find(one => one.name === name);
    if (name) Object.assign(map, field ? entriesFor(question, field) : {[id]: name});
    for (const code of options) {
      const chosen = own[`${id}.${code}`];
      if (chosen) map[`${id}.${code}`] = chosen;
    }
  }
  const page = own['page'] ?? suggested['page'];
  if (page && !map['page']) map['page'] = page;
  // Fields sent under their own names need no entry.
  return Object.fromEntries(Object.entries(map).filter(([id, name]) => id !== name));
}

/** What a mail link begins with. */
const withScheme = ({kind, address}: FormChoice): string =>
  kind === 'mailto' && address.trim() && !/^mailto:/i.test(address.trim())
    ? `mailto:${address.trim()}`
    : address.trim();

/** What stands in an attribute until somebody has said their own. */
const exampleOf = (choice: FormChoice): string => {
  const {kind, example} = receiverOf(choice);
  return kind === 'mailto' ? `mailto:${example}` : example;
};

/** The attributes for the receiver. */
export function receiverAttributes(
  choice: FormChoice,
  questions: readonly AskedQuestion[],
): Record<string, string> {
  const form = pastedForm(choice);
  const map = mapOf(choice, questions);
  const {kind, formId, thanks} = choice;
  const receiver = kind === 'form' && form?.kind === 'multipart' ? 'multipart' : kind;
  return {
    action: withScheme(choice) || exampleOf(choice),
    ...(receiver === 'json' ? {} : {receiver}),
    ...(receiverOf(choice).formId && formId.trim() ? {'form-id': formId.trim()} : {}),
    ...(Object.keys(map).length ? {map: mapText(map)} : {}),
    ...(kind === 'form' && thanks.trim() ? {thanks: thanks.trim()} : {}),
  };
}

/** Known obstacles to the delivery of answers. */
export function hindrancesOf(choice: FormChoice, questions: readonly AskedQuestion[]): Hindrance[] {
  const {kind} = choice;
  const {hasForm, name} = receiverOf(choice);
  if (!hasForm) return [];
  const form = pastedForm(choice);
  if (!form)
    return [
      {
        weight: 'note',
        sentence:
          'We have not seen the form, so we cannot say what its fields are called, what they demand, or what of the answers gets lost. Paste its HTML.',
      },
    ];
  const other = chosenKind(form);
  const map = mapOf(choice, questions);
  return [
    ...(other !== kind && kind !== 'hand-off'
      ? [
          {
            weight: 'fault' as const,
            sentence: `You chose “${name}”, and the form that you pasted is another: ${receiverList.find(({kind: one}) => one === other)!.name}.`,
          },
        ]
      : []),
    ...hindrances(
      questions,
      form,
      // A question without an entry is sent under its own name.
      {
        ...Object.fromEntries(
          questions.flatMap(({id}) => (form.fields.some(one => one.name === id) ? [[id, id]] : [])),
        ),
        ...map,
      },
      kind,
    ),
  ];
}
