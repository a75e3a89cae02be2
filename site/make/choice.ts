/** The choices for the snippet. Pure. */
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
  /** The receiver of a form's answers. */
  form: FormChoice;
  /** The custom theme; `undefined` while the page's own look is used. */
  theme: ThemeChoice | undefined;
  /** Whether the script's tag has an integrity hash. */
  isPinned: boolean;
  /** The result of checking the script in the folder. */
  scriptSays: string;
  /** Whether today's plain HTML is put inside the tag, instead of the link. */
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

/** Example addresses in a snippet until the person has given their own. */
export const YOUR_RECORD = 'https://www.your-council.example/send/our-area.json';
export const YOUR_FOLDER = 'https://www.your-council.example/send-widgets/';

/** Whether pages of a system can have our script, and so colours from a style sheet. */
const hasScript = ({system}: PieceChoice): boolean =>
  systems.find(({id}) => id === system)?.hasScript ?? true;

/** The attributes of the tag, including those for a form's receiver. */
function attributesOf(choice: PieceChoice, record: SendRecord | undefined): Record<string, string> {
  const {widget, attributes, form, theme} = choice;
  const chosen = Object.fromEntries(
    Object.entries(attributes).filter(
      ([name, value]) => value !== 'no' && !(theme && name === 'theme'),
    ),
  );
  // A hosted page does not have the style sheet of the linking page: the ready-made theme is part of its address.
  if (theme && !hasScript(choice)) chosen['theme'] = theme.theme;
  if (widget !== 'feedback-form') return chosen;
  return {
    purpose: purposeOf(attributes),
    ...chosen,
    ...receiverAttributes(form, askedQuestions(attributes, record)),
  };
}

/** The snippet for the choices. */
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
