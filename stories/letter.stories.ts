import '../src/widgets/letter/letter.js';
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

const tag = 'send-letter';

export default {title: 'Widgets/Letter', component: 'send-letter'};

export const Published = published(tag);
export const PublishedInFull = publishedInFull(tag);
export const NothingPublished = nothingPublished(tag);
export const HalfReadable = halfReadable(tag, 'letters');
export const Unreachable = unreachable(tag);
export const LongText = longText(tag);
export const ManyItems = manyItems(tag, 'letters');
export const RightToLeft = rightToLeft(tag);
export const DraftTranslation = draftTranslation(tag);
export const EasyRead = easyRead(tag);
export const Narrow = narrow(tag);

export const OneOfSeveral = publishedInFull(tag, {item: 'letter-2026'});
export const UnknownItem = publishedInFull(tag, {item: 'no-such-letter'});
