/** Embed code as networks and video sites hand it out, with what a record is to hold of it. Names and numbers are changed. */

export const TWEET = `<blockquote class="twitter-tweet" data-dnt="true"><p lang="en" dir="ltr">The report is out. Read it with a cup of tea &amp; tell us: <a href="https://t.co/abc">https://t.co/abc</a></p>&mdash; Exampleshire Forum (@exampleshirepcf) <a href="https://twitter.com/exampleshirepcf/status/1372?ref_src=twsrc%5Etfw">March 3, 2021</a></blockquote> <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>`;
const TWEET_READ = {
  kind: 'post',
  by: 'Exampleshire Forum',
  account: '@exampleshirepcf',
  date: '2021-03-03',
  text: 'The report is out. Read it with a cup of tea & tell us: https://t.co/abc',
  url: 'https://twitter.com/exampleshirepcf/status/1372',
};
const VIDEO = 'https://www.youtube.com/watch?v=a1B2c3D4e5F';
const PLAYER =
  '<iframe width="560" height="315" src="https://www.youtube.com/embed/a1B2c3D4e5F?si=XyZ&amp;start=90" title="Our area&#39;s inspection explained" frameborder="0" allow="accelerometer; autoplay" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>';

export const embedCases: [name: string, code: string, expected: object][] = [
  ['a post on X', TWEET, TWEET_READ],
  [
    'a post on X whose author uses brackets',
    '<blockquote class="twitter-tweet"><p>Hi <a href="https://twitter.com/hashtag/SEND?src=hash">#SEND</a></p>&mdash; Forum (Exampleshire) (@expcf) <a href="https://x.com/expcf/status/13?ref_src=twsrc%5Etfw">November 3, 2021</a></blockquote>',
    {
      kind: 'post',
      by: 'Forum (Exampleshire)',
      account: '@expcf',
      date: '2021-11-03',
      text: 'Hi #SEND',
      url: 'https://x.com/expcf/status/13',
    },
  ],
  [
    'a post on X dated in another language',
    '<blockquote class="twitter-tweet"><p lang="pl">Raport</p>&mdash; Forum (@expcf) <a href="https://x.com/expcf/status/14">3 marca 2021</a></blockquote>',
    {
      kind: 'post',
      by: 'Forum',
      account: '@expcf',
      text: 'Raport',
      url: 'https://x.com/expcf/status/14',
    },
  ],
  [
    'a post on Bluesky',
    '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:x/app.bsky.feed.post/3l" data-bluesky-cid="bafy" data-bluesky-embed-color-mode="system"><p lang="en">Hello<br><br>families<br><br><a href="https://bsky.app/profile/did:plc:x/post/3l?ref_src=embed">[image or embed]</a></p>&mdash; Forum (<a href="https://bsky.app/profile/did:plc:x?ref_src=embed">@forum.bsky.social</a>) <a href="https://bsky.app/profile/did:plc:x/post/3l?ref_src=embed">November 12, 2024 at 5:00 PM</a></blockquote><script async src="https://embed.bsky.app/static/embed.js" charset="utf-8"></script>',
    {
      kind: 'post',
      by: 'Forum',
      account: '@forum.bsky.social',
      date: '2024-11-12',
      text: 'Hello\n\nfamilies',
      url: 'https://bsky.app/profile/did:plc:x/post/3l',
    },
  ],
  [
    'a post on Facebook',
    '<div class="fb-post" data-href="https://www.facebook.com/forum/posts/1?ref=embed"><blockquote cite="https://www.facebook.com/forum/posts/1" class="fb-xfbml-parse-ignore"><p>Come and talk.</p>Posted by <a href="https://www.facebook.com/forum">Exampleshire Forum</a> on&nbsp;<a href="https://www.facebook.com/forum/posts/1">Thursday, 3 June 2021</a></blockquote></div>',
    {
      kind: 'post',
      by: 'Exampleshire Forum',
      date: '2021-06-03',
      text: 'Come and talk.',
      url: 'https://www.facebook.com/forum/posts/1',
    },
  ],
  [
    'a post on Facebook in a frame',
    '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fpermalink.php%3Fstory_fbid%3Dpfbid0%26id%3D100064&show_text=true&width=500" width="500" height="250" style="border:none;overflow:hidden" scrolling="no" frameborder="0"></iframe>',
    {
      kind: 'post',
      url: 'https://www.facebook.com/permalink.php?story_fbid=pfbid0&id=100064',
    },
  ],
  [
    'a video on Facebook',
    '<iframe src="https://www.facebook.com/plugins/video.php?height=314&href=https%3A%2F%2Fwww.facebook.com%2Fforum%2Fvideos%2F101%2F&show_text=false&width=560&t=0" width="560" height="314" allowfullscreen="true"></iframe>',
    {
      kind: 'video',
      url: 'https://www.facebook.com/forum/videos/101/',
    },
  ],
  [
    'a post on Instagram',
    '<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="https://www.instagram.com/p/Cu/?utm_source=ig_embed&amp;utm_campaign=loading" data-instgrm-version="14" style=" background:#FFF;"><div style="padding:16px;"> <a href="https://www.instagram.com/p/Cu/?utm_source=ig_embed&amp;utm_campaign=loading" target="_blank"> <div style=""></div><div> <div style=" color:#3897f0;">View this post on Instagram</div></div></a><p><a href="https://www.instagram.com/p/Cu/?utm_source=ig_embed" target="_blank">A post shared by Exampleshire Forum (@exampleshirepcf)</a></p></div></blockquote> <script async src="//www.instagram.com/embed.js"></script>',
    {
      kind: 'post',
      by: 'Exampleshire Forum',
      account: '@exampleshirepcf',
      url: 'https://www.instagram.com/p/Cu/',
    },
  ],
  [
    'a reel on Instagram',
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/reel/Cx/?utm_source=ig_embed&amp;utm_campaign=loading"></blockquote>',
    {kind: 'video', url: 'https://www.instagram.com/reel/Cx/'},
  ],
  [
    'a post on Threads',
    '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.com/@exampleshire/post/DA" data-text-post-version="0" id="ig-tp-DA"> <a href="https://www.threads.com/@exampleshire/post/DA" target="_blank"> <div><div><svg></svg></div> <div> Post by @exampleshire</div> <div> View on Threads</div></div></a></blockquote><script async src="https://www.threads.com/embed.js"></script>',
    {
      kind: 'post',
      account: '@exampleshire',
      url: 'https://www.threads.com/@exampleshire/post/DA',
    },
  ],
  [
    'a video on TikTok',
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@exampleshire/video/71" data-video-id="71" style="max-width: 605px;" > <section> <a target="_blank" title="@exampleshire" href="https://www.tiktok.com/@exampleshire?refer=embed">@exampleshire</a> <p>What an EHC plan is <a title="send" target="_blank" href="https://www.tiktok.com/tag/send?refer=embed">#send</a></p> <a target="_blank" title="♬ original sound" href="https://www.tiktok.com/music/original-sound-1?refer=embed">♬ original sound</a> </section> </blockquote> <script async src="https://www.tiktok.com/embed.js"></script>',
    {
      kind: 'video',
      account: '@exampleshire',
      text: 'What an EHC plan is #send',
      url: 'https://www.tiktok.com/@exampleshire/video/71',
    },
  ],
  [
    'a video on YouTube',
    PLAYER,
    {kind: 'video', title: "Our area's inspection explained", url: `${VIDEO}&t=90s`},
  ],
  [
    'a video on YouTube without cookies or a title',
    '<iframe src="//www.youtube-nocookie.com/embed/a1B2c3D4e5F?rel=0" title="YouTube video player"></iframe>',
    {kind: 'video', url: VIDEO},
  ],
  [
    'a list of videos on YouTube',
    '<iframe src="https://www.youtube.com/embed/videoseries?si=a&amp;list=PLa" title="YouTube video player"></iframe>',
    {kind: 'video', url: 'https://www.youtube.com/playlist?list=PLa'},
  ],
  [
    'the address of a video on YouTube',
    `${VIDEO}&si=track&pp=ygU%3D&t=43s`,
    {kind: 'video', url: `${VIDEO}&t=43s`},
  ],
  [
    'the address of a player of YouTube',
    'https://www.youtube.com/embed/a1B2c3D4e5F',
    {kind: 'video', url: VIDEO},
  ],
  [
    'a short address of YouTube',
    'https://youtu.be/a1B2c3D4e5F?si=track&t=90',
    {kind: 'video', url: 'https://youtu.be/a1B2c3D4e5F?t=90'},
  ],
  [
    'a video on Vimeo that is not listed',
    '<div style="padding:56.25% 0 0 0;position:relative;"><iframe src="https://player.vimeo.com/video/7697?h=8272103f6e&amp;badge=0&amp;autopause=0&amp;player_id=0&amp;app_id=58479" frameborder="0" title="The visit in BSL"></iframe></div><script src="https://player.vimeo.com/api/player.js"></script>',
    {
      kind: 'video',
      title: 'The visit in BSL',
      url: 'https://vimeo.com/7697/8272103f6e',
    },
  ],
  [
    'a video on Vimeo with its signature',
    '<iframe src="https://player.vimeo.com/video/7697" width="640"></iframe><p><a href="https://vimeo.com/7697">The visit in BSL</a> from <a href="https://vimeo.com/deafclub">Exampleshire Deaf Club</a> on <a href="https://vimeo.com">Vimeo</a>.</p>',
    {
      kind: 'video',
      title: 'The visit in BSL',
      by: 'Exampleshire Deaf Club',
      url: 'https://vimeo.com/7697',
    },
  ],
  [
    'a post on LinkedIn',
    '<iframe src="https://www.linkedin.com/embed/feed/update/urn:li:share:70" height="500" width="504" title="Embedded post"></iframe>',
    {kind: 'post', url: 'https://www.linkedin.com/feed/update/urn:li:share:70'},
  ],
  [
    'a post of a WordPress site',
    '<blockquote class="wp-embedded-content" data-secret="a"><a href="https://forum.example/letter/">The letter in short</a></blockquote><iframe sandbox="allow-scripts" security="restricted" src="https://forum.example/letter/embed/#?secret=a" title="“The letter in short” — Forum" data-secret="a"></iframe>',
    {
      kind: 'page',
      title: 'The letter in short',
      url: 'https://forum.example/letter/',
    },
  ],
  [
    'a block of WordPress',
    '<!-- wp:embed {"url":"https://youtu.be/a1B2c3D4e5F","type":"video"} -->\n<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/a1B2c3D4e5F\n</div></figure>\n<!-- /wp:embed -->',
    {kind: 'video', url: 'https://youtu.be/a1B2c3D4e5F'},
  ],
  [
    'a short code of WordPress',
    '[embed]https://youtu.be/a1B2c3D4e5F[/embed]',
    {kind: 'video', url: 'https://youtu.be/a1B2c3D4e5F'},
  ],
  [
    'what oEmbed answers for a video',
    JSON.stringify({
      title: 'Our inspection',
      author_name: 'Exampleshire',
      author_url: 'https://www.youtube.com/@ex',
      type: 'video',
      height: 113,
      width: 200,
      version: '1.0',
      provider_name: 'YouTube',
      html: PLAYER,
    }),
    {
      kind: 'video',
      title: 'Our inspection',
      by: 'Exampleshire',
      url: `${VIDEO}&t=90s`,
    },
  ],
  [
    'what oEmbed answers for a post',
    JSON.stringify({
      url: TWEET_READ.url,
      author_name: 'Exampleshire Forum',
      html: TWEET,
      width: 550,
      height: null,
      type: 'rich',
      provider_name: 'X',
      version: '1.0',
    }),
    TWEET_READ,
  ],
  [
    'a link',
    '<p>Read <a href="https://www.exampleshire.example/report?utm_source=x&page=2">the report</a>.</p>',
    {kind: 'page', title: 'the report', url: 'https://www.exampleshire.example/report?page=2'},
  ],
  [
    'an address in a sentence',
    'See https://www.exampleshire.example/report.',
    {kind: 'page', url: 'https://www.exampleshire.example/report'},
  ],
];
