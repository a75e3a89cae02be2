/** What somebody chose about the piece for their page. Pure. */
import {type WidgetName, widgets} from '../../cli/widgets.js';
import type {SendRecord} from '../../src/record/schema.js';
import {
  type FormChoice,
  askedQuestions,
  firstFormChoice,
  purposeOf,
  receiverAttributes,
} from './form/form-choice.js';
import {LINK_WORDS, type Piece} from './snippets.js';

export interface PieceChoice {
  widget: WidgetName;
  attributes: Readonly<Record<string, string>>;
  record: string;
  folder: string;
  system: string;
  /** Where a form's answers go. */
  form: FormChoice;
  /** Whether the plain HTML of today goes inside the tag, in place of the link. */
  isWhole: boolean;
  look: 'light' | 'dark';
  isNarrow: boolean;
  isUrdu: boolean;
  isBlocked: boolean;
}

export const firstChoice: PieceChoice = {
  widget: 'priorities-tracker',
  attributes: {},
  record: '',
  folder: '',
  system: 'unknown',
  form: firstFormChoice,
  isWhole: false,
  look: 'light',
  isNarrow: false,
  isUrdu: false,
  isBlocked: false,
};

/** Addresses that stand in a snippet until somebody has said their own. */
export const YOUR_RECORD = 'https://www.your-council.example/send/our-area.json';
export const YOUR_FOLDER = 'https://www.your-council.example/send-widgets/';

const withSlash = (folder: string) => (folder && !folder.endsWith('/') ? `${folder}/` : folder);

/** The attributes of the tag, those of a form's receiver among them. */
function attributesOf(
  {widget, attributes, form}: PieceChoice,
  record: SendRecord | undefined,
): Record<string, string> {
  const chosen = Object.fromEntries(
    Object.entries(attributes).filter(([, value]) => value !== 'no'),
  );
  if (widget !== 'feedback-form') return chosen;
  return {
    purpose: purposeOf(attributes),
    ...attributes,
    ...receiverAttributes(form, askedQuestions(attributes, record)),
  };
}

/** The piece that a choice stands for. */
export function pieceOf(choice: PieceChoice, record?: SendRecord): Piece {
  const {widget, attributes} = choice;
  return {
    widget,
    attributes: attributesOf(choice, record),
    record: needsRecord(widget, attributes) ? choice.record.trim() || YOUR_RECORD : '',
    folder: withSlash(choice.folder.trim()) || YOUR_FOLDER,
    words: LINK_WORDS[widget],
  };
}

/** Whether a widget shows something of a record: of a form, only a survey does. */
export const needsRecord = (widget: WidgetName, attributes: PieceChoice['attributes']): boolean =>
  widget === 'feedback-form' ? purposeOf(attributes) === 'survey' : widgets[widget] !== undefined;
