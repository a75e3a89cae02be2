/**
 * Reads the forms of a page's source. DOMParser creates a document without a window: none of its scripts run, none of
 * its pictures are fetched, and nothing of it gets into this page.
 */
import type {FormQuestion} from '../../../src/feedback/questions.js';
import {readPageForm} from '../../../src/widgets/feedback-form/page-form-takeover.js';
import type {FieldOption, FieldType, FormField, PastedForm, ReceiverKind} from './fields.js';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const CONTROLS = 'input, select, textarea';
const BUTTONS = ['submit', 'button', 'image', 'reset'];
/** CAPTCHAs and honeypots, as form plugins and their services write them. */
const CAPTCHA =
  '.g-recaptcha, .h-captcha, .cf-turnstile, .frc-captcha, .ginput_recaptcha, .wpcf7-recaptcha, .wpcf7-turnstile, [class*="captcha" i], [name*="captcha" i], [src*="recaptcha"], [src*="hcaptcha"]';
const PUZZLE = '.wpcf7-quiz, [name*="captcha" i]';
const UNSEEN =
  '[hidden], [style*="display:none"], [style*="display: none"], [aria-hidden="true"], [class*="honeypot" i], .gform_validation_container, .gfield_visibility_hidden';
/** Values of hidden fields that change with each visit, and so cannot be reused. */
const ALSO_PAGES = '.gform_page, .gform_next_button, .webform-button--next, .wpcf7-step';

const attributeOf = (element: Element, name: string): string =>
  (Element.prototype.getAttribute.call(element, name) ?? '').trim();
// A field called "querySelectorAll" would hide the form's own method.
const within = <Kind extends Element>(element: Element, selector: string): Kind[] => [
  ...(Element.prototype.querySelectorAll.call(element, selector) as NodeListOf<Kind>),
];
const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/\s*\*\s*$/, '')
    .trim();

/** Words of a label without those of the controls and menus inside it. */
function labelWords(label: Element): string {
  const copy = label.cloneNode(true) as Element;
  for (const control of within(
    copy,
    `${CONTROLS}, .gfield_required, .screen-reader-text, .wpcf7-list-item, abbr`,
  ))
    control.remove();
  return words(copy);
}

function ownLabel(control: Control): string {
  const page = control.ownerDocument;
  const id = attributeOf(control, 'id');
  const said = attributeOf(control, 'aria-labelledby')
    .split(/\s+/)
    .filter(Boolean)
    .map(name => words(page.getElementById(name)))
    .join(' ')
    .trim();
  const label =
    (id && [...page.querySelectorAll('label')].find(one => attributeOf(one, 'for') === id)) ||
    control.closest('label');
  return (
    said ||
    (label ? labelWords(label) : '') ||
    attributeOf(control, 'aria-label') ||
    attributeOf(control, 'placeholder')
  );
}

/** What a group of boxes or radio buttons is about. */
function groupLabel(control: Control): string {
  const group = control.closest('fieldset, [role="group"], [role="radiogroup"], .gfield');
  const heading = group?.querySelector('legend, .gfield_label');
  if (heading) return labelWords(heading);
  const around = control.closest('.wpcf7-form-control-wrap')?.closest('label, p');
  return around ? labelWords(around) : '';
}

/** The name that `map` has for a field: of a group of boxes, the group's. */
function nameIn(kind: ReceiverKind, {name, type}: Control): string {
  if (kind === 'gravity-forms')
    return name.replace(/^(input_\d+)\.\d+$/, '$1').replace(/\[\]$/, '');
  if (kind === 'contact-form-7') return name.replace(/\[\]$/, '');
  // The API takes a list under the element's key, where the page has one name a box.
  if (kind === 'drupal-webform')
    return type === 'checkbox' ? name.replace(/\[.*\]$/, '') : name.replace(/\[\]$/, '');
  return name;
}

function typeOf(controls: readonly Control[]): FieldType {
  const [control] = controls;
  const {type} = control!;
  if (type === 'hidden') return 'hidden';
  if (type === 'file' || type === 'password' || control!.matches(PUZZLE)) return 'unanswerable';
  if (type === 'textarea' || type === 'email') return type;
  if (type === 'select-one' || type === 'radio') return 'choice';
  if (type === 'select-multiple') return 'choices';
  if (type === 'checkbox') return controls.length > 1 ? 'choices' : 'box';
  return 'text';
}

const isRequired = (control: Control): boolean =>
  control.required ||
  attributeOf(control, 'aria-required') === 'true' ||
  control.closest(
    '.wpcf7-validates-as-required, .gfield_contains_required, fieldset[required], fieldset[aria-required="true"], [role="radiogroup"][aria-required="true"], .wpcf7-acceptance:not(.optional)',
  ) !== null;

function optionsOf(kind: ReceiverKind, controls: readonly Control[]): FieldOption[] {
  const [first] = controls;
  if (first && 'options' in first)
    return [...first.options]
      .filter(({value, disabled}) => value !== '' && !disabled)
      .map(option => ({value: option.value, label: words(option)}));
  return controls
    .filter(({type}) => type === 'radio' || type === 'checkbox')
    .map(control => ({
      value: control.value,
      label:
        words(control.closest('label')) ||
        words(control.closest('.wpcf7-list-item')) ||
        ownLabel(control),
      ...(kind === 'gravity-forms' && /\.\d+$/.test(control.name)
        ? {name: control.name.replace('.', '_')}
        : {}),
    }));
}

function fieldOf(kind: ReceiverKind, name: string, controls: readonly Control[]): FormField {
  const control = controls[0]!;
  const type = typeOf(controls);
  const options = optionsOf(kind, controls);
  const isGroup = control.type === 'radio' || control.type === 'checkbox';
  const longest = Number(attributeOf(control, 'maxlength'));
  return {
    name: type === 'box' && options[0]?.name ? options[0].name : name,
    label: (isGroup && groupLabel(control)) || ownLabel(control) || name,
    type,
    required: controls.some(isRequired),
    options,
    value: control.value,
    isUnseen: control.closest(UNSEEN) !== null,
    ...(longest > 0 ? {maxLength: longest} : {}),
    ...(/^(?:number|date|tel|time|url|range)$/.test(control.type) ? {only: control.type} : {}),
  };
}

function kindOf(form: HTMLFormElement): {kind: ReceiverKind; formId: string} {
  const valueOf = (name: string): string =>
    within<HTMLInputElement>(form, 'input').find(input => input.name === name)?.value ?? '';
  const id = attributeOf(form, 'id');
  if (valueOf('_wpcf7')) return {kind: 'contact-form-7', formId: valueOf('_wpcf7')};
  const gravity = /^gform_(\d+)$/.exec(id)?.[1];
  if (gravity) return {kind: 'gravity-forms', formId: gravity};
  // "webform_submission_comment_node_5_add_form": the page that it is on stands between its name and the end.
  const drupal =
    /^webform_submission_(.+?)(?:_(?:node|paragraph|block_content|taxonomy_term|user|media)_\d+)?_(?:add|edit)_form$/.exec(
      valueOf('form_id'),
    )?.[1];
  if (drupal) return {kind: 'drupal-webform', formId: drupal};
  if (attributeOf(form, 'method').toLowerCase() !== 'post') return {kind: 'hand-off', formId: ''};
  return {
    kind:
      attributeOf(form, 'enctype').toLowerCase() === 'multipart/form-data' ? 'multipart' : 'form',
    formId: '',
  };
}

/** The address of a WordPress or Drupal site, as its page says it or as the page's own address does. */
function siteOf(source: string, page: Document, pageAddress: string): string {
  const api =
    attributeOf(page.querySelector('link[rel="https://api.w.org/"]') ?? page.body, 'href') ||
    (/"root":"(https?:[^"]+?wp-json\\?\/)"/.exec(source)?.[1] ?? '').replaceAll('\\/', '/');
  if (api) return api.replace(/(?:wp-json\/|\?rest_route=\/).*$/, '');
  return URL.canParse(pageAddress) ? new URL('/', pageAddress).href : '';
}

/** The form's action. Without one, a form posts to its own page. */
function actionOf(form: HTMLFormElement, page: Document, pageAddress: string): string {
  const base = attributeOf(page.querySelector('base[href]') ?? page.body, 'href');
  const action = attributeOf(form, 'action');
  const from = URL.canParse(base, pageAddress || undefined)
    ? new URL(base, pageAddress || undefined).href
    : pageAddress;
  return URL.canParse(action || from, from || undefined)
    ? new URL(action || from, from || undefined).href
    : '';
}

/** What the widget would read of the form if it were inside the tag. */
function namesIn(form: HTMLFormElement, kind: ReceiverKind, questions: readonly FormQuestion[]) {
  const host = form.ownerDocument.createElement('div');
  const copy = form.cloneNode(true) as HTMLFormElement;
  copy.setAttribute('method', 'post');
  for (const control of within<Control>(copy, CONTROLS))
    if (control.closest(UNSEEN) || control.matches(PUZZLE)) control.remove();
  host.append(copy);
  const map = readPageForm(host, questions)?.map ?? {};
  const fields = new Set(questions.map(({id}) => id));
  return Object.fromEntries(
    Object.entries(map).map(([id, name]) => [
      id,
      fields.has(id) ? nameIn(kind, {name, type: ''} as Control) : name,
    ]),
  );
}

/**
 * The forms of a page's source that could be used, the longest first; without searches and log-ins.
 *
 * @param pageAddress where the source was copied from; may be empty
 * @param questions what our form asks
 */
export function readPastedForms(
  source: string,
  pageAddress: string,
  questions: readonly FormQuestion[],
): PastedForm[] {
  const page = new DOMParser().parseFromString(source, 'text/html');
  const forms = [...page.querySelectorAll('form')].map((form): PastedForm => {
    const {kind, formId} = kindOf(form);
    const groups = new Map<string, Control[]>();
    for (const control of within<Control>(form, CONTROLS)) {
      if (!control.name || BUTTONS.includes(control.type)) continue;
      const name = nameIn(kind, control);
      groups.set(name, [...(groups.get(name) ?? []), control]);
    }
    const isSite = ['contact-form-7', 'gravity-forms', 'drupal-webform'].includes(kind);
    return {
      kind,
      formId,
      address: isSite
        ? siteOf(source, page, pageAddress)
        : kind === 'hand-off' && !attributeOf(form, 'action')
          ? pageAddress
          : actionOf(form, page, pageAddress),
      fields: [...groups].map(([name, controls]) => fieldOf(kind, name, controls)),
      named: namesIn(form, kind, questions),
      hasCaptcha: within(form, CAPTCHA).length > 0,
      hasPages: within(form, ALSO_PAGES).length > 0,
    };
  });
  const asks = ({fields}: PastedForm) => fields.filter(({type}) => type !== 'hidden');
  const isPassword = (form: PastedForm) =>
    asks(form).length <= 3 &&
    form.fields.some(({type, options}) => type === 'unanswerable' && !options.length) &&
    !form.fields.some(({type}) => type === 'textarea');
  const isSearch = (form: PastedForm) => asks(form).length === 1 && asks(form)[0]!.type === 'text';
  return forms
    .filter(form => asks(form).length > 0 && !isSearch(form) && !isPassword(form))
    .sort((one, other) => asks(other).length - asks(one).length);
}
