/** The outcome of an inspection, in the words of its framework. One neutral style: no outcome has a colour. */
import {msg} from '../language/msg.js';
import type {OutcomeCode} from '../record/schema.js';

/** Sources: area SEND inspections framework and handbook, 2023; framework for the inspection of local areas, 2016. */
export function outcomeWords(code: OutcomeCode): string {
  switch (code) {
    case 'wsoa-required':
      return msg('A Written Statement of Action is required', {
        id: 'outcome.wsoa-required',
        desc: 'Outcome of a 2016 to 2022 inspection, in the framework’s own words',
      });
    case 'wsoa-not-required':
      return msg('No Written Statement of Action is required', {
        id: 'outcome.wsoa-not-required',
        desc: 'Outcome of a 2016 to 2022 inspection',
      });
    case 'typically-positive':
      return msg('Arrangements typically lead to positive experiences and outcomes', {
        id: 'outcome.typically-positive',
        desc: 'Outcome of an inspection since 2023: first of three, in the framework’s own words',
      });
    case 'inconsistent':
      return msg('Arrangements lead to inconsistent experiences and outcomes', {
        id: 'outcome.inconsistent',
        desc: 'Outcome of an inspection since 2023: second of three',
      });
    case 'systemic-failings':
      return msg('Widespread or systemic failings lead to significant concerns', {
        id: 'outcome.systemic-failings',
        desc: 'Outcome of an inspection since 2023: third of three',
      });
    case 'sufficient-progress':
      return msg('Sufficient progress', {
        id: 'outcome.sufficient-progress',
        desc: 'Outcome of a re-visit',
      });
    case 'insufficient-progress':
      return msg('Not sufficient progress', {
        id: 'outcome.insufficient-progress',
        desc: 'Outcome of a re-visit',
      });
  }
}

/** The framework of an event in words; an unknown framework is shown as the record names it. */
export function frameworkWords(framework: string): string {
  switch (framework) {
    case 'area-send-2016':
      return msg('Local area SEND inspections, 2016 to 2022', {
        id: 'framework.area-send-2016',
        desc: 'Name of the rules that inspectors worked by',
      });
    case 'interim-2020':
      return msg('Interim visits, 2020 to 2021', {
        id: 'framework.interim-2020',
        desc: 'Name of the rules that inspectors worked by when they visited areas in the pandemic',
      });
    case 'area-send-2023':
      return msg('Area SEND inspections, since 2023', {
        id: 'framework.area-send-2023',
        desc: 'Name of the rules that inspectors work by',
      });
    default:
      return framework;
  }
}
