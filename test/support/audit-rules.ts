/** Which rules of axe hold here: one list for the tests and for Storybook's panel. */
export const auditRules = {
  runOnly: {type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
  // AAA, because contrast helps everyone and our colours can afford it.
  rules: {'color-contrast-enhanced': {enabled: true}},
};

/** How the tests run them: no page of ours has frames to look into, or style sheets that have to be fetched first. */
export const auditOptions = {
  ...auditRules,
  resultTypes: ['violations' as const],
  iframes: false,
  preload: false,
};
