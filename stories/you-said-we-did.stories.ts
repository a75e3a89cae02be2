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

export const Published = publishedInFull(tag);
export const NothingPublished = nothingPublished(tag);
export const HalfReadable = halfReadable(tag, 'responses');
export const Unreachable = unreachable(tag);
export const LongText = longText(tag);
export const ManyItems = manyItems(tag, 'responses');
export const RightToLeft = rightToLeft(tag);
export const DraftTranslation = draftTranslation(tag);
export const EasyRead = easyRead(tag);
export const Narrow = narrow(tag);
