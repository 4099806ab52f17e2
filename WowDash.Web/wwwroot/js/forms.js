// Amounts are grouped as they are typed, and a form that is on its way is not sent again.
const thinSpace = '\u2009';

function group(input) {
  const caretFromEnd = input.value.length - input.selectionEnd;
  const [whole, ...rest] = input.value.replace(/[\s\u2009]/g, '').replace('.', ',').split(',');
  if (!/^\d*$/.test(whole)) return;
  input.value = whole.replace(/\B(?=(\d{3})+$)/g, thinSpace) + (rest.length ? ',' + rest.join('') : '');
  const caret = Math.max(0, input.value.length - caretFromEnd);
  input.setSelectionRange(caret, caret);
}

export function startForms() {
  document.addEventListener('input', event => {
    if (event.target.matches('[data-money]')) group(event.target);
    event.target.closest('form')?.setAttribute('data-touched', '');
  });
  // a choice that only shows something else needs no button
  document.addEventListener('change', event => {
    if (event.target.matches('[data-submit]')) event.target.form.requestSubmit();
  });
  document.addEventListener('submit', event => {
    const form = event.target.closest('form[data-guard]');
    if (!form) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    event.submitter?.classList.add('wd-sending');
  });
  // htmx asks for the list as soon as a filter changes: Enter in the search field needs no page
  document.addEventListener('submit', event => event.target.id === 'filters' && event.preventDefault());
  // filters left open do not belong in the address
  document.body.addEventListener('htmx:configRequest', event => {
    if (event.target.id !== 'filters') return;
    for (const [name, value] of Object.entries(event.detail.parameters)) if (value === '') delete event.detail.parameters[name];
  });
  // back from the browser's cache: the form may be sent again
  addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach(form => {
      delete form.dataset.sent;
      form.querySelectorAll('.wd-sending').forEach(button => button.classList.remove('wd-sending'));
    });
  });
}
