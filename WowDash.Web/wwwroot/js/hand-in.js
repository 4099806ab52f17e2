// The public page where a customer uploads one large file: says at once when it is too large, and how far it has come. Without this the form works just the same.
function start() {
  const form = document.querySelector('[data-hand-in]');
  if (!form) return;
  const [file, bar, button] = ['input[type=file]', 'progress', 'button'].map(part => form.querySelector(part));
  const say = what => form.querySelectorAll('.wd-problem').forEach(problem => { problem.hidden = !what || !problem.matches(what); });
  const tooLarge = () => file.files[0]?.size > Number(form.dataset.handIn);

  file.addEventListener('change', () => say(tooLarge() ? '[data-too-large]' : null));
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (tooLarge()) return;
    say(null);
    const request = new XMLHttpRequest();
    const failed = () => {
      bar.hidden = true;
      button.disabled = false;
      say('[data-broken]');
    };
    request.upload.onprogress = sent => { bar.value = 100 * sent.loaded / sent.total; };
    request.onerror = failed;
    request.onload = () => {
      const answer = new DOMParser().parseFromString(request.responseText, 'text/html').getElementById('main');
      if (!answer) return failed();
      history.replaceState(null, '', request.responseURL);
      document.getElementById('main').replaceWith(answer);
      document.querySelector('#main h1')?.scrollIntoView();
      start();
    };
    request.open('POST', form.action);
    request.send(new FormData(form));
    bar.hidden = false;
    button.disabled = true;
  });
}

start();
