/** A form of somebody's website as data: what was understood of its HTML. */

/** Who takes the answers in, by the word of the attribute `receiver`. */
export type ReceiverKind =
  | 'json'
  | 'contact-form-7'
  | 'gravity-forms'
  | 'drupal-webform'
  | 'form'
  | 'multipart'
  | 'hand-off'
  | 'mailto';

export type FieldType =
  | 'text'
  | 'textarea'
  | 'email'
  /** A menu, or radio buttons: one of several values. */
  | 'choice'
  /** Boxes, or a menu that takes several. */
  | 'choices'
  /** One box, ticked or not. */
  | 'box'
  | 'hidden'
  /** What no family can answer from another page: a file, a password, a puzzle. */
  | 'unanswerable';

export interface FieldOption {
  value: string;
  label: string;
  /** Where each box of a group has a name of its own, as in Gravity Forms. */
  name?: string;
}

export interface FormField {
  /** As `map` names it to this receiver. */
  name: string;
  label: string;
  type: FieldType;
  required: boolean;
  options: readonly FieldOption[];
  /** What its HTML says that it holds from the start. */
  value: string;
  /** Kept from sight: for machines to fill in, or shown only after another answer. */
  isUnseen: boolean;
  maxLength?: number;
  /** What else it takes nothing but: a number, a date, a telephone number. */
  only?: string;
}

export interface PastedForm {
  kind: ReceiverKind;
  /** Where it posts to, or the site that it belongs to; empty where the page's address was needed and not given. */
  address: string;
  /** The system's own name for it; empty where there is none. */
  formId: string;
  fields: readonly FormField[];
  /** Names that `map` has for fields by what the form's own names and types say. */
  named: Readonly<Record<string, string>>;
  /** Something of it is made by a script, or comes on a further page, and so is not in the HTML. */
  hasCaptcha: boolean;
  hasPages: boolean;
}

/** Words and names as they compare: lower case, no signs. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
