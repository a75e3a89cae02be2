import '../src/widgets/resource/resource.js';
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

const tag = 'send-resource';

export default {title: 'Widgets/Resource', component: 'send-resource'};

export const Published = published(tag);
export const PublishedInFull = publishedInFull(tag);
export const NothingPublished = nothingPublished(tag);
export const HalfReadable = halfReadable(tag, 'resources');
export const Unreachable = unreachable(tag);
export const LongText = longText(tag);
export const ManyItems = manyItems(tag, 'resources');
export const RightToLeft = rightToLeft(tag);
export const DraftTranslation = draftTranslation(tag);
export const EasyRead = easyRead(tag);
export const Narrow = narrow(tag);
