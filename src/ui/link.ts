/** A link to somewhere else, or plain words where the address is none that a page may follow. */
import {type TemplateResult, html} from 'lit';
import {safeUrl} from '../record/addresses.js';

/** @param base what a relative address is relative to */
export function renderLink(
  address: string | undefined,
  base: string | undefined,
  words: unknown,
): TemplateResult {
  const url = safeUrl(address, base);
  return url
    ? html`<a href=${url} rel="noopener" referrerpolicy="no-referrer-when-downgrade">${words}</a>`
    : html`<span>${words}</span>`;
}
