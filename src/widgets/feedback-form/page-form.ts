/**
 * The page's own form, as the content of the tag: it works without script, and hands over to the widget when there is one.
 *
 * Its address becomes the widget's. Its fields give theirs their names, and what a person typed before the script came.
 * Every other field goes along as it is: a content system wants its hidden ones back.
 */
import {isBlank, type Answers} from '../../feedback/answers.js';
import type {FormQuestion} from '../../feedback/questions.js';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** `your-email`, `fields[email]`, `Email[]` → `email`. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\[\]$/, '')
    .replace(/^.*\[(.*)\]$/, '$1')
    .replace(/^(your|field|input)[-_]/, '')
    .replace(/_/g, '-');

/** The field that asks a question: by its name, else as the only one of its kind. */
function fieldFor({id, type}: FormQuestion, fields: readonly Field[]): Field | undefined {
  const alike = fields.filter(field => field.type === type);
  return (
    fields.find(({name}) => plainName(name) === id) ??
    (alike.length === 1 && /textarea|email/.test(type) ? alike[0] : undefined)
  );
}

/** What stands in a field from the start is nobody's answer. */
function isTouched(field: Field): boolean {
  if ('options' in field)
    return field.selectedIndex > 0 && !field.options[field.selectedIndex]!.defaultSelected;
  return 'checked' in field && /radio|checkbox/.test(field.type)
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue;
}

export interface PageForm {
  /** Where it posts to. */
  address: string;
  /** The receiver that understands what it posts. */
  receiver: 'form' | 'multipart';
  /** Its names for the questions, by their ids. */
  map: Readonly<Record<string, string>>;
  /** Fields that no question fills, with their values. */
  also: Readonly<Record<string, string>>;
  /** What a person has filled in. */
  answers: Answers;
}

/** Reads the form that is the content of the tag; nothing when there is none that posts. */
export function readPageForm(
  host: Element,
  questions: readonly FormQuestion[],
): PageForm | undefined {
  const form = host.querySelector<HTMLFormElement>('form');
  // By attribute: a field called "method" hides the property.
  if (!form || form.getAttribute('method')?.toLowerCase() !== 'post') return undefined;
  const fields = [...form.querySelectorAll<Field>('input[name], select[name], textarea[name]')];
  const data = new FormData(form);
  // What Enter would press goes along, as some handlers look for it; `new FormData(form, button)` is too new for Safari before 16.4.
  const button = [
    ...form.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input'),
  ].find(({type}) => type === 'submit');
  if (button?.name) data.append(button.name, button.value);
  const found = questions.flatMap(question => {
    const field = fieldFor(
      question,
      fields.filter(({type}) => type !== 'hidden'),
    );
    return field
      ? [{id: question.id, name: field.name, several: question.type === 'checkboxes'}]
      : [];
  });
  const touched = fields.filter(isTouched).map(({name}) => name);
  const values = found
    .filter(({name}) => touched.includes(name))
    .map(
      ({id, name, several}) =>
        [id, several ? data.getAll(name).map(String) : String(data.get(name) ?? '')] as const,
    )
    .filter(([, value]) => !isBlank(value));
  const others = [...data.entries()].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && !found.some(({name}) => name === entry[0]),
  );
  return {
    address: form.getAttribute('action') || location.href,
    receiver:
      form.getAttribute('enctype')?.toLowerCase() === 'multipart/form-data' ? 'multipart' : 'form',
    map: Object.fromEntries(found.map(({id, name}) => [id, name])),
    also: Object.fromEntries(others),
    answers: Object.fromEntries(values),
  };
}
