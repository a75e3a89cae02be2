/**
 * Recognises the real format of a file, whatever its name: people rename CSV to `.xlsx`, protect workbooks with a
 * password, and save as the `.xls` of 2003. Pure: bytes in, a kind out.
 */
import {type UnzipFileInfo, unzipSync} from 'fflate';
import {InputError} from '../command.js';
import {otherKind} from './other-kind.js';

/** The largest size of an unpacked workbook. A plan is a few hundred kilobytes; a zip bomb is gigabytes. Bytes. */
const LARGEST_UNPACKED = 200_000_000;

/** Markup that a workbook is made of, by the path inside the zip. */
export type WorkbookFiles = Readonly<Record<string, Uint8Array>>;

/** What a file is: a workbook that can be read, or a text (CSV, JSON, HTML) for another reader. */
export type Recognised = {kind: 'xlsx' | 'ods'; files: WorkbookFiles} | {kind: 'text'};

const startsWith = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, index) => bytes[index] === byte);

const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b);
/** OLE 2, the container of `.xls`, of `.doc`, and of every workbook that is protected by a password. */
const isOle = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** Whether the directory has the name of a stream, in UTF-16 as in OLE. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap(letter => [letter.charCodeAt(0), 0]);
  return bytes.some(
    (byte, at) => byte === wanted[0] && wanted.every((one, n) => bytes[at + n] === one),
  );
}

/** Only markup is unpacked: pictures and macros are not read. */
const isMarkup = ({name}: UnzipFileInfo) => /\.(xml|rels)$/.test(name) || name === 'mimetype';

/** Other kinds of workbooks, recognised by file names: Excel's binary format, and Numbers. */
const isOtherWorkbook = ({name}: UnzipFileInfo) =>
  name === 'xl/workbook.bin' || /^Index\/.*\.iwa$|^Index\.zip$/.test(name);

/**
 * Recognises the format of a file.
 *
 * @param name the name of the file as given by the person, for error messages
 * @throws InputError with one plain sentence, which says what the file is and what to do about it
 */
export function recognise(bytes: Uint8Array, name: string): Recognised {
  if (isOle(bytes)) {
    throw new InputError(
      name,
      hasStream(bytes, 'EncryptedPackage')
        ? 'it is a workbook with a password; open it, take the password off (File, Info, Protect Workbook), and save it again'
        : hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')
          ? 'it is a workbook of Excel 97 to 2003 (.xls); open it in Excel or LibreOffice and save it as Excel Workbook (.xlsx)'
          : 'it is an Office file of before 2007, not a workbook; save the table as Excel Workbook (.xlsx) or CSV',
    );
  }
  if (!isZip(bytes)) {
    const other = otherKind(bytes);
    if (other) throw new InputError(name, other);
    return {kind: 'text'};
  }
  const {files, isOther} = unpack(bytes, name);
  if (files['xl/workbook.xml']) return {kind: 'xlsx', files};
  const type = new TextDecoder().decode(files['mimetype'] ?? new Uint8Array()).trim();
  if (/opendocument\.spreadsheet/.test(type) && files['content.xml']) {
    if (isEncrypted(files)) {
      throw new InputError(
        name,
        'it is a spreadsheet with a password; open it and save it without one (Save As, and clear the tick at Save with password)',
      );
    }
    return {kind: 'ods', files};
  }
  throw new InputError(
    name,
    `it is ${isOther ? 'a workbook that only its own program can read' : otherZip(files, type)}; ${SAVE_AS}`,
  );
}

const SAVE_AS =
  'open the table in Excel or LibreOffice and save it as Excel Workbook (.xlsx), OpenDocument Spreadsheet (.ods) or CSV';

function unpack(bytes: Uint8Array, name: string): {files: WorkbookFiles; isOther: boolean} {
  let size = 0;
  let isOther = false;
  try {
    const files = unzipSync(bytes, {
      filter(file) {
        isOther ||= isOtherWorkbook(file);
        if (!isMarkup(file)) return false;
        size += file.originalSize;
        if (size > LARGEST_UNPACKED) throw new RangeError('too large');
        return true;
      },
    });
    return {files, isOther};
  } catch (error) {
    throw new InputError(
      name,
      error instanceof RangeError && error.message === 'too large'
        ? `unpacked it is larger than ${LARGEST_UNPACKED / 1_000_000} MB; delete what the table does not need, and save it again`
        : `the file is damaged and cannot be opened; ${SAVE_AS}`,
    );
  }
}

const isEncrypted = (files: WorkbookFiles): boolean =>
  /encryption-data/.test(new TextDecoder().decode(files['META-INF/manifest.xml']));

function otherZip(files: WorkbookFiles, type: string): string {
  if (files['word/document.xml']) return 'a Word document';
  if (files['ppt/presentation.xml']) return 'a PowerPoint presentation';
  if (/opendocument/.test(type)) return 'an OpenDocument file, but no spreadsheet';
  return 'a compressed folder or another file in parts, not a workbook';
}
