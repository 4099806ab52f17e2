// Toasts the server put into the page go away by themselves; refusals stay longer, since they are to be read.
const stay = toast => (toast.classList.contains('wd-toast-refused') ? 12_000 : 5_000);

const leave = toast => {
  toast.classList.add('wd-toast-leaving');
  setTimeout(() => toast.remove(), 300);
};

const watch = toast => {
  toast.addEventListener('click', () => leave(toast));
  setTimeout(() => leave(toast), stay(toast));
};

export function startToasts() {
  document.querySelectorAll('.wd-toast').forEach(watch);
  document.body.addEventListener('htmx:oobAfterSwap', event => event.detail.target.querySelectorAll('.wd-toast').forEach(watch));
  document.body.addEventListener('htmx:sendError', () => say(document.body.dataset.notSent));
  document.body.addEventListener('htmx:responseError', () => say(document.body.dataset.notSent));
}

export function say(words, done = false) {
  const place = document.getElementById('toasts');
  if (!place || [...place.children].some(t => t.textContent === words)) return;
  const toast = document.createElement('div');
  toast.className = done ? 'wd-toast' : 'wd-toast wd-toast-refused';
  toast.dataset.testid = 'toast';
  toast.textContent = words;
  place.append(toast);
  watch(toast);
}
