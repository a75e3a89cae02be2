/** What somebody chose about the piece for their page. Pure. */
import {type WidgetName, widgets} from '../../cli/widgets.js';
import {LINK_WORDS, type Piece} from './snippets.js';

export interface PieceChoice {
  widget: WidgetName;
  attributes: Readonly<Record<string, string>>;
  record: string;
  folder: string;
  system: string;
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

/** The piece that a choice stands for. */
export function pieceOf(choice: PieceChoice): Piece {
  const needsRecord = widgets[choice.widget] !== undefined;
  return {
    widget: choice.widget,
    attributes: Object.fromEntries(
      Object.entries(choice.attributes).filter(([, value]) => value !== 'no'),
    ),
    record: needsRecord ? choice.record.trim() || YOUR_RECORD : '',
    folder: withSlash(choice.folder.trim()) || YOUR_FOLDER,
    words: LINK_WORDS[choice.widget],
  };
}
