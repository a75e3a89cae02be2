import '../src/widgets/language/language.js';
import {type Story, widget} from './support/states.js';

export default {title: 'Widgets/Language', component: 'send-language'};

export const Offered: Story = {render: args => widget('send-language', args)};
export const RightToLeft: Story = {
  args: {lang: 'ur'},
  render: args => widget('send-language', args),
};
