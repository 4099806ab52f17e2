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
    if (inUse(now) || sameWords(now, next)) {
      event.detail.shouldSwap = false;
      return;
    }
    // what was unfolded stays so
    now.querySelectorAll('details').forEach((details, i) => {
      const twin = next?.querySelectorAll('details')[i];
      if (twin && details.open) twin.open = true;
    });
    next?.classList.add('wd-glow');
  });
  return {
    changed: event => event.kind === 'order' && String(event.id) === id && soon(),
    missed: soon,
  };
}

const sameWords = (a, b) => b && a.innerText === b.innerText && a.querySelectorAll('form').length === b.querySelectorAll('form').length
  && versions(a) === versions(b);
const versions = section => [...section.querySelectorAll('input[name=seen]')].map(i => i.value).join();
