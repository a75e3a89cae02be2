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

export const Published = published(tag);
export const PublishedInFull = publishedInFull(tag);
export const NothingPublished = nothingPublished(tag);
export const HalfReadable = halfReadable(tag, 'findings');
export const Unreachable = unreachable(tag);
export const LongText = longText(tag);
export const ManyItems = manyItems(tag, 'findings');
export const RightToLeft = rightToLeft(tag);
export const DraftTranslation = draftTranslation(tag);
export const EasyRead = easyRead(tag);
export const Narrow = narrow(tag);

export const OneEvent = published(tag, {item: 'inspection-2021'});
