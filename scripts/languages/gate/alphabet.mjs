/** Letters that look right but belong to another language, or to the other Chinese script. */
import {faultIn, quoted, translated} from './faults.mjs';

// Only characters that the other script never uses: no 后, 里, 面 or 台, which are words in both.
const simplified =
  '们这个为对会说发没时来国过检见让页请应关与语学问题给还进开动实现观报数据维护认识记录络网闻图样显类览组织级续继绩线纪约结统缔读写听谁须预领顾额险际陈阳队场坚块头务区医华单听启响员园围备';
const traditional =
  '們這個為對會說發沒時來國過檢見讓頁請應關與語學問題給還進開動實現觀報數據維護認識記錄絡網聞圖樣顯類覽組織級續繼績線紀約結統締讀寫聽誰須預領顧額險際陳陽隊場堅塊頭務區醫華單啟響員園圍備';

/** By language: characters that must not occur in it, and what to write instead. */
const foreign = {
  'ur': [/[يكەێۆ]/u, 'the Urdu letters ی and ک'],
  'fa': [/[يكٹڈڑےںەێۆ]/u, 'the Persian letters ی and ک'],
  'ckb': [/[يكٹڈڑےں]/u, 'the Sorani letters ی and ک'],
  'ar': [/[یکگچپژٹڈڑےں]/u, 'Arabic letters, with ي and ك'],
  'ro': [/[şţŞŢ]/u, 'ș and ț, with a comma below'],
  'uk': [/[ыэёъЫЭЁЪ]/u, 'the Ukrainian alphabet'],
  'zh-Hans': [new RegExp(`[${traditional}]`, 'u'), 'simplified characters'],
  'zh-Hant': [new RegExp(`[${simplified}]`, 'u'), 'traditional characters'],
};

/** @param {import('../types.d.mts').Language} language */
export function alphabetFaults(language) {
  const [pattern, expected] = foreign[language.info.tag] ?? [];
  if (!pattern) return [];
  return translated(language).flatMap(({id, target}) => {
    const found = pattern.exec(target)?.[0];
    return found
      ? [faultIn(language, 'alphabet', id, expected, `${found} in ${quoted(target)}`)]
      : [];
  });
}
