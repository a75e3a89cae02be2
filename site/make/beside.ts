/** The widget at a phone's width, next to its data. */
import {html, render} from 'lit';
import {type WidgetName, widgets} from '../../cli/widgets.js';
import type {ListName} from '../../src/record/schema.js';
import {byId} from '../elements.js';
import {LISTS} from './list-names.js';
import {showPreview} from './preview.js';

/** The widget of the first list, unless somebody chose another. */
let beside: WidgetName | undefined;

/** The widget that shows a list of the record. */
export const widgetOf = (list: ListName): WidgetName =>
  (Object.keys(widgets) as WidgetName[]).find(name => widgets[name] === list)!;

/** Shows the widget of the list that is being edited. */
export const follow = (list: ListName): void => void (beside = widgetOf(list));

export function drawBeside(
  value: Readonly<Record<string, unknown>>,
  lists: readonly ListName[],
  redraw: () => void,
): void {
  const known = lists.map(widgetOf).filter(name => name !== 'feedback-form');
  byId('beside').hidden = known.length === 0;
  if (!known.length) return;
  const widget = known.find(name => name === beside) ?? known[0]!;
  render(
    html`<div class="field">
      <label for="beside-widget">As families see it, on a phone</label>
      <select
        id="beside-widget"
        @change=${({target}: Event) => {
          beside = (target as HTMLSelectElement).value as WidgetName;
          redraw();
        }}
      >
        ${known.map(
          name =>
            html`<option value=${name} ?selected=${name === widget}>
              ${LISTS[widgets[name] as ListName]}
            </option>`,
        )}
      </select>
    </div>`,
    byId('beside-choice'),
  );
  showPreview(byId('beside-frame'), {
    widget,
    value,
    attributes: {},
    look: 'light',
    isNarrow: true,
    isUrdu: false,
    isBlocked: false,
  });
}
