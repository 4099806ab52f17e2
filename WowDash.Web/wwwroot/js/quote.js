// An order's form that is priced while it is filled in: an answer to what has changed since it was asked is not shown (it would put back a choice
// made meanwhile), the next one is on its way.
export function startQuote() {
  const form = document.getElementById('order-form');
  if (!form) return;
  let [changes, asked] = [0, 0];
  for (const kind of ['input', 'change']) form.addEventListener(kind, () => { changes++; }, true);
  const ofForm = event => event.detail.requestConfig?.elt === form;
  document.body.addEventListener('htmx:beforeSend', event => {
    if (ofForm(event)) asked = changes;
  });
  document.body.addEventListener('htmx:beforeSwap', event => {
    if (ofForm(event) && asked !== changes) event.detail.shouldSwap = false;
  });
}
