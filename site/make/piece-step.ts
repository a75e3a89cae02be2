/** The last step of Make: the snippet for a page, its preview, and the texts to copy. */
import {nothing, render} from 'lit';
import type {WidgetName} from '../../cli/widgets.js';
import type {Answers} from '../../src/feedback/answers.js';
import {byId, say} from '../elements.js';
import {type PieceChoice, firstChoice, pieceOf} from './choice.js';
import type {recordOf} from './draft.js';
import type {ChangeForm} from './form/form-choice.js';
import {renderReceiver} from './form/receiver-view.js';
import {renderChoices} from './piece.js';
import {showPreview} from './preview.js';
import {renderSnippet} from './snippet-view.js';

type Made = ReturnType<typeof recordOf>;

let choice: PieceChoice = firstChoice;

/** Suggests the widget of the first data, which most people want; a choice stays. */
export function suggestWidget(widget: WidgetName): void {
  if (choice === firstChoice) choice = {...firstChoice, widget};
}

let made: Made | undefined;

function change(next: (before: PieceChoice) => PieceChoice): void {
  choice = next(choice);
  if (made) drawPiece(made);
}

const changeForm: ChangeForm = next => change(before => ({...before, form: next(before.form)}));

/** The form in the preview is real, and would send. Answers there are shown, but neither sent nor stored. */
export function listenToPreview(): void {
  byId('piece-frame').addEventListener('send-submit', event => {
    event.preventDefault();
    const tried = (event as CustomEvent<Answers>).detail;
    changeForm(before => ({...before, tried}));
    queueMicrotask(() => (event.target as HTMLElement & {forget(): void}).forget());
    say('Nothing was sent. What would have been sent stands under “What would be sent”.');
  });
}

export function drawPiece(now: Made): void {
  made = now;
  const {record, value} = made;
  render(renderChoices(choice, record, change), byId('choices'));
  const {widget, attributes} = pieceOf(choice, record);
  showPreview(byId('piece-frame'), {...choice, widget, attributes, value});
  render(
    widget === 'feedback-form'
      ? renderReceiver(choice.form, choice.attributes, record, changeForm)
      : nothing,
    byId('receiver-step'),
  );
  render(renderSnippet(choice, value, record, change), byId('snippet'));
}
