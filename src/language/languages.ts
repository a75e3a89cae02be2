/**
 * The languages a family may choose from: the one list behind the picker, the packs, the gate and the docs.
 * English is the source and needs no pack. This file is in the bundle, so keep it small; English names are in
 * `english-names.ts`.
 */

/** One language on offer. */
export interface LanguageInfo {
  /** BCP 47 tag; also the name of its XLIFF file and of its pack. */
  readonly tag: string;
  /** Its name in the language itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** The question, in that language, whether one would like to read it; and the answer No. */
  readonly ask: string;
  readonly no: string;
  /** ISO 15924 code, as `new Intl.Locale(tag).maximize().script` gives it. */
  readonly script: string;
}

const language = (
  tag: string,
  name: string,
  ask: string,
  no: string,
  script = 'Latn',
): LanguageInfo => ({
  tag,
  name,
  ask,
  no,
  dir: script === 'Arab' ? 'rtl' : 'ltr',
  script,
});

/** Every language on offer, English first. `pa` is Punjabi in Gurmukhi, `pt` is European Portuguese, `ckb` is Sorani. */
export const languages: readonly LanguageInfo[] = [
  language('en', 'English', 'Read in English?', 'No'),
  language('ur', 'اردو', 'اردو میں پڑھیں؟', 'نہیں', 'Arab'),
  language('ar', 'العربية', 'القراءة بالعربية؟', 'لا', 'Arab'),
  language('so', 'Soomaali', 'Ma rabtaa inaad ku akhrido Af-Soomaali?', 'Maya'),
  language('bn', 'বাংলা', 'বাংলায় পড়বেন?', 'না', 'Beng'),
  language('pl', 'Polski', 'Czytać po polsku?', 'Nie'),
  language('pa', 'ਪੰਜਾਬੀ', 'ਕੀ ਪੰਜਾਬੀ ਵਿੱਚ ਪੜ੍ਹਨਾ ਚਾਹੁੰਦੇ ਹੋ?', 'ਨਹੀਂ', 'Guru'),
  language('zh-Hans', '简体中文', '用简体中文阅读？', '不用', 'Hans'),
  language('zh-Hant', '繁體中文', '用繁體中文閱讀？', '不用', 'Hant'),
  language('fa', 'فارسی', 'می‌خواهید به فارسی بخوانید؟', 'خیر', 'Arab'),
  language('ckb', 'کوردی (سۆرانی)', 'دەتانەوێت بە کوردی بیخوێننەوە؟', 'نەخێر', 'Arab'),
  language('ro', 'Română', 'Citiți în română?', 'Nu'),
  language('es', 'Español', '¿Leer en español?', 'No'),
  language('pt', 'Português', 'Ler em português?', 'Não'),
  language('fr', 'Français', 'Lire en français\u00a0?', 'Non'),
  language('uk', 'Українська', 'Читати українською?', 'Ні', 'Cyrl'),
];
