// The keyboard: walks rows and cards (j, k), opens one (Enter), chooses it (x), assigns it (a), moves it on (s), searches (/), finds anything (Ctrl-K), helps (?).
import { openFind } from './find.js';
import { choose, item, openAssign, openMoves } from './orders.js';

const rows = () => [...document.querySelectorAll('#rows > tr, #board [data-card]')];
const typing = element => element.closest?.('input:not([type=checkbox]), textarea, select, [contenteditable], dialog');

// the id of the row or card one is at: the class alone is lost when htmx settles a list it has just asked for again
let place;

function mark(row) {
  document.querySelectorAll('.wd-here').forEach(other => other !== row && other.classList.remove('wd-here'));
  row?.classList.add('wd-here');
}

function walk(step) {
  const all = rows();
  if (all.length === 0) return;
  const here = all.findIndex(row => row.classList.contains('wd-here'));
  const next = all[Math.min(all.length - 1, Math.max(0, here < 0 ? 0 : here + step))];
  place = next.id;
  mark(next);
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

export function startKeys() {
  document.addEventListener('htmx:afterSettle', () => place && mark(document.getElementById(place)));
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
