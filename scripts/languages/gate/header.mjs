/** The header of a file: its language, and whether anybody fluent has checked it. */
import {faultIn} from './faults.mjs';

const reviewed = /^reviewed by \S.* on \d{4}-\d{2}-\d{2}$/;

/** @param {import('../types.d.mts').Language} language */
export function headerFaults(language) {
  const {info, file} = language;
  const faults = [];
  if (file.tag !== info.tag)
    faults.push(
      faultIn(language, 'header', undefined, `target-language="${info.tag}"`, `"${file.tag}"`),
    );
  if (file.status !== 'draft' && !reviewed.test(file.status)) {
    faults.push(
      faultIn(
        language,
        'header',
        undefined,
        'status=draft, or status=reviewed by NAME on YYYY-MM-DD',
        `"status=${file.status}"`,
      ),
    );
  }
  return faults;
}
