// Forms that are sent without leaving the page: what came of it is said in a toast, and the live page shows the change.
import { tell } from './bulk.js';
import { say } from './toasts.js';

export async function send(form, button) {
  const fields = new FormData(form, button);
  const answer = await fetch(button?.getAttribute('formaction') ?? form.getAttribute('action'), { method: 'POST', body: fields, headers: { 'HX-Request': 'true', Accept: 'text/plain' } });
  if (answer.headers.get('HX-Redirect')) location.assign(answer.headers.get('HX-Redirect'));
  else if (answer.headers.get('Content-Type')?.includes('json')) tell(await answer.json());
  else if (answer.ok || answer.status === 409) say(await answer.text(), answer.ok);
  else say(answer.status === 403 ? document.body.dataset.notAllowed : document.body.dataset.notSent);
  return answer.ok;
}

export function startActs() {
  document.addEventListener('submit', async event => {
    const form = event.target.closest('form[data-quiet]');
    if (!form) return;
    event.preventDefault();
    if (form.dataset.sent) return;
    form.dataset.sent = 'true';
    event.submitter?.classList.add('wd-sending');
    try {
      const sending = send(form, event.submitter);
      (form.closest('dialog') ?? event.submitter?.closest('dialog'))?.close();
      const done = await sending;
      form.dispatchEvent(new CustomEvent('wowdash:sent', { bubbles: true, detail: done }));
    } catch {
      say(document.body.dataset.notSent);
    } finally {
      delete form.dataset.sent;
      event.submitter?.classList.remove('wd-sending');
    }
  });
  document.addEventListener('click', event => {
    if (event.target.closest('[data-close]')) event.target.closest('dialog')?.close();
    // a click beside the dialog
    else if (event.target.matches('dialog.wd-dialog')) event.target.close();
  });
  // what pops open closes by a click elsewhere and by Escape
  document.addEventListener('click', event => document.querySelectorAll('details.wd-pop[open]').forEach(pop => pop.contains(event.target) || pop.removeAttribute('open')));
  document.addEventListener('keydown', event => {
    const pop = event.key === 'Escape' && event.target.closest?.('details.wd-pop[open]');
    if (!pop) return;
    pop.removeAttribute('open');
    pop.querySelector('summary').focus();
  });
}
