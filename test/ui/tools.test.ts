import {expect, fixture, html} from '@open-wc/testing';
import '../../src/widgets/statement/statement.js';
import '../../src/widgets/contributors/contributors.js';
import {chooseReading} from '../../src/ui/reader.js';
import {audit} from '../support/axe.js';
import {settle} from '../support/settle.js';

const record = {
  version: 1,
  statements: [{id: 's', text: 'The words as published.', plain: 'The plain words.'}],
  contributors: [
    {
      id: 'c',
      name: 'A group',
      part: 'Took part.',
      plain: 'They helped.',
      easyRead: [{text: 'They helped us.', image: '/examples/easy-read/none.svg', alt: 'People'}],
    },
  ],
};

const shown = (element: Element) => element.shadowRoot!.textContent!.replace(/\s+/g, ' ');
const button = (element: Element, words: string) =>
  [...element.shadowRoot!.querySelectorAll('button')].find(
    ({textContent}) => textContent!.trim() === words,
  )!;

describe('the reader’s tools', () => {
  afterEach(() => chooseReading('standard'));

  it('offer the wordings that the record has, and no other', async () => {
    const place = await fixture(
      html`<div>
        <send-statement .record=${record}></send-statement
        ><send-contributors .record=${record}></send-contributors>
      </div>`,
    );
    await settle(place);
    const [statement, contributors] = [place.children[0]!, place.children[1]!];
    expect(
      [...statement.shadowRoot!.querySelectorAll('.tools [aria-pressed]')].map(({textContent}) =>
        textContent!.trim(),
      ),
    ).to.deep.equal(['As published', 'Plain words']);
    expect(
      [...contributors.shadowRoot!.querySelectorAll('.tools [aria-pressed]')].map(({textContent}) =>
        textContent!.trim(),
      ),
    ).to.deep.equal(['As published', 'Plain words', 'Easy Read']);
    await audit(place as HTMLElement);
  });

  it('are not there when there is nothing to choose', async () => {
    const place = await fixture(
      html`<send-statement
        .record=${{version: 1, statements: [{text: 'Words.'}]}}
      ></send-statement>`,
    );
    await settle(place);
    expect(place.shadowRoot!.querySelector('.tools [aria-pressed]')).to.equal(null);
  });

  it('offer nothing where the one item that is asked for has nothing to offer, or is not there', async () => {
    const place = await fixture(
      html`<div>
        <send-statement
          item="bare"
          .record=${{version: 1, statements: [...record.statements, {id: 'bare', text: 'Words.'}]}}
        ></send-statement
        ><send-statement item="none such" .record=${record}></send-statement>
      </div>`,
    );
    await settle(place);
    expect(place.children[0]!.shadowRoot!.querySelector('.tools [aria-pressed]')).to.equal(null);
    expect(place.children[1]!.shadowRoot!.querySelector('.tools')).to.equal(null);
  });

  it('change the wording of every widget on the page, and of those that come later', async () => {
    const place = await fixture(
      html`<div>
        <send-statement .record=${record}></send-statement
        ><send-contributors .record=${record}></send-contributors>
      </div>`,
    );
    await settle(place);
    const [statement, contributors] = [place.children[0]!, place.children[1]!];
    button(statement, 'Plain words').click();
    await settle(place);
    expect(shown(statement))
      .to.include('The plain words.')
      .and.not.include('The words as published.');
    expect(shown(contributors)).to.include('They helped.');
    button(contributors, 'Easy Read').click();
    await settle(place);
    expect(contributors.shadowRoot!.querySelector('img')!.alt).to.equal('People');
    const late = document.createElement('send-statement') as HTMLElement & {record: unknown};
    late.record = record;
    place.append(late);
    await settle(place);
    expect(shown(late)).to.include('The plain words.');
  });

  it('show as chosen what is shown, where the wording that was chosen elsewhere is missing', async () => {
    const place = await fixture(html`<send-statement .record=${record}></send-statement>`);
    chooseReading('easy-read');
    await settle(place);
    expect(
      [...place.shadowRoot!.querySelectorAll('.tools [aria-pressed=true]')].map(({textContent}) =>
        textContent!.trim(),
      ),
    ).to.deep.equal(['As published']);
  });

  it('take an unknown reading as the published words', async () => {
    const place = await fixture(
      html`<send-statement reading="shouting" .record=${record}></send-statement>`,
    );
    await settle(place);
    expect(shown(place)).to.include('The words as published.');
  });
});
