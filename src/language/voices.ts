/** Selects the device's voice for a language. */

/** The voice for a language: of the same region if there is one, else of the same language. */
export function voiceFor(
  lang: string,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | undefined {
  const tag = (voice: SpeechSynthesisVoice) => voice.lang.replace('_', '-').toLowerCase();
  const wanted = lang.toLowerCase();
  const language = wanted.split('-')[0];
  // British English, if only English is requested.
  const region = wanted === 'en' ? 'en-gb' : wanted;
  return (
    voices.find(voice => tag(voice) === region) ??
    voices.find(voice => tag(voice).split('-')[0] === language)
  );
}
