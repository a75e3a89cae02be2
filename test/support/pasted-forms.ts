/** Forms of a page, as Make finds them in pasted markup. */
import type {FormField, PastedForm} from '../../site/make/form/fields.js';
import {type FormChoice, firstFormChoice, withForm} from '../../site/make/form/form-choice.js';

export const field = (name: string, more: Partial<FormField> = {}): FormField => ({
  name,
  label: name,
  type: 'text',
  required: false,
  options: [],
  value: '',
  isUnseen: false,
  ...more,
});
export const options = (...values: string[]) => values.map(value => ({value, label: value}));
export const formOf = (fields: FormField[], more: Partial<PastedForm> = {}): PastedForm => ({
  kind: 'contact-form-7',
  address: 'https://forum.example/',
  formId: '7',
  fields,
  named: {},
  hasCaptcha: false,
  hasPages: false,
  ...more,
});
export const chosen = (form: PastedForm, more: Partial<FormChoice> = {}): FormChoice => ({
  ...withForm({...firstFormChoice, forms: [form], source: 'x', ...more}, 0),
  ...(more.own ? {own: more.own} : {}),
});

export const COMMENT = {purpose: 'comment'};

/** A form of Contact Form 7 that takes all of a comment. */
export const GOOD = formOf([
  field('your-message', {label: 'Your message', type: 'textarea'}),
  field('your-topics', {
    type: 'choices',
    options: options(
      'What the Local Offer says',
      'ease',
      'How good the help is',
      'Help that is missing',
      'how-developed',
    ),
  }),
  field('your-role', {
    type: 'choice',
    options: options('A parent or carer', 'young-person', 'both', 'practitioner'),
  }),
  field('may-publish', {type: 'box', options: options('I agree')}),
  field('wants-reply', {type: 'choice', options: options('yes', 'no')}),
  field('your-email', {type: 'email'}),
  field('page-url', {type: 'hidden'}),
]);
