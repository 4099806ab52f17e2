// Follows the center's stream of events: one stream a page, however many places of it want to hear. An event says that something changed; what it is now is
// fetched as this viewer may see it.
import { followBoard } from './live-board.js';
import { followList } from './live-list.js';
import { followOrder, refresh } from './live-page.js';

const settle = 120;
const patience = [500, 1000, 2000, 5000, 10_000];

export function startLive() {
  const places = [...document.querySelectorAll('[data-live]:not([data-live=""])')];
  if (places.length === 0 || !window.EventSource) return;
  const rooms = [...new Set(places.flatMap(place => place.dataset.live.split(',')))].join(',');
  const positions = places.map(place => place.dataset.seq).filter(Boolean).map(Number);
  const follows = places.map(follow);
  open(rooms, positions.length ? Math.min(...positions) : null, {
    changed: event => follows.forEach(one => one.changed(event)),
    missed: () => follows.forEach(one => one.missed()),
    looking: () => lookAgain(),
  });
}

function follow(place) {
  if (place.id === 'list') return followList();
  if (place.id === 'board') return followBoard();
  if (place.dataset.order) return followOrder(place.dataset.order);
  return refreshSoon(place);
}

// which events concern a place: of the kind of its rooms, of one thing where it names one
function concerns(place, event) {
  const kinds = place.dataset.follows ?? [...new Set(place.dataset.live.split(',').map(room => room.split(':')[0].replace(/s$/, '')))].join(' ');
  if (!kinds.split(' ').includes(event.kind)) return false;
  if (place.dataset.thread && event.kind === 'thread' && String(event.id) !== place.dataset.thread) return false;
  return !place.dataset.what || event.what === place.dataset.what;
}

function refreshSoon(place) {
  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => refresh(document.getElementById(place.id)), settle);
  };
  return { changed: event => concerns(place, event) && soon(), missed: soon };
}

// other workers hear who looks at the same moment as this one: a little later all know
let looks;
function lookAgain() {
  clearTimeout(looks);
  looks = setTimeout(() => {
    const place = document.getElementById('order-looking');
    if (place) htmx.trigger(place, 'wowdash:looking');
  }, 2 * settle);
}

function open(rooms, after, follow) {
  let last = after;
  let failures = 0;
  let source;
  const connect = () => {
    source = new EventSource(`/live?rooms=${encodeURIComponent(rooms)}${last === null ? '' : `&after=${last}`}`);
    source.onopen = () => {
      failures = 0;
      show(null);
    };
    source.addEventListener('change', event => {
      last = Number(event.lastEventId);
      follow.changed(JSON.parse(event.data));
    });
    source.addEventListener('snapshot', event => {
      last = Number(event.lastEventId);
      follow.missed();
    });
    source.addEventListener('looking', () => follow.looking());
    source.addEventListener('signed-out', () => {
      source.close();
      show(document.body.dataset.signedOut);
    });
    source.onerror = () => {
      show(document.body.dataset.reconnecting);
      // the browser reconnects by itself, but not after an answer that was no stream
      if (source.readyState !== EventSource.CLOSED) return;
      const wait = patience[Math.min(failures++, patience.length - 1)];
      setTimeout(connect, wait * (0.5 + Math.random()));
    };
  };
  connect();
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', event => {
    if (event.persisted) connect();
  });
}

// a short gap is nobody's business
let shown;
function show(words) {
  clearTimeout(shown);
  const link = document.getElementById('link');
  if (!link) return;
  if (!words) link.hidden = true;
  else shown = setTimeout(() => {
    link.querySelector('span').textContent = words;
    link.hidden = false;
  }, 1500);
}
