import {expect} from '@open-wc/testing';
import {announce} from '../../src/ui/announce.js';
import {until} from '../support/settle.js';

const regions = () => document.querySelectorAll<HTMLElement>('body > [aria-live=polite]');

describe('an announcement', () => {
  it('makes one region for the page, out of sight, and says each sentence in its language', async () => {
    expect(regions()).to.have.length(0);
    announce('Shown: 3 of 20', 'en');
    await until(() => regions()[0]?.textContent === 'Shown: 3 of 20', 'the first words');
    announce('دکھایا گیا', 'ur');
    expect(regions()).to.have.length(1);
    const [words] = regions()[0]!.children;
    expect([
      words!.textContent,
      words!.getAttribute('lang'),
      words!.getAttribute('dir'),
    ]).to.deep.equal(['دکھایا گیا', 'ur', 'rtl']);
    expect(regions()[0]!.getBoundingClientRect().width).to.be.at.most(1);
    expect(regions()[0]!.hidden).to.equal(false);
  });

  it('says the same again with new words, so that it is heard again', () => {
    announce('Copied', 'en');
    const before = regions()[0]!.firstElementChild;
    announce('Copied', 'en');
    expect(regions()[0]!.firstElementChild).not.to.equal(before);
  });

  it('makes another region when the page threw the first away', async () => {
    regions()[0]!.remove();
    announce('Shown: 1 of 2', 'en');
    announce('Shown: 2 of 2', 'en');
    await until(() => regions()[0]?.textContent === 'Shown: 2 of 2', 'the newest words');
    expect(regions()).to.have.length(1);
  });
});
