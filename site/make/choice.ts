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
import {folderAddress, recordAddress} from './addresses.js';
import type {ThemeChoice} from '../../stories/support/theme.js';
import {LINK_WORDS, type Piece} from './snippets.js';
import {systems} from './systems.js';

export interface PieceChoice {
  widget: WidgetName;
  attributes: Readonly<Record<string, string>>;
  record: string;
  folder: string;
  system: string;
  /** Where a form's answers go. */
  form: FormChoice;
  /** Colours and shapes of one's own; nothing while the page's own look is taken over. */
  theme: ThemeChoice | undefined;
  /** Whether the script's tag names the hash of the file. */
  isPinned: boolean;
  /** What was found out about the script at the folder. */
  scriptSays: string;
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
  theme: undefined,
  isWhole: false,
  isPinned: false,
  scriptSays: '',
  look: 'light',
  isNarrow: false,
  isUrdu: false,
  isBlocked: false,
};

/** Addresses that stand in a snippet until somebody has said their own. */
export const YOUR_RECORD = 'https://www.your-council.example/send/our-area.json';
export const YOUR_FOLDER = 'https://www.your-council.example/send-widgets/';

/** Whether the page of a system can have our script, and so a style sheet's colours. */
const hasScript = ({system}: PieceChoice): boolean =>
  systems.find(({id}) => id === system)?.hasScript ?? true;

/** The attributes of the tag, those of a form's receiver among them. */
function attributesOf(choice: PieceChoice, record: SendRecord | undefined): Record<string, string> {
  const {widget, attributes, form, theme} = choice;
  const chosen = Object.fromEntries(
    Object.entries(attributes).filter(
      ([name, value]) => value !== 'no' && !(theme && name === 'theme'),
    ),
  );
  // A page of its own knows no style sheet of the page that leads there: the ready theme goes with its address.
  if (theme && !hasScript(choice)) chosen['theme'] = theme.theme;
  if (widget !== 'feedback-form') return chosen;
  return {
    purpose: purposeOf(attributes),
    ...chosen,
    ...receiverAttributes(form, askedQuestions(attributes, record)),
  };
}

/** The piece that a choice stands for. */
export function pieceOf(choice: PieceChoice, record?: SendRecord): Piece {
  const {widget, attributes} = choice;
  return {
    widget,
    attributes: attributesOf(choice, record),
    record: needsRecord(widget, attributes) ? recordAddress(choice.record) || YOUR_RECORD : '',
    folder: folderAddress(choice.folder) || YOUR_FOLDER,
    words: LINK_WORDS[widget],
  };
}

/** Whether a widget shows something of a record: of a form, only a survey does. */
export const needsRecord = (widget: WidgetName, attributes: PieceChoice['attributes']): boolean =>
  widget === 'feedback-form' ? purposeOf(attributes) === 'survey' : widgets[widget] !== undefined;
