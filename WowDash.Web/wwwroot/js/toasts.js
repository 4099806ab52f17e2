// Toasts the server put into the page go away by themselves; refusals stay longer, since they are to be read.
const stay = toast => (toast.matches('.wd-toast-refused, :has(button)') ? 12_000 : 5_000);

const leave = toast => {
  toast.classList.add('wd-toast-leaving');
  setTimeout(() => toast.remove(), 300);
};

const watch = toast => {
  toast.addEventListener('click', () => leave(toast));
  const later = () => setTimeout(() => (toast.matches(':hover, :focus-within') ? later() : leave(toast)), stay(toast));
  later();
};

export function startToasts() {
  document.querySelectorAll('.wd-toast').forEach(watch);
  document.body.addEventListener('htmx:oobAfterSwap', event => event.detail.target.querySelectorAll('.wd-toast').forEach(watch));
  document.body.addEventListener('htmx:sendError', () => say(document.body.dataset.notSent));
  document.body.addEventListener('htmx:responseError', () => say(document.body.dataset.notSent));
}

// with a button that takes back what was done, where that is given
export function say(words, done = false, undo = null) {
  const place = document.getElementById('toasts');
  if (!place || [...place.children].some(t => t.textContent === words)) return;
  const toast = document.createElement('div');
  toast.className = done ? 'wd-toast' : 'wd-toast wd-toast-refused';
  toast.dataset.testid = 'toast';
  toast.append(Object.assign(document.createElement('span'), { textContent: words }));
  if (undo) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-sm', textContent: place.dataset.undo });
    button.dataset.testid = 'undo';
    button.addEventListener('click', undo, { once: true });
    toast.append(button);
  }
  place.append(toast);
  watch(toast);
}
