import '../src/widgets/findings/findings.js';
import {
  draftTranslation,
  easyRead,
  halfReadable,
  longText,
  manyItems,
  narrow,
  nothingPublished,
  published,
  publishedInFull,
  rightToLeft,
  unreachable,
} from './support/states.js';

const tag = 'send-findings';

export default {title: 'Widgets/Findings', component: 'send-findings'};

export const Published = {...published(tag), name: 'What Manchester has published'};
export const PublishedInFull = {...publishedInFull(tag), name: 'An area has published everything'};
export const NothingPublished = {...nothingPublished(tag), name: 'Nothing has been published'};
export const HalfReadable = {
  ...halfReadable(tag, 'findings'),
  name: 'Two items cannot be read in full',
};
export const Unreachable = {...unreachable(tag), name: 'The record cannot be reached'};
export const LongText = {...longText(tag), name: 'Every text is three times as long'};
export const ManyItems = {...manyItems(tag, 'findings'), name: 'There are forty items'};
export const RightToLeft = {...rightToLeft(tag), name: 'The page is in Urdu'};
export const DraftTranslation = {...draftTranslation(tag), name: 'The Polish is a draft'};
export const EasyRead = {...easyRead(tag), name: 'A reader chose Easy Read'};
export const Narrow = {...narrow(tag), name: 'The column is 180 px wide'};

export const OneEvent = {
  ...published(tag, {item: 'inspection-2021'}),
  name: 'The page asks for one event',
};
