// The command bar: pages, orders and people by a few letters; before the first letter, where one was lately. Arrows choose, Enter goes.
const pause = 120;
const most = 8;
const dialog = () => document.getElementById('find');

// of this account only: others may use the same browser
const shelf = () => `wowdash-recent-${document.body.dataset.account}`;

function recent() {
  try {
    return JSON.parse(localStorage.getItem(shelf())) ?? [];
  } catch {
    return [];
  }
}

function remember() {
  Object.keys(localStorage).filter(key => key.startsWith('wowdash-recent-') && key !== shelf()).forEach(key => localStorage.removeItem(key));
  const words = document.querySelector('main h1')?.textContent.replace(/\s+/g, ' ').trim();
  if (!words || !/^\/(orders|customers|agencies)\/\d+$/.test(location.pathname)) return;
  const here = { path: location.pathname, words };
  localStorage.setItem(shelf(), JSON.stringify([here, ...recent().filter(one => one.path !== here.path)].slice(0, most)));
}

function showRecent() {
  const list = document.getElementById('find-recent');
  list.replaceChildren(...recent().filter(one => one.path?.startsWith('/') && !one.path.startsWith('//')).map((one, i) => {
    const link = document.createElement('a');
    Object.assign(link, { href: one.path, textContent: one.words, id: `find-recent-${i}` });
    link.setAttribute('role', 'option');
    return link;
  }));
  list.hidden = list.childElementCount === 0;
}

export function openFind() {
  if (!dialog() || dialog().open) return;
  dialog().showModal();
  const field = dialog().querySelector('input');
  field.value = '';
  look('');
  field.focus();
}

// null where nothing was answered
async function ask(words) {
  const answer = await fetch(`/find?q=${encodeURIComponent(words)}`, { headers: { 'HX-Request': 'true', Accept: 'text/html' } });
  return answer.ok ? answer.text() : null;
}

let asked = 0;
async function look(words) {
  const mine = ++asked;
  const found = await ask(words).catch(() => null);
  if (mine !== asked || found === null) return;
  document.getElementById('find-found').innerHTML = found;
  const old = document.getElementById('find-recent');
  if (words.trim() === '') showRecent();
  else old.hidden = true;
  choose(0);
}

const options = () => [...dialog().querySelectorAll('[role=option]')].filter(option => option.checkVisibility());

function choose(index) {
  const all = options();
  const field = dialog().querySelector('input');
  all.forEach(option => option.setAttribute('aria-selected', 'false'));
  const one = all[(index + all.length) % all.length];
  one?.setAttribute('aria-selected', 'true');
  one?.scrollIntoView({ block: 'nearest' });
  if (one) field.setAttribute('aria-activedescendant', one.id);
  else field.removeAttribute('aria-activedescendant');
}

export function startFind() {
  remember();
  document.addEventListener('click', event => {
    if (!event.target.closest('[data-find]') || !dialog()) return;
    event.preventDefault();
    openFind();
  });
  if (!dialog()) return;
  let waiting;
  dialog().addEventListener('input', event => {
    clearTimeout(waiting);
    waiting = setTimeout(() => look(event.target.value), pause);
  });
  dialog().addEventListener('keydown', event => {
    const at = options().findIndex(option => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown') choose(at + 1);
    else if (event.key === 'ArrowUp') choose(at - 1);
    else if (event.key === 'Enter') options()[at]?.click();
    else return;
    event.preventDefault();
  });
}
