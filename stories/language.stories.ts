import '../src/widgets/language/language.js';
import {widget} from './support/states.js';

export default {title: 'Widgets/Language', component: 'send-language'};

export const Offered = {render: () => widget('send-language')};
export const RightToLeft = {render: () => widget('send-language', {lang: 'ur'})};
