/** What assistive technology is given: rows with name, state, lateness and whether they are open, and headings in order. */
import {expect} from '@open-wc/testing';
import '../../src/index.js';
import exampleshire from '../../examples/exampleshire.json' with {type: 'json'};
import {settle} from '../support/settle.js';
import {type AccessibleNode, accessibilityTree} from '../support/viewport.js';
import {showWidget} from '../support/widget.js';

const show = (tag: string, settings: Record<string, unknown> = {}) =>
  showWidget(tag, {record: exampleshire, today: '2026-11-24', ...settings});

/** Words without the marks that isolate values. */
const plain = (name: string) =>
  name
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

async function rows(): Promise<AccessibleNode[] | undefined> {
  const tree = await accessibilityTree();
  return tree
    ?.filter(({role}) => role.startsWith('DisclosureTriangle'))
    .map(node => ({...node, name: plain(node.name)}));
}

describe('a row, to those who listen', () => {
  it('has its name, its state and its lateness, and is closed until it is opened', async () => {
    const {root} = await show('send-priorities-tracker');
    const before = await rows();
    if (!before) return;
    const late = (found: AccessibleNode[]) =>
      found.find(({name}) => name.startsWith('One clear way into adult services'))!;
    expect(late(before).name).to.match(
      /^One clear way into adult services In progress ?· Overdue since 31 March 2026 Amira Specimen/,
    );
    expect(late(before).expanded).to.equal(false);
    const row = [...root.querySelectorAll('details')].find(({textContent}) =>
      textContent.includes('One clear way'),
    )!;
    row.open = true;
    await settle();
    expect(late((await rows())!).expanded).to.equal(true);
  });

  it('of the timeline says when and what, and whether what came of it is open', async () => {
    await show('send-inspection-timeline');
    const found = await rows();
    if (!found) return;
    const row = found.find(({name}) => name.includes('Full reinspection of Exampleshire'))!;
    expect(row.name).to.match(
      /^11 to 22 May 2026 ?Full reinspection Full reinspection of Exampleshire Outcome/,
    );
    expect(row.expanded).to.equal(true);
  });

  it('says by words what its mark says by its shape', async () => {
    await show('send-you-said-we-did');
    const found = await rows();
    if (!found) return;
    const states = /Done|Under way|Not yet|Cannot be done/;
    const named = found.filter(({name}) => /said this/.test(name));
    expect(named.length).to.be.above(5);
    expect(named.filter(({name}) => !states.test(name))).to.deep.equal([]);
    expect(
      (await accessibilityTree())!.filter(({role, name}) => role === 'image' && !name),
    ).to.deep.equal([]);
  });
});

describe('the headings of a widget', () => {
  for (const tag of [
    'send-contributors',
    'send-feedback-form',
    'send-findings',
    'send-inspection-timeline',
    'send-letter',
    'send-participation',
    'send-priorities-tracker',
    'send-resource',
    'send-statement',
    'send-you-said-we-did',
  ])
    it(`of <${tag}> begin at the level of the page, and skip none`, async () => {
      const {root} = await show(tag, {
        'heading-level': 3,
        'action': '/receive',
        ...(tag === 'send-feedback-form' && {purpose: 'comment'}),
      });
      for (const details of root.querySelectorAll('details')) details.open = true;
      await settle();
      const levels = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .filter(heading => heading.checkVisibility())
        .map(({localName}) => Number(localName[1]));
      expect(levels[0]).to.equal(3);
      levels.forEach((level, index) => {
        expect(level).to.be.at.most((levels[index - 1] ?? 3) + 1);
        expect(level).to.be.at.least(3);
      });
    });
});
