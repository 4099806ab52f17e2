// The keyboard walks rows (j, k), opens one (Enter), and searches (/).
const rows = () => [...document.querySelectorAll('#rows > tr')];
const typing = element => element.closest('input, textarea, select, [contenteditable]');

function walk(step) {
  const all = rows();
  if (all.length === 0) return;
  const here = all.findIndex(row => row.classList.contains('wd-here'));
  const next = all[Math.min(all.length - 1, Math.max(0, here < 0 ? 0 : here + step))];
  all[here]?.classList.remove('wd-here');
  next.classList.add('wd-here');
  next.querySelector('a')?.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

export function startKeys() {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === 'j') walk(1);
    else if (event.key === 'k') walk(-1);
    else if (event.key === '/') {
      event.preventDefault();
      (document.querySelector('#filters [name=q]') ?? document.getElementById('search'))?.focus();
    }
  });
}
