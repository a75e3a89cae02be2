/** A form of the person's website as data, read from its HTML. */

/** The kind of receiver, by its name in the attribute `receiver`. */
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
  /** A select or radio buttons: one of several values. */
  | 'choice'
  /** Checkboxes, or a multiple select. */
  | 'choices'
  /** One checkbox. */
  | 'box'
  | 'hidden'
  /** A field that cannot be answered from another page: a file, a password, a CAPTCHA. */
  | 'unanswerable';

export interface FieldOption {
  value: string;
  label: string;
  /** Set if each checkbox of a group has its own name, as in Gravity Forms. */
  name?: string;
}

export interface FormField {
  /** Its name in `map` for this receiver. */
  name: string;
  label: string;
  type: FieldType;
  required: boolean;
  options: readonly FieldOption[];
  /** Its initial value in the HTML. */
  value: string;
  /** Hidden: a honeypot, or a conditional field. */
  isUnseen: boolean;
  maxLength?: number;
  /** A restricted type: a number, a date, a telephone number. */
  only?: string;
}

export interface PastedForm {
  kind: ReceiverKind;
  /** Its action, or the site that it belongs to; empty if that needs the page's address, which was not given. */
  address: string;
  /** The system's own id of the form; empty if there is none. */
  formId: string;
  fields: readonly FormField[];
  /** Names that `map` has for fields by what the form's own names and types say. */
  named: Readonly<Record<string, string>>;
  /** Part of it is created by a script, or is on a further page, and so is not in the HTML. */
  hasCaptcha: boolean;
  hasPages: boolean;
}

/** Words and names in the form in which they are compared: lower case, no punctuation. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
