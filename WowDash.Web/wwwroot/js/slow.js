// A file that takes a while to be made: its button waits, and a word says so, until the answer begins to come.
import { say } from './toasts.js';

const look = 200;
const longest = 120_000;

function release(link, mark, since) {
  if (!document.cookie.includes(`wowdash-ready=${mark}`) && Date.now() - since < longest) {
    setTimeout(() => release(link, mark, since), look);
    return;
  }
  link.classList.remove('wd-sending');
  link.removeAttribute('aria-busy');
}

export function startSlow() {
  document.addEventListener('click', event => {
    const link = event.target.closest('a[data-slow]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.ariaBusy) return;
    const [mark, address] = [Math.random().toString(36).slice(2), new URL(link.href)];
    address.searchParams.set('ready', mark);
    link.classList.add('wd-sending');
    link.setAttribute('aria-busy', 'true');
    say(link.dataset.slow, true);
    location.assign(address);
    release(link, mark, Date.now());
  });
}
