/** A LitElement that holds on pages that add to `Object.prototype`, and for values that no property is meant for. */
import {LitElement, type PropertyDeclaration} from 'lit';
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

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // These are the options of every listener in a template, too.
    Object.setPrototypeOf(this.renderOptions, null);
    keepEvents(this);
    return super.createRenderRoot();
  }
}
