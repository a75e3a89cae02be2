export interface Counts {
  /** Number of Intl objects created. */
  intl: number;
  /** What the last timeline had rendered when it was first visible. */
  first?: {events: number; nodes: number};
  widgets: number;
  /** Requested paths. */
  requests: string[];
  /** Layouts and style recalculations forced by a script. */
  layouts: number;
  styles: number;
  /** Fields in closed disclosures of widgets, each with its tag. */
  closedFields: string[];
  /** The number of elements of the page and its widgets, and how many the browser styled each time. */
  elements: number;
  restyled: number;
}

/** Opens a browser and a server: the example pages, `/timeline.html` with 500 events, `/list/NAME/COUNT`, `/nothing.html` with nothing of ours. */
export function openCounter(): Promise<{
  count(path: string): Promise<Counts>;
  close(): Promise<void>;
}>;
