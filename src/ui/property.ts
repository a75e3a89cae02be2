/**
 * Lit's decorators of reactive properties, for TypeScript's experimental decorators. Lit's own also support standard
 * decorators, which is most of their size.
 */
import type {PropertyDeclaration, ReactiveElement} from 'lit';

type Decorator = (prototype: ReactiveElement, name: PropertyKey) => void;

/** A property that a page sets, by an attribute of the same name unless `options` say otherwise. */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  (prototype, name) =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);

/** An internal property; a change updates the widget. */
export const state = (): Decorator => property({state: true, attribute: false});
