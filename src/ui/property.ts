/**
 * Lit's decorators of reactive properties, for the decorators that TypeScript compiles here. Lit's own take the standard ones too,
 * which is most of what they add to the script.
 */
import type {PropertyDeclaration, ReactiveElement} from 'lit';

type Decorator = (prototype: ReactiveElement, name: PropertyKey) => void;

/** A property that a page sets, by an attribute of the same name unless `options` say otherwise. */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  (prototype, name) =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);

/** A property of the widget's own, which draws it again when it changes. */
export const state = (): Decorator => property({state: true, attribute: false});
