// The board is fetched again when an order changed, but not under a card that is being dragged or a form that is open. What changed glows once.
const settle = 250;

export function followBoard() {
  let waiting;
  const board = () => document.getElementById('board');
  const busy = () => document.querySelector('.wd-may-drop, .wd-no-drop, dialog[open]') !== null;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => (busy() ? soon() : htmx.trigger(board(), 'wowdash:refresh')), settle);
  };
  let before = new Map();
  let at;
  document.body.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.target.id !== 'board') return;
    before = new Map([...document.querySelectorAll('[data-card]')].map(card => [card.id, card.dataset.version]));
    at = { left: board().scrollLeft, card: document.activeElement?.closest('[data-card]')?.id, here: document.querySelector('[data-card].wd-here')?.id };
  });
  document.body.addEventListener('htmx:afterSettle', () => {
    if (!at || !board()) return;
    document.querySelectorAll('[data-card]').forEach(card => card.dataset.version !== before.get(card.id) && card.classList.add('wd-glow'));
    board().scrollLeft = at.left;
    document.getElementById(at.here)?.classList.add('wd-here');
    document.getElementById(at.card)?.querySelector('a')?.focus({ preventScroll: true });
    at = null;
  });
  return { changed: event => (event.kind === 'order' || event.kind === 'thread') && soon(), missed: soon };
}
