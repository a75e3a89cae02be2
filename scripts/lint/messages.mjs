/**
 * Every `msg()` is a whole message that a translator can work with: words or `str`, never a template of markup; an explicit
 * id such as `subject.form`; a literal description; and called inside a function, because at module load the language
 * is not known yet.
 */

const idForm = /^[a-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)*$/;

/** @type {import('eslint').Rule.RuleModule} */
export const messagesRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      words: 'A message is a text in quotes or str`…`, nothing else.',
      id: 'A message needs an explicit literal id, such as timeline.heading.',
      desc: 'A message needs a literal desc: what it is and where it stands.',
      early: 'msg() at module load speaks before the language is known: move it into a function.',
    },
  },
  create(context) {
    return {
      "CallExpression[callee.name='msg']"(node) {
        const [words, options] = node.arguments;
        const report = messageId => context.report({node, messageId});
        if (!isWords(words)) report('words');
        if (!idForm.test(literalOption(options, 'id') ?? '')) report('id');
        if (!literalOption(options, 'desc')?.trim()) report('desc');
        if (!context.sourceCode.getAncestors(node).some(isFunction)) report('early');
      },
    };
  },
};

function isWords(node) {
  if (node?.type === 'TaggedTemplateExpression') return node.tag.name === 'str';
  return (
    node?.type === 'Literal' || (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
  );
}

function literalOption(options, name) {
  const property = options?.properties?.find(({key}) => key?.name === name);
  return property?.value.type === 'Literal' ? String(property.value.value) : undefined;
}

function isFunction({type}) {
  return /Function|MethodDefinition/.test(type);
}
