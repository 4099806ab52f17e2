// The keyboard: walks rows and cards (j, k), opens one (Enter), chooses it (x), assigns it (a), moves it on (s), searches (/), finds anything (Ctrl-K), helps (?).
import { openFind } from './find.js';
import { choose, item, openAssign, openMoves } from './orders.js';

const rows = () => [...document.querySelectorAll('#rows > tr, #board [data-card]')];
const typing = element => element.closest?.('input:not([type=checkbox]), textarea, select, [contenteditable], dialog');

function walk(step) {
  const all = rows();
  if (all.length === 0) return;
  const here = all.findIndex(row => row.classList.contains('wd-here'));
  const next = all[Math.min(all.length - 1, Math.max(0, here < 0 ? 0 : here + step))];
  all[here]?.classList.remove('wd-here');
  next.classList.add('wd-here');
  next.querySelector('a')?.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function search() {
  const field = document.querySelector('#filters [name=q]');
  if (field) field.focus();
  else openFind();
}

const keys = {
  j: () => walk(1),
  k: () => walk(-1),
  x: () => choose(item()),
  a: () => openAssign(item()),
  s: () => openMoves(item()),
  '/': search,
  '?': () => document.getElementById('keys')?.showModal(),
};

// a list that was asked for again keeps the place one was at; htmx sets classes of its own until it has settled
function keepPlace() {
  let here;
  document.addEventListener('htmx:beforeSwap', () => { here = document.querySelector('.wd-here')?.id; });
  document.addEventListener('htmx:afterSettle', () => {
    if (here && !document.querySelector('.wd-here')) document.getElementById(here)?.classList.add('wd-here');
  });
}

export function startKeys() {
  keepPlace();
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      openFind();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  document.addEventListener('click', event => {
    if (event.target.closest('[data-keys]')) document.getElementById('keys')?.showModal();
  });
}
