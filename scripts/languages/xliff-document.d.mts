export const ours: string;
export function escaped(text: string): string;
export function attribute(text: string): string;
export function note(from: string, text: string): string;
export function target(content: string, needsReview: boolean | undefined): string;
export function writeUnit(attributes: string, lines: readonly (string | false)[]): string;
export function writeDocument(
  attributes: string,
  notes: readonly string[],
  units: readonly string[],
): string;
export function fail(message: string): never;
export function children(element: Element, name: string): Element[];
export function single(element: Element, name: string): Element | undefined;
export function readDocument(xml: string): Element;
