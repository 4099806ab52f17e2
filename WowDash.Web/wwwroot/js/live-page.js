// A page of sections: fetched again by htmx, each section swapped on its own, but never one somebody is writing in.
const settle = 120;

export const refresh = place => place && htmx.trigger(place, 'wowdash:refresh');

const inUse = section => section.contains(document.activeElement) && document.activeElement.matches('input, textarea, select')
  || section.querySelector('form[data-touched], form[data-sent]') !== null;

export function followOrder(id) {
  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => refresh(document.getElementById('order')), settle);
  };
  document.body.addEventListener('htmx:oobBeforeSwap', event => {
    const now = event.detail.target;
    const next = event.detail.fragment.firstElementChild;
    if (!next || inUse(now)) {
      event.detail.shouldSwap = false;
      return;
    }
    // what was unfolded stays so
    const unfolded = [...now.querySelectorAll('details')].map(details => details.open);
    next.querySelectorAll('details').forEach((details, i) => { details.open ||= unfolded[i] ?? false; });
    if (words(now) !== words(next)) next.classList.add('wd-glow');
  });
  return {
    changed: event => event.kind === 'order' && String(event.id) === id && soon(),
    missed: soon,
  };
}

const words = section => section.textContent.replace(/\s+/g, ' ').trim();
