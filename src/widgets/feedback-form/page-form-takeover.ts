/**
 * The target of a form's answers, set by the page: the tag's attributes, or the page's own form inside the tag.
 *
 * That form works without a script, and the widget takes it over: its address, the names of its fields, and what a
 * person typed before the script had loaded. Every other field is sent unchanged: a content management system expects
 * its hidden ones.
 */
import {isBlank, type Answers} from '../../feedback/answers.js';
import {pageElement} from '../../data/page-content.js';
import type {FormQuestion} from '../../feedback/questions.js';
import type {Target} from '../../feedback/receivers/receiver.js';
import {readTarget, receiverNames, type TargetFault} from '../../feedback/receivers/receivers.js';
import {describeValue, type Fault} from '../../record/faults.js';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

// A field called "getAttribute" or "querySelectorAll" hides the form's method (HTML, named properties of forms).
const attributeOf = (form: Element, name: string): string =>
  (Element.prototype.getAttribute.call(form, name) ?? '').trim();
const within = <T extends Element>(form: Element, selector: string): T[] => [
  ...(Element.prototype.querySelectorAll.call(form, selector) as NodeListOf<T>),
];

/** `your-email`, `fields[email]`, `Email[]` → `email`. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\[\]$/, '')
    .replace(/^.*\[(.*)\]$/, '$1')
    .replace(/^(your|field|input)[-_]/, '')
    .replace(/_/g, '-');

/** The field for a question: by its name, or else the only one of its kind. */
function fieldFor({id, type}: FormQuestion, fields: readonly Field[]): Field | undefined {
  const alike = fields.filter(field => field.type === type);
  return (
    fields.find(({name}) => plainName(name) === id) ??
    (alike.length === 1 && /textarea|email/.test(type) ? alike[0] : undefined)
  );
}

/** Whether a person has changed a field: its initial value is not an answer. */
function isTouched(field: Field): boolean {
  if ('options' in field)
    return field.selectedIndex > 0 && !field.options[field.selectedIndex]!.defaultSelected;
  return 'checked' in field && /radio|checkbox/.test(field.type)
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue;
}

/** The values of a select or a group of radio buttons; `undefined` for a text field or a checkbox. */
function offered(field: Field, fields: readonly Field[]): readonly string[] {
  if ('options' in field) return [...field.options].map(({value}) => value);
  return field.type === 'radio'
    ? fields.filter(({name}) => name === field.name).map(({value}) => value)
    : [];
}

export interface PageForm {
  /** The address of its `action`. */
  address: string;
  /** The receiver for its encoding. */
  receiver: 'form' | 'multipart';
  /** Its names for the questions, by their ids, and its values by `id.option`. */
  map: Readonly<Record<string, string>>;
  /** Fields without a question, with their values. */
  also(): Readonly<Record<string, string>>;
  /** What a person has filled in. */
  answers(): Answers;
}

/** Reads the form inside the tag; `undefined` if there is none with method POST. */
export function readPageForm(
  host: Element,
  questions: readonly FormQuestion[],
): PageForm | undefined {
  const form = pageElement<HTMLFormElement>(host, 'form');
  if (!form || attributeOf(form, 'method').toLowerCase() !== 'post') return undefined;
  const fields = within<Field>(form, 'input[name], select[name], textarea[name]');
  const found = questions.flatMap(question => {
    const field = fieldFor(
      question,
      fields.filter(({type}) => type !== 'hidden'),
    );
    return field ? [{...question, name: field.name, values: offered(field, fields)}] : [];
  });
  const map = found.flatMap(({id, name, options = [], values}) => [
    [id, name] as const,
    ...options.flatMap(code => {
      const value = values.find(value => value.toLowerCase() === code);
      return value ? [[`${id}.${code}`, value] as const] : [];
    }),
  ]);
  return {
    address: attributeOf(form, 'action') || location.href,
    receiver:
      attributeOf(form, 'enctype').toLowerCase() === 'multipart/form-data' ? 'multipart' : 'form',
    map: Object.fromEntries(map),
    also() {
      const others = [...dataOf(form)].filter(
        (entry): entry is [string, string] =>
          typeof entry[1] === 'string' && !found.some(({name}) => name === entry[0]),
      );
      return Object.fromEntries(others);
    },
    answers() {
      const names = fields.filter(isTouched).map(({name}) => name);
      const touched = found.filter(({name}) => names.includes(name));
      const data = touched.length ? dataOf(form) : undefined;
      const values = touched
        .map(
          ({id, name, type}) =>
            [
              id,
              type === 'checkboxes'
                ? data!.getAll(name).map(String)
                : String(data!.get(name) ?? ''),
            ] as const,
        )
        .filter(([, value]) => !isBlank(value));
      return Object.fromEntries(values);
    },
  };
}

/** What the form would post. Reading it forces a layout, so this is only called when needed. */
function dataOf(form: HTMLFormElement): FormData {
  const data = new FormData(form);
  // The default button is included, because some handlers look for it; Safari before 16.4 does not support `new
  // FormData(form, button)`.
  const button = within<HTMLButtonElement | HTMLInputElement>(form, 'button, input').find(
    ({type}) => type === 'submit',
  );
  if (button?.name) data.append(button.name, button.value);
  return data;
}

/** The attributes of the form that set the target. */
export interface TargetAttributes extends Element {
  action?: string | null;
  receiver?: string | null;
  map?: string | null;
  formId?: string | null;
  keyed?: string | null;
  thanks?: string | null;
}

/** Reads the target; a code for the fault if there is none. */
export function targetOf(
  host: TargetAttributes,
  questions: readonly FormQuestion[],
): Target | TargetFault {
  const page = host.action ? undefined : readPageForm(host, questions);
  const target = statedTarget(host, page);
  return typeof target === 'string' || !page
    ? target
    : {...target, map: target.map ?? page.map, also: page.also()};
}

/** Why there is no valid target; `undefined` if there is one. */
export function faultOf(host: TargetAttributes): TargetFault | undefined {
  const target = statedTarget(host, host.action ? undefined : readPageForm(host, []));
  return typeof target === 'string' ? target : undefined;
}

function statedTarget(host: TargetAttributes, page: PageForm | undefined): Target | TargetFault {
  const {formId: form, map, thanks} = host;
  const keyed = host.keyed == null ? undefined : !/^(no|false)$/.test(host.keyed);
  return readTarget(
    {
      receiver: host.receiver ?? page?.receiver,
      address: host.action || page?.address,
      form,
      map,
      thanks,
      keyed,
    },
    host.baseURI,
  );
}

/** The fault as a sentence for the console. */
export function targetFault(
  fault: TargetFault,
  {action, receiver, map, formId}: TargetAttributes,
): Fault {
  switch (fault) {
    case 'unknown-receiver':
      return {
        path: 'receiver',
        expected: `one of ${receiverNames.join(', ')}`,
        found: describeValue(receiver),
      };
    case 'no-address':
      return {path: 'action', expected: 'the address that answers go to', found: 'nothing'};
    case 'unsafe-address':
      return {
        path: 'action',
        expected: 'an address for this receiver',
        found: describeValue(action),
      };
    case 'no-form':
      return {path: 'form-id', expected: 'the receiver’s own id of its form', found: 'nothing'};
    case 'bad-form':
      return {
        path: 'form-id',
        expected: 'the number in the address of the form’s editing page, such as 7 of post=7',
        found: describeValue(formId),
      };
    case 'bad-map':
      return {
        path: 'map',
        expected:
          'pairs with semicolons between them, such as "comment=your-message; page=page-url"',
        found: describeValue(map),
      };
  }
}
