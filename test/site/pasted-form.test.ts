/** What Make reads of the HTML of somebody's form, and by keyboard alone from that form to the tag. */
import {expect} from '@open-wc/testing';
import {askedQuestions} from '../../site/make/form/form-choice.js';
import {suggestMap} from '../../site/make/form/form-map.js';
import {receiverList} from '../../site/make/form/receivers.js';
import {readPastedForms} from '../../site/make/form/read-pasted-form.js';
import {press, type} from '../support/keys.js';
import {until} from '../support/settle.js';
import {
  auditSite,
  choose,
  closeSite,
  labelled,
  openSite,
  siteWindow,
  tabTo,
  takeKeyboard,
} from '../support/site.js';

afterEach(closeSite);

const questions = askedQuestions({purpose: 'comment'}, undefined);
const read = (source: string, page = 'https://forum.example/contact/') =>
  readPastedForms(source, page, questions);

const CONTACT_FORM_7 = `<link rel="https://api.w.org/" href="https://forum.example/send/wp-json/">
<form role="search" action="/"><label>Search <input name="s"></label></form>
<form action="/contact/#wpcf7-f7-p2-o1" method="post" class="wpcf7-form init" novalidate>
<div style="display: none;"><input type="hidden" name="_wpcf7" value="7"><input type="hidden" name="_wpcf7_unit_tag" value="wpcf7-f7-p2-o1"></div>
<p><label> Your name (required)<br><span class="wpcf7-form-control-wrap" data-name="your-name"><input class="wpcf7-form-control wpcf7-text wpcf7-validates-as-required" aria-required="true" value="" type="text" name="your-name"></span> </label></p>
<p><label> Your message<br><span class="wpcf7-form-control-wrap"><textarea maxlength="2000" class="wpcf7-form-control wpcf7-textarea" name="your-message"></textarea></span></label></p>
<p>About<br><span class="wpcf7-form-control-wrap"><span class="wpcf7-form-control wpcf7-checkbox wpcf7-validates-as-required"><span class="wpcf7-list-item first"><label><input type="checkbox" name="topics[]" value="What the Local Offer says"><span class="wpcf7-list-item-label">What the Local Offer says</span></label></span><span class="wpcf7-list-item last"><label><input type="checkbox" name="topics[]" value="Help that is missing"><span class="wpcf7-list-item-label">Help that is missing</span></label></span></span></span></p>
<p><span class="wpcf7-form-control-wrap"><span class="wpcf7-form-control wpcf7-acceptance"><span class="wpcf7-list-item"><label><input type="checkbox" name="acceptance-1" value="1"><span class="wpcf7-list-item-label">You may publish this</span></label></span></span></span></p>
<p><label>1+1=?<span class="wpcf7-form-control-wrap"><input class="wpcf7-form-control wpcf7-quiz wpcf7-validates-as-required" aria-required="true" type="text" name="quiz-1"></span></label></p>
<p><input class="wpcf7-submit" type="submit" value="Send"></p></form>`;

const GRAVITY = `<div class="gform_wrapper"><form method="post" enctype="multipart/form-data" id="gform_3" action="/contact/">
<fieldset class="gfield gfield--type-checkbox gfield_contains_required"><legend class="gfield_label">What is your comment about?<span class="gfield_required">(Required)</span></legend>
<div class="gchoice"><input class="gfield-choice-input" name="input_5.1" type="checkbox" value="Content" id="choice_3_5_1"><label for="choice_3_5_1">What the Local Offer says</label></div>
<div class="gchoice"><input class="gfield-choice-input" name="input_5.4" type="checkbox" value="Gaps" id="choice_3_5_4"><label for="choice_3_5_4">Help that is missing</label></div></fieldset>
<div class="gfield"><label class="gfield_label" for="input_3_1">Your comment<span class="gfield_required">*</span></label><textarea name="input_1" id="input_3_1" aria-required="true"></textarea></div>
<div class="gfield gform_validation_container"><label for="input_3_9">Comments</label><input name="input_9" id="input_3_9" type="text"></div>
<div class="ginput_recaptcha" data-sitekey="x"></div>
<input type="hidden" name="gform_submit" value="3"><input type="submit" value="Send"></form></div>`;

const DRUPAL = `<form class="webform-submission-form" data-drupal-selector="webform-submission-local-offer-comment-node-12-add-form" action="/contact" method="post" id="webform-submission-local-offer-comment-node-12-add-form" accept-charset="UTF-8">
<div class="form-item"><label for="edit-message" class="js-form-required form-required">Message</label><textarea id="edit-message" name="message" required="required" aria-required="true"></textarea></div>
<fieldset id="edit-about" required="required" aria-required="true"><legend><span class="fieldset-legend">About</span></legend>
<input type="checkbox" id="edit-about-content" name="about[content]" value="content"><label for="edit-about-content">Content</label>
<input type="checkbox" id="edit-about-gaps" name="about[gaps]" value="gaps"><label for="edit-about-gaps">Gaps</label></fieldset>
<input type="hidden" name="form_build_id" value="form-abc"><input type="hidden" name="form_id" value="webform_submission_local_offer_comment_node_12_add_form">
<input type="submit" name="op" value="Submit"></form>`;

describe('the HTML of a form', () => {
  it('is known as one of Contact Form 7, with its number, its site and its fields', () => {
    const [form, other] = read(CONTACT_FORM_7);
    expect(other, 'a search is no form to answer').to.equal(undefined);
    expect(form).to.include({
      kind: 'contact-form-7',
      formId: '7',
      address: 'https://forum.example/send/',
    });
    const byName = new Map(form!.fields.map(field => [field.name, field]));
    expect(byName.get('your-name')).to.include({required: true, label: 'Your name (required)'});
    expect(byName.get('your-message')).to.include({maxLength: 2000, required: false});
    expect(byName.get('topics')).to.include({type: 'choices', required: true});
    expect(byName.get('topics')!.options.map(({label}) => label)).to.deep.equal([
      'What the Local Offer says',
      'Help that is missing',
    ]);
    expect(byName.get('acceptance-1')).to.include({type: 'box', required: true});
    expect(byName.get('quiz-1')!.type).to.equal('unanswerable');
    const map = suggestMap(questions, form!);
    expect(map).to.include({
      'comment': 'your-message',
      'about': 'topics',
      'about.gaps': 'Help that is missing',
    });
  });

  it('is known as one of Gravity Forms, whose boxes have names of their own', () => {
    const [form] = read(GRAVITY);
    expect(form).to.include({
      kind: 'gravity-forms',
      formId: '3',
      address: 'https://forum.example/',
      hasCaptcha: true,
    });
    expect(suggestMap(questions, form!)).to.deep.equal({
      'about': 'input_5',
      'about.content': 'input_5_1',
      'about.gaps': 'input_5_4',
      'comment': 'input_1',
    });
  });

  it('is known as a webform of Drupal, whatever page it is on', () => {
    const [form] = read(DRUPAL, 'https://council.example/contact');
    expect(form).to.include({
      kind: 'drupal-webform',
      formId: 'local_offer_comment',
      address: 'https://council.example/',
    });
    expect(suggestMap(questions, form!)).to.deep.equal({about: 'about', comment: 'message'});
    expect(form!.fields.find(({name}) => name === 'about')!.required).to.equal(true);
  });

  it('says where a form of one’s own posts to, and how', () => {
    const source =
      '<base href="/forms/"><form method="POST" action="send.aspx" enctype="multipart/form-data"><textarea name="comments"></textarea></form>';
    expect(read(source, 'https://council.example/a/b')[0]).to.include({
      kind: 'multipart',
      address: 'https://council.example/forms/send.aspx',
    });
    expect(read('<form action="/find"><input name="a"><input name="b"></form>')[0]!.kind).to.equal(
      'hand-off',
    );
  });

  it('stays words: no script of it runs, nothing of it is fetched, and a log-in is no form', async () => {
    const hostile = `<script>globalThis.wasRun = true</script><img src="/hostile.png" onerror="globalThis.wasRun = true">
      <form method="post" action="javascript:globalThis.wasRun=true"><input name="getAttribute"><input name="action" value="x"><input name="querySelectorAll"><textarea name="comment" onfocus="globalThis.wasRun=true" autofocus></textarea></form>
      <form method="post" action="/login"><input name="user"><input type="password" name="pass"></form>`;
    performance.clearResourceTimings();
    const forms = read(hostile);
    expect(forms.length).to.equal(1);
    expect(forms[0]!.fields.map(({name}) => name)).to.deep.equal([
      'getAttribute',
      'action',
      'querySelectorAll',
      'comment',
    ]);
    await new Promise(resolve => requestAnimationFrame(resolve));
    expect('wasRun' in globalThis).to.equal(false);
    expect(
      performance.getEntriesByType('resource').some(({name}) => name.includes('hostile')),
    ).to.equal(false);
  });
});

describe('the chooser of a receiver, by keyboard alone', () => {
  it('leads from the HTML of a form to a tag that the form takes', async function () {
    this.timeout(120_000);
    const page = await openSite('make.html');
    await takeKeyboard(page);
    await tabTo(page, ({id}) => id === 'piece-only');
    await press('Enter');
    await choose(await tabTo(page, ({id}) => id === 'widget'), 'feedback-form');
    await choose(await tabTo(page, ({id}) => id === 'form-purpose'), 'comment');
    await choose(await tabTo(page, ({id}) => id === 'receiver'), 'contact-form-7');
    const source = (await tabTo(page, ({id}) => id === 'form-source')) as HTMLTextAreaElement;
    // A person pastes it; no robot has a clipboard in every browser.
    source.value = CONTACT_FORM_7;
    await tabTo(page, element => element.textContent === 'Read the form');
    await press('Enter');
    const told = page.getElementById('hindrances')!;
    await until(() => /Your name/.test(told.textContent!), 'what keeps answers out');
    expect(told.textContent).to.match(/file, a password or a puzzle/);
    const snippet = () =>
      page.querySelector<HTMLTextAreaElement>('[aria-label="The snippet"]')!.value;
    expect(snippet()).to.match(
      /^<send-feedback-form purpose="comment" action="https:\/\/forum\.example\/send\/" receiver="contact-form-7" form-id="7" map="about=topics; /,
    );
    await choose(await tabTo(page, labelled('Who are you?')), 'your-name');
    expect(snippet()).to.include('who=your-name');
    expect(page.getElementById('receiver-step')!.textContent).to.match(/your-name\s+parent-carer/);
  });

  it('tries what somebody answers beside it, sends it nowhere and keeps none of it', async function () {
    this.timeout(120_000);
    const page = await openSite('make.html');
    page.getElementById('piece-only')!.click();
    const widget = page.querySelector<HTMLSelectElement>('#widget')!;
    widget.value = 'feedback-form';
    widget.dispatchEvent(new Event('change'));
    const purpose = page.querySelector<HTMLSelectElement>('#form-purpose')!;
    purpose.value = 'report';
    purpose.dispatchEvent(new Event('change'));
    const form = page.querySelector('#piece-frame send-feedback-form')!;
    await until(() => form.shadowRoot?.querySelector('textarea'), 'the form');
    const view = siteWindow();
    const asked: string[] = [];
    const fetchAsBefore = view.fetch;
    view.fetch = (...request) => {
      asked.push(String(request[0]));
      return fetchAsBefore(...request);
    };
    form.shadowRoot!.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    form.shadowRoot!.querySelector('textarea')!.focus();
    await type('It says 2019');
    form.shadowRoot!.querySelector<HTMLElement>('button[type=submit]')!.click();
    const step = page.getElementById('receiver-step')!;
    await until(() => /Nothing was sent/.test(step.textContent!), 'the trial');
    expect(step.textContent).to.match(/answers\.detail\s+It says 2019/);
    expect(asked).to.deep.equal([]);
    await until(
      () => form.shadowRoot!.querySelector('textarea')?.value === '',
      'the form to be empty again',
    );
  });

  for (const {kind, name} of receiverList)
    it(`meets the rules of accessibility, and fits on 320 pixels, for ${name}`, async function () {
      this.timeout(60_000);
      const page = await openSite('make.html', 320);
      page.getElementById('piece-only')!.click();
      for (const [id, value] of [
        ['widget', 'feedback-form'],
        ['form-purpose', 'comment'],
        ['receiver', kind],
      ] as const) {
        const list = page.querySelector<HTMLSelectElement>(`#${id}`)!;
        list.value = value;
        list.dispatchEvent(new Event('change'));
      }
      const source = page.querySelector<HTMLTextAreaElement>('#form-source');
      if (source) {
        source.value = CONTACT_FORM_7;
        [...page.querySelectorAll('button')]
          .find(({textContent}) => textContent === 'Read the form')!
          .click();
      }
      expect(await auditSite(page)).to.deep.equal([]);
    });
});
