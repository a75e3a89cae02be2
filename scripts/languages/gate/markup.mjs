/** Tags in a translation: those of the English and no others, opened and closed in order. */
import {faultIn, translated} from './faults.mjs';

const tagsIn = text =>
  Array.from(text.matchAll(/<(\/?)([a-z][\w-]*)[^>]*?(\/?)>/gi), ([tag, closing, name, alone]) => ({
    tag,
    closing: closing === '/',
    name: name.toLowerCase(),
    alone: alone === '/',
  }));

/** The first tag that does not nest, if there is one. */
function loose(tags) {
  const open = [];
  for (const {tag, closing, name, alone} of tags) {
    if (alone) continue;
    if (!closing) open.push({tag, name});
    else if (open.pop()?.name !== name) return tag;
  }
  return open.pop()?.tag;
}

/** @param {import('../types.d.mts').Language} language */
export function markupFaults(language) {
  return translated(language).flatMap(({id, source, target}) => {
    const list = tags =>
      tags
        .map(({tag}) => tag)
        .sort()
        .join(' ') || 'none';
    const [wanted, found] = [tagsIn(source), tagsIn(target)];
    if (list(wanted) !== list(found))
      return [faultIn(language, 'markup', id, `the tags ${list(wanted)}`, list(found))];
    const unnested = loose(found);
    return unnested
      ? [faultIn(language, 'markup', id, 'tags that nest', `${unnested} on its own`)]
      : [];
  });
}
