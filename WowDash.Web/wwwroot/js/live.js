// Follows the center's stream of events. An event says that something changed; what it is now is fetched as this viewer may see it.
import { followBoard } from './live-board.js';
import { followList } from './live-list.js';
import { followOrder, refresh } from './live-page.js';

const settle = 120;
const patience = [500, 1000, 2000, 5000, 10_000];

export function startLive() {
  const place = document.querySelector('[data-live]');
  if (!place || !window.EventSource) return;
  const follow = place.id === 'list' ? followList() : place.id === 'board' ? followBoard() : place.dataset.order ? followOrder(place.dataset.order) : refreshSoon(place.id);
  open(place.dataset.live, Number(place.dataset.seq), follow);
}

function refreshSoon(id) {
  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => refresh(document.getElementById(id)), settle);
  };
  return { changed: soon, missed: soon };
}

function open(rooms, after, follow) {
  let last = after;
  let failures = 0;
  let source;
  const connect = () => {
    source = new EventSource(`/live?rooms=${encodeURIComponent(rooms)}&after=${last}`);
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
