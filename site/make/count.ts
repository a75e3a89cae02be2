/** "1 item", "2 items", "no items": English only, as the site is. */
export const count = (number: number, one: string): string =>
  `${number === 0 ? 'no' : number.toLocaleString('en-GB')} ${one}${number === 1 ? '' : 's'}`;
