import type {Rule} from 'eslint';
export const messagesRule: Rule.RuleModule;
