/** The English name of each language on offer: for translators, editors and webmasters. No widget shows it. */
export const englishNames: Readonly<Record<string, string>> = {
  'en': 'English',
  'ur': 'Urdu',
  'ar': 'Arabic',
  'so': 'Somali',
  'bn': 'Bengali',
  'pl': 'Polish',
  'pa': 'Punjabi',
  'zh-Hans': 'Chinese (simplified)',
  'zh-Hant': 'Chinese (traditional)',
  'fa': 'Persian',
  'ckb': 'Kurdish (Sorani)',
  'ro': 'Romanian',
  'es': 'Spanish',
  'pt': 'Portuguese',
  'fr': 'French',
  'uk': 'Ukrainian',
};
