/**
 * Who may import whom: the walls of the house, as one table. `npm test -- --only imports` holds the code
 * against it.
 */

/** Each layer of src, and what it may import besides itself. `docs/architecture.md` draws it. */
const layers = {
  'send-widgets': ['embed', 'widgets'],
  'autoload': ['embed', 'widgets'],
  'index': ['widgets', 'ui', 'language', 'record'],
  'embed': ['data', 'ui', 'language', 'record'],
  'widgets': ['ui', 'feedback', 'data', 'language', 'record'],
  'ui': ['data', 'language', 'record'],
  'feedback': ['data', 'record'],
  'data': ['record'],
  'language': [],
  'record': [],
};

/** What of src the receiver takes: no screen and no page. The command line says what widgets say, and takes any of it. */
const receiverTakes = ['data', 'feedback', 'record'];

/** What a layer may take from npm. The record knows no screen, so no lit. */
const packages = {
  language: ['lit'],
  data: ['lit'],
  feedback: [],
  record: [],
};

const inLayers = names => `^src/(${names.join('|')})(/|\\.ts$)`;

const rule = (name, comment, from, to) => ({name, severity: 'error', comment, from, to});

const layerRules = Object.entries(layers).map(([layer, allowed]) =>
  rule(
    `layer-${layer}`,
    `${layer} may import ${allowed.join(', ') || 'nothing of ours'}.`,
    {path: inLayers([layer])},
    {path: '^src/', pathNot: inLayers([layer, ...allowed])},
  ),
);

const packageRules = Object.entries(packages).map(([layer, allowed]) =>
  rule(
    `packages-${layer}`,
    `From npm, ${layer} may import ${allowed.join(', ') || 'nothing'}.`,
    {path: inLayers([layer])},
    {path: 'node_modules/', pathNot: allowed.map(name => `node_modules/${name}/`)},
  ),
);

export default {
  forbidden: [
    ...layerRules,
    ...packageRules,
    rule(
      'layer-unknown',
      'A file of src belongs to a layer: name it in .dependency-cruiser.mjs.',
      {path: '^src/', pathNot: inLayers(Object.keys(layers))},
      {},
    ),
    rule(
      'src-alone',
      'src imports nothing from outside src.',
      {path: '^src/'},
      {pathNot: ['^src/', 'node_modules/']},
    ),
    rule(
      'layer-receiver',
      `Of src, the receiver may import ${receiverTakes.join(', ')}.`,
      {path: '^receiver/src/'},
      {path: '^src/', pathNot: inLayers(receiverTakes)},
    ),
    rule(
      'receiver-without-page',
      'What the receiver takes from src reaches no lit.',
      {path: '^receiver/src/'},
      {path: 'node_modules/lit/', reachable: true},
    ),
    rule(
      'widgets-apart',
      'No widget imports another. What two widgets need goes into ui.',
      {path: '^src/widgets/([^/]+)/'},
      {path: '^src/widgets/', pathNot: '^src/widgets/$1/'},
    ),
    rule(
      'model-without-templates',
      'A model decides and a template shows: the model reaches neither template, style nor lit.',
      {path: '^src/widgets/[^/]+/[^/]*model\\.ts$'},
      {
        path: '^src/widgets/.*(/templates[./]|\\.styles\\.ts$)|^src/ui/(send|record)-element|node_modules/lit/',
        reachable: true,
      },
    ),
    rule(
      'no-circle',
      'Modules that import each other are one module, or need a third one below both.',
      {},
      {circular: true},
    ),
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    exclude: {path: '\\.json$'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
  },
};
