import '../src/widgets/language/language.js';
import {type Story, widget} from './support/states.js';

export default {title: 'Widgets/Language', component: 'send-language'};

export const Offered: Story = {
  name: 'A reader is offered languages',
  render: args => widget('send-language', args),
};
export const RightToLeft: Story = {
  name: 'The page is in Urdu',
  args: {lang: 'ur'},
  render: args => widget('send-language', args),
};
