// What cannot simply be undone is asked about first. The button carries the question (data-sure), the dialog answers with the button's own words.
const words = button => button.textContent.trim() || button.title || button.ariaLabel;

export function startSure() {
  const dialog = document.getElementById('sure');
  if (!dialog) return;
  let asked;
  // before anything else hears that a form is sent
  document.addEventListener('submit', event => {
    const button = event.submitter;
    if (!button?.dataset.sure || button === asked) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    dialog.querySelector('p').textContent = button.dataset.sure;
    const yes = dialog.querySelector('[data-yes]');
    yes.textContent = words(button);
    yes.onclick = () => {
      dialog.close();
      asked = button;
      button.form.requestSubmit(button);
      asked = null;
    };
    dialog.addEventListener('close', () => button.focus(), { once: true });
    dialog.showModal();
    dialog.querySelector('[data-close]').focus();
  }, true);
}
