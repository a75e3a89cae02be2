/**
 * A button that copies an address. Pages without https have no clipboard, and people may refuse it: then the address stands
 * in a field, selected, to be copied by hand.
 */
import {type TemplateResult, html} from 'lit';
import {msg} from '../language/msg.js';

async function copy(event: Event, address: string): Promise<void> {
  const button = event.currentTarget as HTMLButtonElement;
  const place = button.parentElement!;
  const field = place.querySelector('input')!;
  const done = place.querySelector<HTMLElement>('[role=status]')!;
  try {
    await navigator.clipboard.writeText(address);
    done.hidden = false;
  } catch {
    field.hidden = false;
    field.select();
  }
}

/** @param address what is copied, in full */
export const renderCopyLink = (address: string): TemplateResult =>
  html` <span class="copy screen-only">
    <button class="button" type="button" @click=${(event: Event) => void copy(event, address)}>
      ${msg('Copy link', {id: 'copy-link', desc: 'Button: copies the address of this item'})}
    </button>
    <input
      readonly
      hidden
      .value=${address}
      aria-label=${msg('Address to copy', {id: 'copy-link.address', desc: 'Name of a field with an address, shown where the browser cannot copy by itself'})}
    />
    <span role="status" hidden
      >${msg('Copied', {id: 'copy-link.done', desc: 'Said after a link was copied'})}</span
    >
  </span>`;
