/** Who can take answers in, as somebody who looks after a website knows them. `docs/feedback-form.md` says the same at more length. */
import type {TargetFault} from '../../../src/feedback/receivers/receivers.js';
import type {ReceiverKind} from './fields.js';

/** A kind to choose; a form handler is `multipart` where its form says so. */
export type ChosenKind = Exclude<ReceiverKind, 'multipart'>;

export interface ReceiverWords {
  kind: ChosenKind;
  name: string;
  /** What it is like, for families and for whoever looks after it. */
  about: string;
  address: string;
  addressHint: string;
  example: string;
  formId?: {label: string; hint: string};
  /** Whether a form's HTML says what its fields are called. */
  hasForm: boolean;
  certainty: 'known' | 'believed';
  /** What "known" and "believed" rest on. */
  why: string;
}

export const receiverList: readonly ReceiverWords[] = [
  {
    kind: 'json',
    name: 'Ours: the receiver that comes with the widgets',
    about:
      'It stores each answer once, takes out what is personal before anybody publishes, and answers families. Somebody has to run it: a supplier, or your own people.',
    address: 'Address that answers go to',
    addressHint: 'The receiver’s address, with /feedback at its end.',
    example: 'https://answers.your-council.example/feedback',
    hasForm: false,
    certainty: 'known',
    why: 'The form and this receiver are tested together.',
  },
  {
    kind: 'contact-form-7',
    name: 'WordPress with Contact Form 7',
    about:
      'Answers arrive as e-mails of that form, and are kept where Flamingo is installed. Whoever may edit forms in WordPress can set it up.',
    address: 'Address of the WordPress site',
    addressHint: 'Its front page.',
    example: 'https://www.your-forum.example/',
    formId: {
      label: 'Number of the form',
      hint: 'It stands in the address of the form’s editing page, after post=. The letters and numbers of the shortcode are something else.',
    },
    hasForm: true,
    certainty: 'known',
    why: 'It was tried on a real WordPress with Contact Form 7.',
  },
  {
    kind: 'gravity-forms',
    name: 'WordPress with Gravity Forms',
    about: 'Answers become entries of that form.',
    address: 'Address of the WordPress site',
    addressHint: 'Its front page.',
    example: 'https://www.your-forum.example/',
    formId: {label: 'Number of the form', hint: 'It stands in the list of forms, under ID.'},
    hasForm: true,
    certainty: 'believed',
    why: 'It follows what its makers write of its API.',
  },
  {
    kind: 'drupal-webform',
    name: 'Drupal with Webform',
    about:
      'Answers become submissions of that webform. The module Webform REST has to be there, and anonymous visitors need the right to use “Webform Submit”.',
    address: 'Address of the Drupal site',
    addressHint: 'Its front page.',
    example: 'https://www.your-council.example/',
    formId: {
      label: 'Machine name of the webform',
      hint: 'It stands in the address of its editing page: /admin/structure/webform/manage/…',
    },
    hasForm: true,
    certainty: 'believed',
    why: 'It follows what the module’s makers write, and what its code answers.',
  },
  {
    kind: 'form',
    name: 'A form on your own website',
    about:
      'Answers go where that form posts to. It has to take them from another page, without a puzzle or a token.',
    address: 'Address that the form posts to',
    addressHint: 'With https:, and with or without www. just as your site writes it.',
    example: 'https://www.your-council.example/contact/send',
    hasForm: true,
    certainty: 'believed',
    why: 'Handlers differ: send one answer, and look whether it arrives.',
  },
  {
    kind: 'hand-off',
    name: 'A form’s own page: families finish there',
    about:
      'A link opens that page with the answers in its address. Nobody can tell whether families send it in the end, and they are told so. What stands in an address may end up in logs.',
    address: 'Address of the page',
    addressHint: 'The page that shows the form.',
    example: 'https://www.your-council.example/contact-us',
    hasForm: true,
    certainty: 'believed',
    why: 'Not every form takes values from its address: open the address below, and look.',
  },
  {
    kind: 'mailto',
    name: 'E-mail',
    about:
      'A link opens the family’s own e-mail program, with questions and answers in words. You learn who they are.',
    address: 'E-mail address',
    addressHint: 'One that several people read.',
    example: 'local.offer@your-council.example',
    hasForm: false,
    certainty: 'known',
    why: 'It follows the standard for such links. On computers that have no e-mail program set up, nothing opens; families can copy their answers.',
  },
];

/** What is wrong with what was chosen, and what to do. */
export const TARGET_FAULTS: Readonly<Record<TargetFault, string>> = {
  'unknown-receiver': 'Nobody knows this receiver.',
  'no-address': 'Say where answers go.',
  'unsafe-address': 'This is no address that answers can go to. Begin with https://',
  'no-form': 'Say which form it is. Pasting its HTML does that, too.',
  'bad-form': 'This is no number of a form: it stands in the address of the form’s editing page.',
  'bad-map': 'A field has a name that this system keeps for itself. Choose another field.',
};
