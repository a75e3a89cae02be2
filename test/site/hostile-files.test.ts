/** Files that mean harm, or that somebody brings unawares: each gets a sentence or is read as words, and the page goes on. */
import {expect} from '@open-wc/testing';
import {strToU8, unzipSync, zipSync} from 'fflate';
import {until} from '../support/settle.js';
import {closeSite, openSite, siteWindow} from '../support/site.js';
import {buttonOf} from '../support/site-page.js';
import {rows, xlsx} from '../support/workbooks.js';

afterEach(closeSite);

const drop = (page: Document, name: string, content: string | Uint8Array): void => {
  const view = siteWindow();
  const transfer = new view.DataTransfer();
  transfer.items.add(new view.File([content as BlobPart], name));
  page
    .getElementById('bring')!
    .dispatchEvent(new view.DragEvent('drop', {dataTransfer: transfer, cancelable: true}));
};
const said = (page: Document): string => page.getElementById('running')!.textContent!;

const plan = (cells: readonly (readonly string[])[]): Uint8Array =>
  xlsx([{name: 'Plan', xml: `<sheetData>${rows([['Title', 'Lead'], ...cells])}</sheetData>`}]);

/** A workbook whose sheet says in the directory of the zip that it unpacks to 220 MB (APPNOTE 4.3.12). */
function zipBomb(): Uint8Array {
  const bytes = plan([['Open a hub', 'Amira']]);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 46; at += 1) {
    const isEntry = view.getUint32(at, true) === 0x02014b50;
    if (isEntry) view.setUint32(at + 24, 220_000_000, true);
  }
  return bytes;
}

/** The container that Excel puts around a workbook with a password (MS-OFFCRYPTO), as far as a reader has to look. */
function withPassword(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const name = [...'EncryptedPackage'].flatMap(letter => [letter.charCodeAt(0), 0]);
  bytes.set(name, 1024);
  return bytes;
}

describe('a hostile file', () => {
  it('that unpacks to more than any table gets a sentence, and the page goes on', async function () {
    this.timeout(60_000);
    const page = await openSite('make.html');
    drop(page, 'bomb.xlsx', zipBomb());
    await until(() => page.querySelector('#running .fault'), 'a sentence');
    expect(said(page)).to.match(/MB|large/);
    drop(page, 'plan.xlsx', plan([['Open a hub', 'Amira']]));
    await until(() => page.querySelector('.brought'), 'the next file to be read');
  });

  it('with a password gets a sentence that says what to do', async () => {
    const page = await openSite('make.html');
    drop(page, 'secret.xlsx', withPassword());
    await until(() => /password/.test(said(page)), 'the sentence');
  });

  it('with macros is read as a table, and no macro is looked at', async () => {
    const page = await openSite('make.html');
    const parts = unzipSync(plan([['Open a hub', 'Amira']]));
    const vba = strToU8('Sub Auto_Open()\nShell "calc"\nEnd Sub');
    drop(page, 'plan.xlsm', zipSync({...parts, 'xl/vbaProject.bin': vba}));
    await until(() => page.querySelector('.brought'), 'the table');
    const words = page.getElementById('sheets')!.textContent!;
    expect(words).to.match(/1\s+item understood/);
    expect(words).not.to.include('Auto_Open');
  });

  it('of 100,000 rows is read beside the page and cut with a sentence, and the page stays quick', async function () {
    this.timeout(60_000);
    const page = await openSite('make.html');
    const steps = Array.from({length: 99_999}, (_, at) => `Step ${at},In progress\n`);
    const text = `Title,Status\n${steps.join('')}`;
    drop(page, 'plan.csv', text);
    await until(() => page.querySelector('#running progress'), 'what is being read');
    buttonOf(page, 'Stop').click();
    await until(() => /Stopped/.test(said(page)), 'it to be stopped');
    drop(page, 'plan.csv', text);
    await until(() => page.querySelector('.brought .fault'), 'a sentence');
    const words = page.querySelector('.brought')!.textContent!.replace(/\s+/g, ' ');
    expect(words).to.include(
      'has 100,000 rows, and Make takes 2,000. The other 98,000 are not here',
    );
    expect(words).to.include('1,940 further rows not shown');
    expect(page.querySelectorAll('.brought tbody tr').length).to.equal(60);
    expect(page.getElementById('take-away')!.textContent).to.include(
      '98,000 rows of “plan” are not',
    );
  });

  it('of formulas and markup stays words, on the page and in what is taken away', async () => {
    const page = await openSite('make.html');
    const cells = [
      ['+HYPERLINK("https://evil.example","x")', '<img src=x onerror="parent.wasRun=true">'],
      ['@SUM(1)', '<script>parent.wasRun=true</script>'],
    ];
    drop(
      page,
      'plan.csv',
      ['Title,Lead', ...cells.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`))].join(
        '\n',
      ),
    );
    await until(() => page.querySelector('.brought'), 'the table');
    expect(page.querySelectorAll('#sheets img, #sheets script').length).to.equal(0);
    const made = [...page.querySelectorAll('#beside-frame *, #piece-frame *')];
    expect(made.some(({localName}) => /^(?:img|script)$/.test(localName))).to.equal(false);
    const shown = [...page.querySelectorAll<HTMLInputElement>('#sheets input')].map(
      ({value}) => value,
    );
    expect(page.getElementById('sheets')!.textContent! + shown.join()).to.include('+HYPERLINK(');
    expect('wasRun' in globalThis).to.equal(false);
  });
});
