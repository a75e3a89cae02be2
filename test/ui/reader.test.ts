import {expect, fixture, html} from '@open-wc/testing';
import '../../src/widgets/statement/statement.js';
import '../../src/widgets/contributors/contributors.js';
import '../../src/widgets/language/language.js';
import {chooseReading} from '../../src/ui/reader-state.js';
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
const list = (element: Element | null) =>
  element?.shadowRoot!.querySelector<HTMLSelectElement>('.bar [part=reading]') ?? null;
const offered = (element: Element) =>
  [...(list(element)?.options ?? [])].map(({text}) => text.trim());
const choose = async (place: Element, element: Element, words: string) => {
  const found = list(element)!;
  found.value = [...found.options].find(({text}) => text.trim() === words)!.value;
  found.dispatchEvent(new Event('change'));
  await settle(place);
};

describe('the reader’s bar', () => {
  afterEach(() => chooseReading('standard'));

  const two = () =>
    fixture<HTMLElement>(
      html`<div>
        <send-statement .record=${record}></send-statement
        ><send-contributors .record=${record}></send-contributors>
      </div>`,
    );

  it('stands once a page, in the first widget, after its heading, with the wordings that the page has', async () => {
    const place = await two();
    await settle(place);
    const [statement, contributors] = [place.children[0]!, place.children[1]!];
    expect(offered(statement)).to.deep.equal(['As published', 'Plain words', 'Easy Read']);
    expect(contributors.shadowRoot!.querySelector('.bar')).to.equal(null);
    const heading = statement.shadowRoot!.querySelector('h2')!;
    expect(
      heading.compareDocumentPosition(statement.shadowRoot!.querySelector('.bar')!) &
        Node.DOCUMENT_POSITION_FOLLOWING,
    ).not.to.equal(0);
    await audit(place);
  });

  it('stands in send-language where the page has one, and moves back when that goes', async () => {
    const place = await two();
    const picker = document.createElement('send-language');
    place.append(picker);
    await settle(place);
    expect(offered(picker)).to.deep.equal(['As published', 'Plain words', 'Easy Read']);
    expect(place.children[0]!.shadowRoot!.querySelector('.bar')).to.equal(null);
    picker.remove();
    await settle(place);
    expect(offered(place.children[0]!)).to.have.length(3);
  });

  it('moves on when the first widget goes', async () => {
    const place = await two();
    await settle(place);
    place.children[0]!.remove();
    await settle(place);
    expect(offered(place.children[0]!)).to.deep.equal(['As published', 'Plain words', 'Easy Read']);
  });

  it('leaves the disclaimer to the first widget that shows the record, also where that was gone for a while', async () => {
    const place = await two();
    const noticed = {...record, notice: 'These words were shortened.'};
    const [statement, contributors] = [...place.children] as (HTMLElement & {record: unknown})[];
    const say = () =>
      [statement!, contributors!].map(
        one => shown(one).split('These words were shortened.').length - 1,
      );
    statement!.record = contributors!.record = noticed;
    await settle(place);
    expect(say()).to.deep.equal([1, 0]);
    statement!.record = 'nothing that can be read';
    await settle(place);
    expect(say(), 'a record that cannot be read').to.deep.equal([0, 1]);
    statement!.record = noticed;
    await settle(place);
    expect(say(), 'a record again').to.deep.equal([1, 0]);
    statement!.remove();
    await settle(place);
    expect(say()[1], 'off the page').to.equal(1);
    place.prepend(statement!);
    await settle(place);
    expect(say(), 'on the page again').to.deep.equal([1, 0]);
    statement!.record = record;
    await settle(place);
    expect(say(), 'a record without one').to.deep.equal([0, 1]);
  });

  it('is not there when there is nothing to choose', async () => {
    const place = await fixture(
      html`<send-statement
        .record=${{version: 1, statements: [{text: 'Words.'}]}}
      ></send-statement>`,
    );
    await settle(place);
    expect(list(place)).to.equal(null);
  });

  it('offers nothing where the one item that is asked for has nothing to offer', async () => {
    const place = await fixture(
      html`<send-statement
        item="bare"
        .record=${{version: 1, statements: [...record.statements, {id: 'bare', text: 'Words.'}]}}
      ></send-statement>`,
    );
    await settle(place);
    expect(list(place)).to.equal(null);
  });

  it('changes the wording of every widget on the page, and of those that come later', async () => {
    const place = await two();
    await settle(place);
    const [statement, contributors] = [place.children[0]!, place.children[1]!];
    await choose(place, statement, 'Plain words');
    expect(shown(statement))
      .to.include('The plain words.')
      .and.not.include('The words as published.');
    expect(shown(contributors)).to.include('They helped.');
    await choose(place, statement, 'Easy Read');
    expect(contributors.shadowRoot!.querySelector('img')!.alt).to.equal('People');
    const late = document.createElement('send-statement') as HTMLElement & {record: unknown};
    late.record = record;
    place.append(late);
    await settle(place);
    expect(shown(late)).to.include('The plain words.');
  });

  it('shows as chosen what is shown, where the wording that was chosen is gone', async () => {
    const place = await fixture(html`<send-statement .record=${record}></send-statement>`);
    chooseReading('easy-read');
    await settle(place);
    expect(list(place)!.selectedOptions[0]!.text.trim()).to.equal('As published');
  });

  it('takes an unknown reading as the published words', async () => {
    const place = await fixture(
      html`<send-statement reading="shouting" .record=${record}></send-statement>`,
    );
    await settle(place);
    expect(shown(place)).to.include('The words as published.');
  });
});
