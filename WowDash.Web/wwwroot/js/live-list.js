// The orders list: changed rows are replaced where they stand, new ones come on top. The row under the pointer never moves: while the pointer is
// over the rows, new ones wait behind a button.

const settle = 120;
const most = 50;
const pause = 2000;
const body = () => document.getElementById('rows');
const list = () => document.getElementById('list');

export function followList() {
  const ids = new Set();
  const threads = new Set();
  let waiting;
  document.addEventListener('click', event => {
    if (event.target.closest('#held')) release();
  });
  document.addEventListener('mouseout', event => {
    if (event.target.closest('#rows') && !event.relatedTarget?.closest?.('#rows')) release();
  });
  return {
    changed: event => {
      if (event.kind === 'order') ids.add(event.id);
      else if (event.kind === 'thread') threads.add(event.id);
      else return;
      soon(settle);
    },
    missed: () => location.reload(),
  };

  function soon(wait) {
    clearTimeout(waiting);
    waiting = setTimeout(ask, wait);
  }

  // so many at once, and the others after them; what could not be asked for is asked for again
  async function ask() {
    const [wanted, heard] = [take(ids), take(threads)];
    const done = await fetchRows(wanted, heard);
    if (!done) {
      wanted.forEach(id => ids.add(id));
      heard.forEach(id => threads.add(id));
    }
    if (ids.size + threads.size > 0) soon(done ? settle : pause);
  }
}

function take(waiting) {
  const some = [...waiting].slice(0, most);
  some.forEach(id => waiting.delete(id));
  return some;
}

// null when the connection or the server broke down, undefined for who may not ask any more
async function get(address) {
  try {
    const answer = await fetch(address, { headers: { 'HX-Request': 'true', Accept: 'text/html' } });
    return answer.ok ? await answer.text() : answer.status < 500 ? undefined : null;
  } catch {
    return null;
  }
}

async function fetchRows(changed, threads) {
  // rows of those who wrote before; who writes first is found by the thread
  const ids = [...new Set([...changed, ...threads.flatMap(id => [...body().querySelectorAll(`tr[data-thread="${id}"]`)].map(row => Number(row.dataset.id)))])];
  const address = list().dataset.changed;
  const rows = await get(`${address}${address.includes('?') ? '&' : '?'}${[...ids.map(id => `ids=${id}`), ...threads.map(id => `threads=${id}`)].join('&')}`);
  if (typeof rows !== 'string') return rows === undefined;
  const holder = document.createElement('tbody');
  holder.innerHTML = rows;
  const found = new Map([...holder.children].map(row => [row.id, row]));
  for (const name of new Set([...ids.map(id => `order-${id}`), ...found.keys()])) place(document.getElementById(name), found.get(name));
  insert([...found.values()].filter(row => !row.dataset.placed));
  return true;
}

function place(now, next) {
  if (now && next) {
    next.dataset.placed = 'true';
    if (now.classList.contains('wd-here')) next.classList.add('wd-here');
    if (now.innerText !== next.innerText) next.classList.add('wd-glow');
    const box = next.querySelector('input[name=ids]');
    if (box) box.checked = now.querySelector('input[name=ids]')?.checked ?? false;
    const focused = now.contains(document.activeElement);
    now.replaceWith(next);
    if (focused) next.querySelector('a')?.focus({ preventScroll: true });
  } else if (now) {
    // it no longer belongs to this list, but it stays where it is until the list is asked for again
    now.classList.add('wd-left-list');
  }
}

const held = [];

function insert(rows) {
  const top = Number(body().firstElementChild?.dataset.number ?? 0);
  if (!list().dataset.firstPage) return;
  // whoever writes brings their order into the list of those who wrote, however old it is
  held.push(...rows.filter(row => list().dataset.unread || Number(row.dataset.number) > top));
  if (body().matches(':hover')) document.getElementById('held').hidden = held.length === 0;
  else release();
}

function release() {
  if (held.length === 0) return;
  held.sort((a, b) => a.dataset.number - b.dataset.number);
  for (const row of held.splice(0)) {
    document.getElementById(row.id)?.remove();
    row.classList.add('wd-glow');
    body().prepend(row);
  }
  document.getElementById('held').hidden = true;
  document.querySelector('.wd-no-rows')?.classList.remove('wd-no-rows');
}
