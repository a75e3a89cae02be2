/**
 * What each content management system allows, and where to paste it. `known` was tested with the system's own filter;
 * `believed` is from its makers' documentation, or inferred from similar systems. `docs/embedding.md` says the same at
 * more length.
 */
import type {PieceKind} from './snippets.js';

export interface System {
  id: string;
  name: string;
  piece: PieceKind;
  /** Whether the page of this system can have our script at all. */
  hasScript: boolean;
  /** What was tried; empty where nothing was. */
  known: string;
  /** What we only believe; empty where there is nothing more to say. */
  believed: string;
  /** Where to paste the piece. */
  where: string;
  /** Where the script goes, and who can put it there. */
  script: string;
  /** Where colours of one's own go. */
  styles: string;
  /** What else is worth knowing; may be empty. */
  note: string;
}

const TEMPLATE =
  'Into the template of the site, once. Whoever looks after the template can put it there.';
const NO_SCRIPT =
  'None: these pages take no scripts. The link leads to the widget on a page of its own.';
const SHEET =
  'Into the style sheet of the site, once. Whoever looks after the template can put it there.';
const NO_SHEET =
  'The page that a link or a frame shows has no style sheet of yours: the ready theme that you began with goes with its address, colours of your own do not.';
const WORDPRESS_STYLES =
  'An administrator puts it under Appearance, Customise, Additional CSS; with a block theme under Appearance, Editor, Styles, Additional CSS.';
/** Where the script and colours go in a WordPress of one's own, whatever the editor and the role. */
const WORDPRESS = {
  believed: 'Where header code and style sheets are found differs between themes and plug-ins.',
  script:
    'An administrator puts it into the header: with a plug-in for header code such as WPCode, in functions.php of the child theme, or in a Custom HTML block of the footer.',
  styles: WORDPRESS_STYLES,
  note: '',
};
/** What is the same in every Drupal. */
const DRUPAL = {
  believed: 'Councils change their text formats. Ask which one your editor uses.',
  where:
    'Into the source view of the editor. The text format takes the tag away and leaves the link, which becomes the widget.',
  script:
    'Into the theme, or as a library of a module. The people who look after your Drupal can do that.',
  styles:
    'Into the style sheet of the theme, or into one of the module’s library. The people who look after your Drupal can do that.',
  note: 'An administrator may add the tag to Allowed HTML tags of the text format; then it stays.',
};
/** For systems without a filter that we know. */
const BY_TEMPLATE = {script: TEMPLATE, styles: SHEET, note: ''};

export const systems: readonly System[] = [
  {
    id: 'unknown',
    name: 'I do not know',
    piece: 'element',
    hasScript: true,
    known:
      'In all thirteen filters that we tried, WordPress’s, Drupal’s and those of two editors among them, the link outlives the tag or the tag stays, in twelve of them as a working link.',
    believed: 'Your system is most likely one of these, or has one of their editors.',
    where:
      'Where your editor takes HTML: look for "HTML", "Source" or "<>". Whatever it takes away, the link in the line stays.',
    script: TEMPLATE,
    styles: SHEET,
    note: 'Save the page and look at it. If only a link stands there, the link becomes the widget once the script is in the template.',
  },
  {
    id: 'wordpress-plugin',
    name: 'WordPress, with our plugin',
    piece: 'link',
    hasScript: true,
    known: 'The plugin was tried on real WordPress 6.1 and 7.1, in Chromium.',
    believed: '',
    where:
      'Nothing to paste: press +, type “send”, and choose what to show. In the classic editor, paste the link: the plugin makes the widget of it.',
    script: 'The plugin brings it. An administrator installs the plugin.',
    styles: WORDPRESS_STYLES,
    note: 'The address of the link has to begin with that of the plugin’s own folder embed/.',
  },
  {
    id: 'wordpress-block',
    name: 'WordPress, block editor: administrator or editor',
    piece: 'element',
    hasScript: true,
    known:
      'What WordPress’s own filter (kses) leaves of the line for who may post unfiltered HTML: all of it. In a paragraph it leaves the link, which becomes the widget.',
    ...WORDPRESS,
    where: 'Into a Custom HTML block. In a paragraph, the tag goes and the link stays.',
  },
  {
    id: 'wordpress-author',
    name: 'WordPress, block editor: author or contributor',
    piece: 'box',
    hasScript: true,
    known:
      'What WordPress’s own filter leaves of the box for who may not post unfiltered HTML: the whole box, with its attributes.',
    ...WORDPRESS,
    where:
      'Into a Custom HTML block. WordPress takes tags that it does not know from your role; the box stays.',
  },
  {
    id: 'wordpress-classic',
    name: 'WordPress, classic editor',
    piece: 'box',
    hasScript: true,
    known:
      'What the classic editor makes of the box in Text and in Visual: it survives both, and a tag survives in Text alone.',
    ...WORDPRESS,
    where:
      'Into the tab Text, not Visual. The tab Visual takes our tags away from everybody; the box survives in both.',
  },
  {
    id: 'wordpress-multisite',
    name: 'WordPress in a multisite network',
    piece: 'box',
    hasScript: true,
    known:
      'In a network, WordPress gives the right to unfiltered HTML to super administrators alone; its filter leaves the whole box.',
    believed: 'We have not tried a network itself, and how much one lets its sites change differs.',
    where:
      'Into a Custom HTML block. In a network only super administrators may post tags; the box needs no such right.',
    script: 'The super administrator of the network puts it into the header of your site.',
    styles:
      'The super administrator of the network puts it under Appearance, Customise, Additional CSS of your site.',
    note: '',
  },
  {
    id: 'drupal',
    name: 'Drupal',
    piece: 'element',
    hasScript: true,
    known:
      'What Drupal’s filter leaves of the line with the settings of “Basic HTML”: the link, which becomes the widget. With our module’s allowance, the tag.',
    ...DRUPAL,
  },
  {
    id: 'localgov-drupal',
    name: 'LocalGov Drupal',
    piece: 'element',
    hasScript: true,
    known:
      'What Drupal’s filter leaves of the line with the settings of LocalGov’s own text format: the link, which becomes the widget, and a table after it. With our module’s allowance, the tag.',
    ...DRUPAL,
  },
  {
    id: 'ckeditor',
    name: 'Another system with CKEditor',
    piece: 'element',
    hasScript: true,
    known: 'What CKEditor 5 leaves of the line: the link, which becomes the widget.',
    believed: 'The system around it may filter once more when it saves.',
    where: 'Into the source view. The link in the line stays, and becomes the widget.',
    ...BY_TEMPLATE,
  },
  {
    id: 'tinymce',
    name: 'Another system with TinyMCE',
    piece: 'box',
    hasScript: true,
    known:
      'What TinyMCE leaves: the box and the link. Its newer versions put an empty sandbox on every frame, so that no script runs there.',
    believed: 'The system around it may filter once more when it saves.',
    where: 'Into Source code in the menu Tools or View.',
    script: TEMPLATE,
    styles: SHEET,
    note: 'Do not use a frame: newer versions let no script run in it.',
  },
  {
    id: 'umbraco',
    name: 'Umbraco',
    piece: 'link',
    hasScript: true,
    known: '',
    believed:
      'Its rich text editor keeps ordinary links, as every editor does. Older versions have TinyMCE: there the box may survive, too.',
    where: 'Into the rich text editor, as an ordinary link in a paragraph of its own.',
    script: 'Into the master template. Your developers or your supplier can put it there.',
    styles: SHEET,
    note: '',
  },
  {
    id: 'jadu',
    name: 'Jadu',
    piece: 'link',
    hasScript: true,
    known: '',
    believed:
      'Its editor keeps ordinary links. We have not tried it: check the page that you saved, and write to us.',
    where: 'Into the content, as a link in a paragraph of its own.',
    ...BY_TEMPLATE,
  },
  {
    id: 'goss',
    name: 'GOSS iCM',
    piece: 'link',
    hasScript: true,
    known: '',
    believed:
      'Its editor keeps ordinary links. We have not tried it: check the page that you saved, and write to us.',
    where: 'Into the article text, as a link in a paragraph of its own.',
    ...BY_TEMPLATE,
  },
  {
    id: 'joomla',
    name: 'Joomla',
    piece: 'box',
    hasScript: true,
    known: '',
    believed:
      'Its makers say that its filter takes tags it does not know. We have not tried it: the box and the link have no such tag.',
    where:
      'Into the code view of the editor. Its filter drops tags with a hyphen; the box and the link stay.',
    ...BY_TEMPLATE,
  },
  {
    id: 'squarespace',
    name: 'Squarespace',
    piece: 'element',
    hasScript: true,
    known: '',
    believed:
      'Its makers say that a Code block takes HTML, and that scripts need a plan with code injection. We have not tried it.',
    where: 'Into a Code block.',
    script: 'Into Code injection, Header, in the settings; some plans do not have it.',
    styles: 'Into Custom CSS, in the settings of the site’s design.',
    note: '',
  },
  {
    id: 'wix',
    name: 'Wix',
    piece: 'frame',
    hasScript: false,
    known: '',
    believed: 'Its makers say that an embedded site is a frame. We have not tried it.',
    where: 'As an embedded site: paste only the address that stands in src.',
    script: 'None: the frame brings its own.',
    styles: NO_SHEET,
    note: '',
  },
  {
    id: 'google-sites',
    name: 'Google Sites',
    piece: 'frame',
    hasScript: false,
    known: '',
    believed: 'Its makers say that an embedded address is a frame. We have not tried it.',
    where: 'Insert, Embed, By URL: paste only the address that stands in src.',
    script: 'None: the frame brings its own.',
    styles: NO_SHEET,
    note: '',
  },
  {
    id: 'sharepoint',
    name: 'SharePoint',
    piece: 'link',
    hasScript: false,
    known: '',
    believed:
      'Its makers say that modern pages take no scripts, and that the Embed part shows frames of addresses that an administrator allows. We have not tried it.',
    where: 'As an ordinary link.',
    script: NO_SCRIPT,
    styles: NO_SHEET,
    note: 'Where an administrator allows the address, the Embed part of SharePoint takes the frame.',
  },
  {
    id: 'no-scripts',
    name: 'A directory, a newsletter, anything without scripts',
    piece: 'link',
    hasScript: false,
    known: '',
    believed: 'What takes nothing else takes a link.',
    where: 'As an ordinary link.',
    script: NO_SCRIPT,
    styles: NO_SHEET,
    note: '',
  },
];
