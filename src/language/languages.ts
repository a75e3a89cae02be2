/**
 * The languages a family may choose from: the one list behind the picker, the packs, the gate and the docs.
 * English is the source and needs no pack. This file is in the bundle: keep it small.
 */

/** One language on offer. */
export interface LanguageInfo {
  /** BCP 47 tag; also the name of its XLIFF file and of its pack. */
  readonly tag: string;
  /** What its readers call it. */
  readonly name: string;
  /** What English readers call it. */
  readonly english: string;
  readonly dir: 'ltr' | 'rtl';
  /** ISO 15924 code, as `new Intl.Locale(tag).maximize().script` gives it. */
  readonly script: string;
}

const language = (tag: string, name: string, english: string, script = 'Latn'): LanguageInfo => ({
  tag,
  name,
  english,
  dir: script === 'Arab' ? 'rtl' : 'ltr',
  script,
});

/** Every language on offer, English first. `pa` is Punjabi in Gurmukhi, `pt` is European Portuguese, `ckb` is Sorani. */
export const languages: readonly LanguageInfo[] = [
  language('en', 'English', 'English'),
  language('ur', 'اردو', 'Urdu', 'Arab'),
  language('ar', 'العربية', 'Arabic', 'Arab'),
  language('so', 'Soomaali', 'Somali'),
  language('bn', 'বাংলা', 'Bengali', 'Beng'),
  language('pl', 'Polski', 'Polish'),
  language('pa', 'ਪੰਜਾਬੀ', 'Punjabi', 'Guru'),
  language('zh-Hans', '简体中文', 'Chinese (simplified)', 'Hans'),
  language('zh-Hant', '繁體中文', 'Chinese (traditional)', 'Hant'),
  language('fa', 'فارسی', 'Persian', 'Arab'),
  language('ckb', 'کوردی (سۆرانی)', 'Kurdish (Sorani)', 'Arab'),
  language('ro', 'Română', 'Romanian'),
  language('es', 'Español', 'Spanish'),
  language('pt', 'Português', 'Portuguese'),
  language('fr', 'Français', 'French'),
  language('uk', 'Українська', 'Ukrainian', 'Cyrl'),
];
