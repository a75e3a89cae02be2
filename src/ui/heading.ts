/** A heading at any level: the page decides the level of the widget in its outline. */
import {type TemplateResult, html, nothing} from 'lit';

/** @param level 1 to 6 */
export function renderHeading(
  level: number,
  content: unknown,
  {look = '', part, id}: {look?: string; part?: string; id?: string} = {},
): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 class=${look} part=${part ?? nothing} id=${id ?? nothing}>${content}</h1>`;
    case 2:
      return html`<h2 class=${look} part=${part ?? nothing} id=${id ?? nothing}>${content}</h2>`;
    case 3:
      return html`<h3 class=${look} part=${part ?? nothing} id=${id ?? nothing}>${content}</h3>`;
    case 4:
      return html`<h4 class=${look} part=${part ?? nothing} id=${id ?? nothing}>${content}</h4>`;
    case 5:
      return html`<h5 class=${look} part=${part ?? nothing} id=${id ?? nothing}>${content}</h5>`;
    default:
      return html`<h6 class=${look} part=${part ?? nothing} id=${id ?? nothing}>${content}</h6>`;
  }
}
