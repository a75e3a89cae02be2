/**
 * A LitElement that works on pages that replace built-ins or add to `Object.prototype`, and tolerates property values
 * of the wrong type.
 */
import {LitElement, type PropertyDeclaration, type PropertyValues} from 'lit';
import {version} from './define.js';
import {stopOwnEvents} from './own-events.js';

export abstract class GuardedElement extends LitElement {
  /** Ignores options that a page put on `Object.prototype`. @internal */
  static override createProperty(name: PropertyKey, options?: PropertyDeclaration): void {
    super.createProperty(name, Object.assign(Object.create(null), options));
  }

  /** A string or number property ignores other values: frameworks set null, or an object, for no value. @internal */
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

  /** Its shadow root, even on a page that makes all shadow roots closed. @internal */
  declare shadow: ShadowRoot;

  readonly #firstSlot = document.createElement('slot');

  /**
   * Runs code that may fail on a page: if nothing is shown yet, the page's own content stays, and the console says
   * why. @internal
   */
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
    // Prototype.js replaces `remove` with its own, which throws without a parent.
    this.#firstSlot.replaceWith();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // These are also the options of every listener in a template.
    Object.setPrototypeOf(this.renderOptions, null);
    stopOwnEvents(this);
    this.shadow = super.createRenderRoot() as ShadowRoot;
    // Until its first render, for which it may have to queue, the page's own content is shown.
    this.shadow.append(this.#firstSlot);
    return this.shadow;
  }
}
