export interface Counts {
  /** Objects of Intl that were made. */
  intl: number;
  /** What the last timeline had drawn when it was first seen. */
  first?: {events: number; nodes: number};
  widgets: number;
  /** Paths that were asked for. */
  requests: string[];
  /** Layouts and restylings that a script made the browser do before their time. */
  layouts: number;
  styles: number;
  /** Fields in closed disclosures of widgets, each with its tag. */
  closedFields: string[];
  /** Elements of the page and its widgets, and how many the browser styled, each time it did. */
  elements: number;
  restyled: number;
}

/** Opens a browser and a server: the example pages, `/timeline.html` with 500 events, `/list/NAME/COUNT`, `/nothing.html` with nothing of ours. */
export function openCounter(): Promise<{
  count(path: string): Promise<Counts>;
  close(): Promise<void>;
}>;
