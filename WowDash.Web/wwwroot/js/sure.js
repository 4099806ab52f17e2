// What cannot simply be undone is asked about first. The button carries the question (data-sure), the dialog answers with the button's own words.
const words = button => button.textContent.trim() || button.title || button.ariaLabel;

// asks over the button that leads there; whether the answer is yes
export function ask(question, button) {
  const dialog = document.getElementById('sure');
  dialog.querySelector('p').textContent = question;
  const yes = dialog.querySelector('[data-yes]');
  yes.textContent = words(button);
  return new Promise(answer => {
    yes.onclick = () => {
      answer(true);
      dialog.close();
    };
    dialog.addEventListener('close', () => {
      answer(false);
      button.focus();
    }, { once: true });
    dialog.showModal();
    dialog.querySelector('[data-close]').focus();
  });
}

export function startSure() {
  let asked;
  // before anything else hears that a form is sent
  document.addEventListener('submit', event => {
    const button = event.submitter;
    if (!button?.dataset.sure || button === asked) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    ask(button.dataset.sure, button).then(yes => {
      if (!yes) return;
      asked = button;
      button.form.requestSubmit(button);
      asked = null;
    });
  }, true);
}
