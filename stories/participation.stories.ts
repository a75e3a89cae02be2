import '../src/widgets/participation/participation.js';
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

const tag = 'send-participation';

export default {title: 'Widgets/Participation', component: 'send-participation'};

export const Published = published(tag);
export const PublishedInFull = publishedInFull(tag);
export const NothingPublished = nothingPublished(tag);
export const HalfReadable = halfReadable(tag, 'figures');
export const Unreachable = unreachable(tag);
export const LongText = longText(tag);
export const ManyItems = manyItems(tag, 'figures');
export const RightToLeft = rightToLeft(tag);
export const DraftTranslation = draftTranslation(tag);
export const EasyRead = easyRead(tag);
export const Narrow = narrow(tag);

export const Pictogram = published(tag, {look: 'pictogram'});
export const PlainNumbers = published(tag, {look: 'plain'});
