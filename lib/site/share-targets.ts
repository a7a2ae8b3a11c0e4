// Where a passage can be sent: links to the pages of other sites on which their users write a message. No scripts.

export interface ShareTarget {
  readonly name: string;
  readonly url: string;
}

/** A page for a new message that says `text` and links to `link`, on each of the sites. */
export function shareTargets({ link, text }: { readonly link: string; readonly text: string }): readonly ShareTarget[] {
  const both = `${text}\n${link}`;
  return [
    { name: 'Telegram', url: address('https://t.me/share/url', { url: link, text }) },
    { name: 'WhatsApp', url: address('https://wa.me/', { text: both }) },
    { name: 'VK', url: address('https://vk.com/share.php', { url: link, title: text }) },
    { name: 'X', url: address('https://x.com/intent/post', { url: link, text }) },
    { name: 'Bluesky', url: address('https://bsky.app/intent/compose', { text: both }) },
    // The page asks for the reader's own server.
    { name: 'Mastodon', url: `https://share.joinmastodon.org/#${query({ text: both })}` },
  ];
}

function address(page: string, values: Readonly<Record<string, string>>): string {
  return `${page}?${query(values)}`;
}

/** Spaces as "%20": not every one of the sites reads "+" as a space. */
function query(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
