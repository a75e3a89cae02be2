/** The rules of axe that apply: one list for the tests and for Storybook's panel. */
export const auditRules = {
  runOnly: {type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
  // AAA, because contrast helps everyone and our colours can afford it.
  rules: {'color-contrast-enhanced': {enabled: true}},
};

/** The options of the tests: our pages have no frames to audit, and no style sheets to fetch first. */
export const auditOptions = {
  ...auditRules,
  resultTypes: ['violations' as const],
  iframes: false,
  preload: false,
};
