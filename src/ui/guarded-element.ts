/**
 * A LitElement that holds on pages that replace what scripts need or add to `Object.prototype`, and for values that no property is
 * meant for.
 */
import {LitElement, type PropertyDeclaration, type PropertyValues} from 'lit';
import {version} from './define.js';
import {keepEvents} from './own-events.js';

export abstract class GuardedElement extends LitElement {
  /** What a page put on `Object.prototype` declares nothing of a property. @internal */
  static override createProperty(name: PropertyKey, options?: PropertyDeclaration): void {
    super.createProperty(name, Object.assign(Object.create(null), options));
  }

  /** A property of words or of a number holds nothing else: frameworks set null, or an object, where there is nothing. @internal */
  protected static override getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor {
    const descriptor = super.getPropertyDescriptor(name, key, options)!;
    const {set} = descriptor;
    Object.setPrototypeOf(descriptor, null);
    const {type, attribute} = options;
    if (type !== Boolean && attribute !== false)
      descriptor.set = function (this: object, value: unknown) {
        const isPlain = /^(?:string|number)$/.test(typeof value);
        set!.call(this, isPlain ? (type ? value : String(value)) : undefined);
      };
    return descriptor;
  }

  /** Its shadow root, also on a page that has all of them closed. @internal */
  declare shadow: ShadowRoot;

  readonly #firstSlot = document.createElement('slot');

  /** Does what may fail on a page: where nothing is shown yet, the page's own words stay, and the console says why. @internal */
  protected guarded<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (version === 'source') throw error;
      console.warn(`<${this.localName}> failed on this page:`, error);
      if (!this.shadow?.querySelector('slot')) this.shadow?.append(document.createElement('slot'));
      return undefined;
    }
  }

  override connectedCallback(): void {
    this.guarded(() => super.connectedCallback());
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    // Prototype.js has a `remove` of its own, which throws where there is no parent.
    this.#firstSlot.replaceWith();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // These are the options of every listener in a template, too.
    Object.setPrototypeOf(this.renderOptions, null);
    keepEvents(this);
    this.shadow = super.createRenderRoot() as ShadowRoot;
    // Until it draws, which may not be its turn yet, the page's own words show.
    this.shadow.append(this.#firstSlot);
    return this.shadow;
  }
}
