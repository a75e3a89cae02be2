import '../src/widgets/you-said-we-did/you-said-we-did.js';
import {
  draftTranslation,
  easyRead,
  halfReadable,
  longText,
  manyItems,
  narrow,
  nothingPublished,
  publishedInFull,
  rightToLeft,
  unreachable,
} from './support/states.js';

const tag = 'send-you-said-we-did';

export default {title: 'Widgets/You said, we did', component: 'send-you-said-we-did'};

export const Published = {...publishedInFull(tag), name: 'What Exampleshire has published'};
export const NothingPublished = {...nothingPublished(tag), name: 'Nothing has been published'};
export const HalfReadable = {
  ...halfReadable(tag, 'responses'),
  name: 'Two items cannot be read in full',
};
export const Unreachable = {...unreachable(tag), name: 'The record cannot be reached'};
export const LongText = {...longText(tag), name: 'Every text is three times as long'};
export const ManyItems = {...manyItems(tag, 'responses'), name: 'There are forty items'};
export const RightToLeft = {...rightToLeft(tag), name: 'The page is in Urdu'};
export const DraftTranslation = {...draftTranslation(tag), name: 'The Polish is a draft'};
export const EasyRead = {...easyRead(tag), name: 'A reader chose Easy Read'};
export const Narrow = {...narrow(tag), name: 'The column is 180 px wide'};
