/** The meaning of jargon in plain words: the definitions that `terms.ts` shows. */
import {msg} from '../language/msg.js';
import type {Term} from '../record/terms.js';

/** The heading of each definition. Official names are the same in every language. */
export const termNames: Readonly<Record<Term, string>> = {
  'wsoa': 'Written Statement of Action',
  'ehc-plan': 'EHC plan (education, health and care plan)',
  'priority-action-plan': 'Priority action plan',
  'area-for-priority-action': 'Area for priority action',
  'area-for-improvement': 'Area for improvement',
  'significant-weakness': 'Significant weakness',
  'co-production': 'Co-production',
  'local-offer': 'Local Offer',
  'local-area-partnership': 'Local area partnership',
  'outcome-letter': 'Outcome letter',
  'interim-visit': 'Interim visit',
  'monitoring-inspection': 'Monitoring inspection',
  'engagement-meeting': 'Engagement meeting',
  'sendiass': 'SENDIASS',
  'short-breaks': 'Short breaks',
};

/** What a term means, in plain words. Sources: SEND code of practice 2015; area SEND frameworks of 2016 and 2023. */
export function termMeaning(term: Term): string {
  switch (term) {
    case 'wsoa':
      return msg(
        'A plan that the area had to write and publish when inspectors found serious weaknesses. It was used from 2016 to 2022.',
        {id: 'term.wsoa', desc: 'Meaning of Written Statement of Action, for families'},
      );
    case 'ehc-plan':
      return msg(
        'A legal paper that says what help a child or young person must get, up to the age of 25.',
        {id: 'term.ehc-plan', desc: 'Meaning of EHC plan, for families'},
      );
    case 'priority-action-plan':
      return msg(
        'The plan in which the area says how it will put right what inspectors found most urgent.',
        {id: 'term.priority-action-plan', desc: 'Meaning of priority action plan, for families'},
      );
    case 'area-for-priority-action':
      return msg(
        'Something so serious that inspectors want it put right at once. The area must publish a plan for it.',
        {
          id: 'term.area-for-priority-action',
          desc: 'Meaning of area for priority action, for families',
        },
      );
    case 'area-for-improvement':
      return msg(
        'Something that inspectors say should get better. It is less urgent than an area for priority action.',
        {id: 'term.area-for-improvement', desc: 'Meaning of area for improvement, for families'},
      );
    case 'significant-weakness':
      return msg(
        'Something serious that inspectors said had to be put right. The word was used from 2016 to 2022.',
        {id: 'term.significant-weakness', desc: 'Meaning of significant weakness, for families'},
      );
    case 'co-production':
      return msg('Families and services plan and decide together, from the start.', {
        id: 'term.co-production',
        desc: 'Meaning of co-production, for families',
      });
    case 'local-offer':
      return msg(
        'The council’s website about all the help there is for children and young people with SEND.',
        {id: 'term.local-offer', desc: 'Meaning of Local Offer, for families'},
      );
    case 'local-area-partnership':
      return msg(
        'The council and the health services, which together answer for SEND in the area.',
        {
          id: 'term.local-area-partnership',
          desc: 'Meaning of local area partnership, for families',
        },
      );
    case 'outcome-letter':
      return msg(
        'The letter in which inspectors said what they had found. It was used from 2016 to 2022.',
        {id: 'term.outcome-letter', desc: 'Meaning of outcome letter, for families'},
      );
    case 'interim-visit':
      return msg(
        'A visit in 2020 or 2021 to learn what the pandemic meant for families. Nobody was judged.',
        {id: 'term.interim-visit', desc: 'Meaning of interim visit, for families'},
      );
    case 'monitoring-inspection':
      return msg(
        'Inspectors come back to see whether the most urgent things are being put right.',
        {id: 'term.monitoring-inspection', desc: 'Meaning of monitoring inspection, for families'},
      );
    case 'engagement-meeting':
      return msg(
        'Inspectors and leaders of the area talk about how things are going. Nothing is judged.',
        {id: 'term.engagement-meeting', desc: 'Meaning of engagement meeting, for families'},
      );
    case 'sendiass':
      return msg(
        'Free advice about SEND for families and young people. It is independent of the council.',
        {id: 'term.sendiass', desc: 'Meaning of SENDIASS, for families'},
      );
    case 'short-breaks':
      return msg(
        'Time for a child or young person to do something they like, while their family has a rest.',
        {id: 'term.short-breaks', desc: 'Meaning of short breaks, for families'},
      );
  }
}
