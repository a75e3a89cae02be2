import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';

@customElement('test-probe')
class Probe extends LitElement {
  @property() name = 'a';
  override render() { return html`<button>${this.name}</button>`; }
}

describe('runner', () => {
  it('compiles decorators', async () => {
    const el = await fixture<Probe>(html`<test-probe name="b"></test-probe>`);
    expect(el.shadowRoot!.textContent).to.equal('b');
  });
  it('has zone', () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal('Pacific/Auckland');
    console.log(navigator.userAgent, document.hasFocus(), innerWidth, innerHeight);
  });
});
