/** Reads the design tokens of src/ui/tokens/tokens.json for the scripts that use them. */
import {readFileSync} from 'node:fs';
import {inRoot} from './paths.mjs';

/** @returns {object} the token file, in the format of the Design Tokens Community Group */
export const readTokens = () =>
  JSON.parse(readFileSync(inRoot('src/ui/tokens/tokens.json'), 'utf8'));

/** A token's value as CSS writes it. */
export function cssOf({$type, $value, $extensions}) {
  if ($extensions?.css) return $extensions.css;
  if ($type === 'dimension') return $value.value ? `${$value.value}${$value.unit}` : '0';
  if (typeof $value.hex === 'string') return $value.hex;
  return $type === 'fontFamily'
    ? $value.map(family => (/\s/.test(family) ? `'${family}'` : family)).join(', ')
    : String($value);
}

/** Names of the colours, in the order of the file. */
export const colourNamesOf = ({theme}) =>
  Object.keys(theme.plain.light).filter(name => !name.startsWith('$'));

/** Tokens that are not colours: `[name, token]`, in the order of the file. */
export const plainTokensOf = ({theme: _themes, $description: _about, ...groups}) =>
  Object.values(groups).flatMap(group => Object.entries(group));

/**
 * The custom properties that a page may set on every widget.
 * @returns {{name: string, default: string, description: string}[]}
 */
export function tokenProperties() {
  const tokens = readTokens();
  const {light, dark} = tokens.theme.plain;
  const property = (name, token, description) => ({
    name: `--send-${name}`,
    default: cssOf(token),
    description,
  });
  const names = colourNamesOf(tokens);
  return [
    ...plainTokensOf(tokens).map(([name, token]) => property(name, token, token.$description)),
    ...names.map(name => property(`colour-${name}`, light[name], light[name].$description)),
    ...names.map(name =>
      property(`colour-${name}-dark`, dark[name], `On dark pages: ${light[name].$description}`),
    ),
  ];
}
