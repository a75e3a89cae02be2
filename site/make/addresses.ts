/** Addresses as people type them, for a snippet that works: completed if that is safe, else with advice. Pure. */

/** "www.example.gov.uk/send/our-area.json": the name of a host, without what comes before it. */
const HOST_FIRST = /^(?:www\.|[a-z\d-]+(?:\.[a-z\d-]+)+\/)\S*$/i;

const withScheme = (typed: string): string => (HOST_FIRST.test(typed) ? `https://${typed}` : typed);

/** The address of a record, as a snippet has it. */
export const recordAddress = (typed: string): string => withScheme(typed.trim());

/** The folder of the script with a trailing slash, even if the address of the script itself was typed. */
export function folderAddress(typed: string): string {
  const folder = withScheme(typed.trim()).replace(/[^/]*\.js(?:[?#].*)?$/i, '');
  return folder && !folder.endsWith('/') ? `${folder}/` : folder;
}

const isWhole = (address: string): boolean =>
  /^https?:\/\//i.test(address) && URL.canParse(address);

/** Advice for both addresses. */
function adviceOnBoth(address: string, example: string): string | undefined {
  if (!address) return `Until you type yours, what stands below says ${example}: it leads nowhere.`;
  if (!isWhole(address))
    return 'Type all of the address, from https:// on: the page behind the link does not know where yours lies.';
  return /^http:/i.test(address)
    ? 'A page with https:// lets nothing come from http://. Look whether the address works with https://.'
    : undefined;
}

/** Advice about the address of the folder; `undefined` if it is fine. */
export const adviceOnFolder = (typed: string, example: string): string | undefined =>
  adviceOnBoth(folderAddress(typed), example);

/**
 * Advice about the address of the record; `undefined` if it is fine.
 *
 * @param folder of the script, as it was typed
 */
export function adviceOnRecord(typed: string, folder: string, example: string): string | undefined {
  const address = recordAddress(typed);
  const advice = adviceOnBoth(address, example);
  if (advice) return advice;
  const {host, pathname} = new URL(address);
  if (/\.(?:xlsx?|xlsm|ods|numbers)$/i.test(pathname))
    return 'A widget reads a record (.json) or a table (.csv), no workbook. Save the record above, and put that on your website.';
  if (host === 'docs.google.com' && !/output=csv/.test(address))
    return 'This is the page where a sheet is edited. In Google Sheets choose File, Share, Publish to web, as CSV, and type the address that it gives you.';
  const own = folderAddress(folder);
  return isWhole(own) && new URL(own).host !== host
    ? `Script and record lie on two hosts. If your page is not on ${host}, its server has to let other sites read the record (Access-Control-Allow-Origin).`
    : undefined;
}
