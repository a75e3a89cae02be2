/** Creates elements; strings always become text. */

type Child = Node | string | undefined | false;

/** An element with attributes and children; a property such as `onclick` is a listener. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      element.setAttribute(attribute, value === true ? '' : String(value));
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/** A button that does something. */
export function button(words: string, act: () => void, className?: string): HTMLButtonElement {
  const element = make('button', {type: 'button', class: className}, words);
  element.addEventListener('click', act);
  return element;
}

/** The element of the page with this id. */
export const byId = <Kind extends HTMLElement = HTMLElement>(id: string): Kind =>
  document.getElementById(id) as Kind;

/** Announces a change of the page to screen readers. */
export function say(words: string): void {
  byId('said').textContent = words;
}

/** A block of text to copy, with the button that copies it. */
export function copyBlock(label: string, text: string, rows = 8): HTMLElement {
  const area = make(
    'textarea',
    {'class': 'code', 'readonly': true, rows, 'aria-label': label},
    text,
  );
  area.value = text;
  const copy = button('Copy', () => {
    area.select();
    void navigator.clipboard?.writeText(text).then(
      () => say('Copied.'),
      () =>
        say('Your browser keeps pages from copying. The text is selected: copy it with Ctrl C.'),
    );
  });
  copy.setAttribute('aria-label', `Copy: ${label}`);
  return make('div', {class: 'copy'}, area, make('div', {class: 'presses'}, copy));
}
