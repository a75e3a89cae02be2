import {describe, it} from 'node:test';
import {expect} from 'chai';
import {type Term, splitAtTerms} from '../../src/record/terms.js';

/** The text with each term in brackets behind its words. */
const marked = (text: string, seen = new Set<Term>()) =>
  splitAtTerms(text, seen)
    .map(({words, term}) => (term ? `[${words}|${term}]` : words))
    .join('');

describe('terms in a text', () => {
  const cases: [string, string][] = [
    [
      'They looked at 40 education, health and care plans.',
      'They looked at 40 [education, health and care plans|ehc-plan].',
    ],
    ['An EHC plan, or EHCP.', 'An [EHC plan|ehc-plan], or EHCP.'],
    ['A written statement of action (WSoA)', 'A [written statement of action|wsoa] (WSoA)'],
    [
      'The priority action plan names areas for priority action.',
      'The [priority action plan|priority-action-plan] names [areas for priority action|area-for-priority-action].',
    ],
    ['co-produced, coproduction', '[co-produced|co-production], coproduction'],
    ['an interim area SEND visit', 'an [interim area SEND visit|interim-visit]'],
    ['SENDIASS', '[SENDIASS|sendiass]'],
    ['SENDIASSES and EHCPX and reshort breaksome', 'SENDIASSES and EHCPX and reshort breaksome'],
    ['', ''],
    ['No term.', 'No term.'],
  ];
  for (const [text, expected] of cases) {
    it(`are found as whole words: ${expected || 'nothing in nothing'}`, () => {
      expect(marked(text)).to.equal(expected);
    });
  }

  it('are found once, also over several texts', () => {
    const seen = new Set<Term>();
    expect(marked('The Local Offer.', seen) + marked('The Local Offer again.', seen)).to.equal(
      'The [Local Offer|local-offer].The Local Offer again.',
    );
  });

  it('leave every letter where it was', () => {
    const text = 'Local Offer <b>outcome letter</b>\n- EHC plan';
    expect(
      splitAtTerms(text, new Set())
        .map(({words}) => words)
        .join(''),
    ).to.equal(text);
  });
});
