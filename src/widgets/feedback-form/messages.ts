/** The messages of the form: its own questions by id and by option code, and the texts that several templates use. */
import {ownProperty} from '../../feedback/json.js';
import {msg} from '../../language/msg.js';

type Words = Readonly<Record<string, () => string>>;

const labels: Words = {
  correct: () =>
    msg('Is the information on this page correct?', {
      id: 'form.correct',
      desc: 'Question at the foot of a page, with the buttons Yes and No',
    }),
  problem: () =>
    msg('What is wrong?', {
      id: 'form.problem',
      desc: 'Question about a mistake on the page; several answers can be chosen',
    }),
  part: () =>
    msg('Which part of the page?', {
      id: 'form.part',
      desc: 'Question about where on the page the mistake is',
    }),
  detail: () =>
    msg('What should it say?', {id: 'form.detail', desc: 'Question about a mistake on the page'}),
  who: () =>
    msg('Who are you?', {
      id: 'form.who',
      desc: 'Question; the answers are kinds of people, such as a parent or carer',
    }),
  about: () =>
    msg('What is your comment about?', {
      id: 'form.about',
      desc: 'Question; several answers can be chosen',
    }),
  comment: () => msg('Your comment', {id: 'form.comment', desc: 'Label of a large field'}),
  publish: () =>
    msg('May we publish your comment, without your name?', {
      id: 'form.publish',
      desc: 'Question with the answers Yes and No',
    }),
  reply: () =>
    msg('Would you like a reply?', {
      id: 'form.reply',
      desc: 'Question with the answers Yes and No',
    }),
  email: () => msg('Your email address', {id: 'form.email', desc: 'Label of a field'}),
};

const hints: Words = {
  problem: () => severalWords(),
  about: () => severalWords(),
  detail: () => noNamesWords(),
  comment: () => noNamesWords(),
  email: () =>
    msg('We use it to reply to you, and for nothing else.', {
      id: 'form.why-email',
      desc: 'Under the field for an email address',
    }),
};

const options: Words = {
  'yes': () => msg('Yes', {id: 'form.yes', desc: 'Answer and button'}),
  'no': () => msg('No', {id: 'form.no', desc: 'Answer and button'}),
  'wrong': () =>
    msg('It is wrong', {
      id: 'form.wrong',
      desc: 'What is wrong with a page: what it says is not true',
    }),
  'out-of-date': () =>
    msg('It is out of date', {id: 'form.out-of-date', desc: 'What is wrong with a page'}),
  'broken-link': () =>
    msg('A link does not work', {id: 'form.broken-link', desc: 'What is wrong with a page'}),
  'hard-to-understand': () =>
    msg('It is hard to understand', {id: 'form.hard', desc: 'What is wrong with a page'}),
  'missing': () =>
    msg('Something is missing', {id: 'form.missing', desc: 'What is wrong with a page'}),
  'parent-carer': () =>
    msg('A parent or carer', {id: 'form.parent-carer', desc: 'Answer to: Who are you?'}),
  'young-person': () =>
    msg('A child or young person', {id: 'form.young-person', desc: 'Answer to: Who are you?'}),
  // The route of a survey; people under 16 take part with their parents.
  'audience.young-person': () =>
    msg('A young person, 16 or over', {
      id: 'form.young-person-16',
      desc: 'Answer to: Who are you?',
    }),
  'both': () =>
    msg('A young person and a parent or carer, together', {
      id: 'form.both',
      desc: 'Answer to: Who are you?',
    }),
  'practitioner': () =>
    msg('Someone who works with families', {
      id: 'form.practitioner',
      desc: 'Answer to: Who are you?',
    }),
  'content': () =>
    msg('What the Local Offer says', {
      id: 'form.content',
      desc: 'Answer to: What is your comment about?',
    }),
  'ease': () =>
    msg('How easy it is to read and use', {
      id: 'form.ease',
      desc: 'Answer to: What is your comment about? It is the Local Offer',
    }),
  'quality': () =>
    msg('How good the help is', {
      id: 'form.quality',
      desc: 'Answer to: What is your comment about?',
    }),
  'gaps': () =>
    msg('Help that is missing', {id: 'form.gaps', desc: 'Answer to: What is your comment about?'}),
  'how-developed': () =>
    msg('How the Local Offer was made', {
      id: 'form.how-developed',
      desc: 'Answer to: What is your comment about?',
    }),
};

/** What to do about one of our questions that was not answered. */
const needs: Words = {
  problem: () =>
    msg('Choose what is wrong', {
      id: 'form.need-problem',
      desc: 'Error: nothing was chosen under What is wrong?',
    }),
  about: () =>
    msg('Choose what your comment is about', {
      id: 'form.need-about',
      desc: 'Error: nothing was chosen under What is your comment about?',
    }),
  comment: () =>
    msg('Write your comment', {id: 'form.need-comment', desc: 'Error: the comment is empty'}),
  publish: () =>
    msg('Say if we may publish your comment', {
      id: 'form.need-publish',
      desc: 'Error: neither Yes nor No was chosen',
    }),
  email: () => emailWords(),
};

/** Shown under a question with checkboxes. */
export const severalWords = (): string =>
  msg('Choose all that fit.', {id: 'form.several', desc: 'Under a question with several answers'});

/** Shown instead of a survey's questions, and if the receiver has closed it earlier. */
export const closedWords = (): string =>
  msg('This survey has closed. It takes no more answers.', {
    id: 'form.closed',
    desc: 'In place of the questions of a survey',
  });

export const emailWords = (): string =>
  msg('Enter an email address such as name@example.com', {id: 'form.fault-email', desc: 'Error'});

/** Where answers are stored; shown before anything is stored. @param lasting whether they outlive the page */
export const storedWords = (lasting: boolean): string =>
  lasting
    ? msg('What you write is kept on this device until it is sent, for two weeks at most.', {
        id: 'form.kept',
        desc: 'Before the first question, and beside answers that could not be sent yet',
      })
    : msg('This device cannot keep what you write. Send it before you leave this page.', {
        id: 'form.not-kept',
        desc: 'Said where the browser stores nothing',
      });

/** Shown if erasing failed: somebody else may read the answers. */
export const unerasedWords = (): string =>
  msg(
    'Your answers could not be erased from this device. Clear this site’s data in your browser.',
    {
      id: 'form.not-erased',
      desc: 'After the button: Forget my answers',
    },
  );

export const referenceWords = (): string =>
  msg('Reference:', {
    id: 'form.reference',
    desc: 'Before the number under which the receiver keeps the answers',
  });
export const sendingWords = (): string =>
  msg('Sending…', {id: 'form.sending', desc: 'On the button while the answers are on their way'});
export const backWords = (): string =>
  msg('Back', {id: 'form.back', desc: 'Button: to the question, or the priority, before'});
export const checkWords = (): string =>
  msg('Check your answers', {
    id: 'form.check',
    desc: 'Heading and button: the answers before they are sent',
  });

const noNamesWords = () =>
  msg('Leave out names, and anything else that shows who your child is.', {
    id: 'form.no-names',
    desc: 'Under a large field for words',
  });

const say = (words: Words, id: string) =>
  (ownProperty(words, id) as (() => string) | undefined)?.();

/** A question of ours. */
export const ownLabel = (id: string): string => say(labels, id === 'audience' ? 'who' : id) ?? id;
/** What to do about it if it was not answered; `undefined` for a question of a survey. */
export const ownNeed = (id: string): string | undefined => say(needs, id);
/** Its hint, if any. */
export const ownHint = (id: string): string | undefined => say(hints, id);
/** An option of a question, by its code; the code itself if it is not one of ours, such as a step of a scale. */
export const ownOption = (question: string, code: string): string =>
  say(options, `${question}.${code}`) ?? say(options, code) ?? code;
