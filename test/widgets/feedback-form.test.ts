/** The form: what it asks, and what goes out of it. */
import {expect} from '@open-wc/testing';
import {showForm} from '../support/form.js';
import {focused} from '../support/keys.js';
import {receive, reply} from '../support/receiver.js';

const receipt = () => reply(201, {reference: 'SW-7K3M-Q2'});
const sentBody = (request: {body: unknown}) => JSON.parse(String(request.body));

describe('the form of a page', () => {
  it('asks one question, chooses nothing, and sends "Yes" at once', async () => {
    const requests = receive(receipt);
    const form = await showForm();
    expect(form.all('h2')).to.deep.equal(['Is the information on this page correct?']);
    expect(form.root.querySelectorAll('input, textarea, select')).to.have.length(0);
    expect(form.all('button')).to.deep.equal(['Yes', 'No']);
    await form.press('Yes');
    await form.reads('Thank you. We have your answers.');
    expect(form.all('[part=reference]')).to.deep.equal(['SW-7K3M-Q2']);
    const body = sentBody(requests[0]!);
    expect(body).to.include({purpose: 'page', page: location.href, lang: 'en', website: ''});
    expect(body.answers).to.deep.equal({correct: 'yes'});
    expect(body.key).to.match(/^[\w-]{22,}$/);
    expect(requests[0]!.init).to.include({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      method: 'POST',
    });
  });

  it('opens the other questions after "No", and leaves the focus where it was', async () => {
    const form = await showForm();
    const no = form.button('No');
    expect(no.getAttribute('aria-expanded')).to.equal('false');
    no.focus();
    await form.press('No');
    expect(no.getAttribute('aria-expanded')).to.equal('true');
    expect(focused()).to.equal(no);
    expect(form.all('.asked')).to.deep.equal([
      'What is wrong?',
      'Which part of the page? (optional)',
      'What should it say? (optional)',
    ]);
    expect(form.root.querySelectorAll(':checked')).to.have.length(0);
  });

  it('is one line at a phone’s width, without a word of terms', async () => {
    const form = await showForm({'plan-url': '/plan'});
    Object.assign(form.element.parentElement!.style, {width: '358px', fontSize: '17px'});
    await form.settled();
    expect(form.element.getBoundingClientRect().height).to.be.at.most(100);
    expect(form.words()).to.equal('Is the information on this page correct? Yes No');
  });

  it('says above its button what it is for, whether anybody replies, and where to go instead', async () => {
    const form = await showForm({
      'purpose': 'report',
      'plan-url': '/plan',
      'complaint-url': 'https://council.example/complain',
      'sendiass-url': '/advice',
    });
    const about = form.root.querySelector('[part=about]')!;
    expect(about.textContent)
      .to.include('not about your own child')
      .and.include('We do not reply')
      .and.include('call 999');
    expect([...about.querySelectorAll('a')].map(link => link.href)).to.deep.equal([
      new URL('/plan', location.href).href,
      new URL('/advice', location.href).href,
      'https://council.example/complain',
    ]);
    const follows = (one: Node, other: Node) =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    expect(follows(about, form.button('Send'))).to.equal(true);
    expect(follows(form.control('What should it say?'), about)).to.equal(true);
    const plain = await showForm({
      'purpose': 'report',
      'plan-url': 'javascript:alert(1)',
      'replies': 'yes',
    });
    expect(plain.root.querySelectorAll('[part=about] a')).to.have.length(0);
    expect(plain.words())
      .to.include('call 999')
      .and.include('We reply if you ask us to.')
      .and.not.include('go here instead');
  });

  it('sends what is wrong, and gives a copy to keep', async () => {
    const requests = receive(receipt);
    const form = await showForm({'read-within': '10'});
    await form.press('No');
    await form.choose('It is wrong', 'Something is missing');
    await form.write('Which part of the page?', 'Bus times');
    await form.write('What should it say?', 'The bus leaves at 8.10 now.');
    await form.press('Send');
    await form.reads('Thank you. We have your answers.');
    expect(sentBody(requests[0]!).answers).to.deep.equal({
      correct: 'no',
      problem: ['wrong', 'missing'],
      part: 'Bus times',
      detail: 'The bus leaves at 8.10 now.',
    });
    expect(form.words()).to.include('Next, somebody reads them. No later than: 4 December 2026');
    expect(form.all('[part=copy] dt')).to.deep.equal([
      'What is wrong?',
      'Which part of the page?',
      'What should it say?',
    ]);
    expect(form.words())
      .to.include('The bus leaves at 8.10 now.')
      .and.include('Copy')
      .and.include('Save as a file')
      .and.include('Print');
    expect(focused()?.textContent).to.include('Thank you.');
    await form.press('Answer again');
    await form.reads('Yes');
    expect(form.all('button')).to.deep.equal(['Yes', 'No']);
  });

  it('says that nobody has promised when it will be read', async () => {
    receive(receipt);
    const form = await showForm();
    await form.press('Yes');
    await form.reads('This page does not say how soon.');
  });

  it('sends "Yes" alone after a "No" that was begun', async () => {
    const requests = receive(receipt);
    const form = await showForm();
    await form.press('No');
    await form.write('What should it say?', 'Never mind');
    await form.press('Yes');
    await form.reads('Thank you.');
    expect(sentBody(requests[0]!).answers).to.deep.equal({correct: 'yes'});
    expect(form.words()).not.to.include('Never mind');
  });

  it('keeps its question when the page leaves its heading out', async () => {
    const form = await showForm({'no-heading': ''});
    expect(form.root.querySelectorAll('h1, h2, h3')).to.have.length(0);
    expect(form.words()).to.include('Is the information on this page correct?');
  });

  it('is this form for any purpose it does not know', async () => {
    const form = await showForm({purpose: 'complain'});
    expect(form.all('button')).to.deep.equal(['Yes', 'No']);
  });
});

describe('a comment on the Local Offer', () => {
  it('asks what the law’s list has, whether it may be published, and about a reply', async () => {
    const requests = receive(receipt);
    const form = await showForm({purpose: 'comment'});
    expect(form.all('.asked')).to.deep.equal([
      'Who are you? (optional)',
      'What is your comment about?',
      'Your comment',
      'May we publish your comment, without your name?',
      'Would you like a reply? (optional)',
    ]);
    expect(form.all('.checkboxes .choice')).to.have.length(5);
    await form.choose('A parent or carer', 'Help that is missing');
    await form.write('Your comment', 'No short breaks in the holidays.');
    const [publish, answer] = ['May we publish', 'Would you like'].map(question =>
      form.control(question).closest('.question')!,
    );
    publish!.querySelector<HTMLInputElement>('[value=yes]')!.click();
    answer!.querySelector<HTMLInputElement>('[value=yes]')!.click();
    await form.settled();
    expect(form.all('.asked').at(-1)).to.equal('Your email address');
    const email = form.control('Your email address');
    expect([email.type, email.autocomplete]).to.deep.equal(['email', 'email']);
    await form.write('Your email address', 'a.parent@example.org');
    await form.press('Send');
    await form.reads('Our reply comes by email.');
    expect(sentBody(requests[0]!).answers).to.deep.equal({
      who: 'parent-carer',
      about: ['gaps'],
      comment: 'No short breaks in the holidays.',
      publish: 'yes',
      reply: 'yes',
      email: 'a.parent@example.org',
    });
  });

  it('asks about no reply where nobody replies', async () => {
    const form = await showForm({purpose: 'comment', replies: 'no'});
    expect(form.words())
      .to.include('We do not reply to what you send.')
      .and.not.include('Would you like a reply?');
  });
});
