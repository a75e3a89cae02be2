import {expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import {type Piece, Reader, piecesOf, sentences} from '../../src/language/aloud.js';
import {voiceFor} from '../../src/language/voices.js';

const voice = (lang: string) => ({lang}) as SpeechSynthesisVoice;

/** A device that speaks when the test says so. */
class Device {
  said: string[] = [];
  current: {onend(): void; onerror(): void} | undefined;
  voices = [voice('en-US'), voice('en-GB'), voice('ur-PK')];
  cancelled = 0;
  getVoices = () => this.voices;
  speak = (utterance: SpeechSynthesisUtterance) => {
    this.said.push(`${utterance.lang}: ${utterance.text}`);
    this.current = utterance as unknown as Device['current'];
  };
  cancel = () => {
    this.cancelled += 1;
  };
  get synth(): SpeechSynthesis {
    return this as unknown as SpeechSynthesis;
  }
}

const pieces: Piece<string>[] = [
  {text: 'One.', lang: 'en', at: 'first'},
  {text: 'دو۔', lang: 'ur', at: 'second'},
  {text: 'Three.', lang: 'en', at: 'third'},
];

describe('reading aloud', () => {
  const Utterance = globalThis.SpeechSynthesisUtterance;
  before(() => {
    // WebKit for Linux has no speech at all; the rules of reading are the same.
    globalThis.SpeechSynthesisUtterance = class {
      lang = '';
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    } as unknown as typeof SpeechSynthesisUtterance;
  });
  after(() => {
    globalThis.SpeechSynthesisUtterance = Utterance;
  });

  it('goes sentence by sentence, each in the language of its words', () => {
    const device = new Device();
    const shown: (string | undefined)[] = [];
    const reader = new Reader<string>(device.synth, at => shown.push(at));
    reader.start(pieces);
    device.current!.onend();
    device.current!.onend();
    device.current!.onend();
    expect(device.said).to.deep.equal(['en-GB: One.', 'ur-PK: دو۔', 'en-GB: Three.']);
    expect(shown).to.deep.equal(['first', 'second', 'third', undefined]);
    expect(reader.speaking).to.equal(false);
  });

  it('goes on after a sentence that the device could not speak', () => {
    const device = new Device();
    const reader = new Reader<string>(device.synth, () => undefined);
    reader.start(pieces);
    device.current!.onerror();
    expect(device.said.at(-1)).to.equal('ur-PK: دو۔');
    reader.stop();
  });

  it('passes over what the device has no voice for', () => {
    const device = new Device();
    const reader = new Reader<string>(device.synth, () => undefined);
    reader.start([
      {text: 'Raz.', lang: 'pl', at: 'first'},
      pieces[0]!,
      {text: 'Dwa.', lang: 'pl', at: 'third'},
    ]);
    device.current!.onend();
    expect(device.said).to.deep.equal(['en-GB: One.']);
    expect(reader.speaking).to.equal(false);
  });

  it('passes over what has left the screen meanwhile', () => {
    const device = new Device();
    const reader = new Reader<string>(device.synth, () => undefined);
    let stands = true;
    reader.start([pieces[0]!, {...pieces[1]!, isCurrent: () => stands}, pieces[2]!]);
    stands = false;
    device.current!.onend();
    expect(device.said.at(-1)).to.equal('en-GB: Three.');
    reader.stop();
  });

  it('ends when another widget begins to read', () => {
    const device = new Device();
    const [first, second] = [
      new Reader<string>(device.synth, () => undefined),
      new Reader<string>(device.synth, () => undefined),
    ];
    first.start(pieces);
    const interrupted = device.current!;
    second.start(pieces);
    // Browsers tell of what was cut off as of an error.
    interrupted.onerror();
    expect(first.speaking).to.equal(false);
    expect(second.speaking).to.equal(true);
    expect(device.said).to.deep.equal(['en-GB: One.', 'en-GB: One.']);
    second.stop();
  });

  it('stops at once, and ignores later events of what it stopped', () => {
    const device = new Device();
    const reader = new Reader<string>(device.synth, () => undefined);
    reader.start(pieces);
    const stopped = device.current!;
    reader.stop();
    stopped.onend();
    expect(device.said).to.have.length(1);
    expect(reader.speaking).to.equal(false);
    expect(device.cancelled).to.be.greaterThan(0);
  });

  it('starts the sentence again after a pause', () => {
    const device = new Device();
    const reader = new Reader<string>(device.synth, () => undefined);
    reader.start(pieces);
    reader.pause();
    expect(reader.paused).to.equal(true);
    reader.resume();
    expect(device.said).to.deep.equal(['en-GB: One.', 'en-GB: One.']);
    reader.stop();
  });

  it('goes on by itself when a device falls silent', () => {
    const device = new Device();
    const arm = globalThis.setTimeout;
    const armed: (() => void)[] = [];
    globalThis.setTimeout = ((work: () => void) =>
      armed.push(work)) as unknown as typeof setTimeout;
    try {
      const reader = new Reader<string>(device.synth, () => undefined);
      reader.start(pieces);
      armed[0]!();
      expect(device.said).to.deep.equal(['en-GB: One.', 'ur-PK: دو۔']);
      reader.stop();
    } finally {
      globalThis.setTimeout = arm;
    }
  });
});

describe('a text to be read aloud', () => {
  it('is cut into sentences, and long ones at their pauses', () => {
    expect(sentences('They came. Did they stay? Yes!', 'en')).to.deep.equal([
      'They came.',
      'Did they stay?',
      'Yes!',
    ]);
    const long = `${'a long sentence with many words, '.repeat(20)}and an end.`;
    const parts = sentences(long, 'en');
    expect(Math.max(...parts.map(part => part.length))).to.be.at.most(181);
    expect(parts.join(' ').replace(/\s+/g, ' ')).to.equal(long);
  });

  it('ends even when it is one word without end', () => {
    expect(sentences('x'.repeat(1000), 'en').join('')).to.equal('x'.repeat(1000));
  });
});

describe('the voice for a language', () => {
  const voices = [voice('en_US'), voice('en-GB'), voice('pt-BR'), voice('zh-TW')];
  it('is British for English, of the region asked for, or of the language', () => {
    expect(voiceFor('en', voices)!.lang).to.equal('en-GB');
    expect(voiceFor('en-US', voices)!.lang).to.equal('en_US');
    expect(voiceFor('pt', voices)!.lang).to.equal('pt-BR');
  });
  it('is none when the device has none', () => {
    expect(voiceFor('so', voices)).to.equal(undefined);
  });
});

describe('what is read aloud', () => {
  const read = async (content: TemplateResult) =>
    piecesOf(await fixture<HTMLElement>(content)).map(({text, lang}) => `${lang}: ${text}`);

  it('is each stretch of words in its own language', async () => {
    expect(
      await read(
        html`<div lang="ur">
          <p>ذریعہ: <bdi lang="en">Council website</bdi> · نومبر</p>
          <p><bdi lang="en">Easy words.</bdi></p>
        </div>`,
      ),
    ).to.deep.equal(['ur: ذریعہ:', 'en: Council website', 'ur: · نومبر', 'en: Easy words.']);
  });

  it('is no more than what can be seen', async () => {
    expect(
      await read(
        html`<div lang="en">
          <p>
            Seen. <span hidden>Not seen.</span> <span class="screen-only">A tool.</span
            ><span aria-hidden="true">1</span>
          </p>
          <p>· –</p>
        </div>`,
      ),
    ).to.deep.equal(['en: Seen.']);
  });

  it('stays for as long as its words are on the screen', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="en"><p>First. Second.</p></div>`);
    const [first, second] = piecesOf(place);
    place.querySelector('p')!.textContent = 'First. پہلا';
    expect([first!.isCurrent!(), second!.isCurrent!()]).to.deep.equal([true, false]);
    place.querySelector('p')!.remove();
    expect(first!.isCurrent!()).to.equal(false);
  });
});
