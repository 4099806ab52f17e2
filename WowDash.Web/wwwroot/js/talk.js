// A thread with a customer: the newest message stays in sight, Enter sends, canned replies fall into the text, what is read is said to be.
const near = 120;
const bubbles = () => document.getElementById('bubbles');
const toEnd = () => bubbles()?.scrollTo({ top: bubbles().scrollHeight });

function grow(area) {
  area.style.height = 'auto';
  area.style.height = `${Math.min(area.scrollHeight + 2, 200)}px`;
}

function showFile(form) {
  const file = form.querySelector('input[type=file]').files[0];
  const place = form.querySelector('#composer-file');
  place.hidden = !file;
  place.querySelector('span').textContent = file ? `${file.name} · ${(file.size / 1e6).toFixed(1)} MB` : '';
}

function put(area, words) {
  area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
  area.focus();
  grow(area);
}

async function insertReply(button) {
  const form = button.closest('form');
  const order = form.querySelector('[name=Order]')?.value;
  try {
    const answer = await fetch(`${form.dataset.canned}&reply=${button.dataset.reply}${order ? `&order=${order}` : ''}`);
    if (answer.ok) put(form.querySelector('textarea'), await answer.text());
  } catch {
    // the connection broke: nothing was put in, and the button is there still
  }
}

// only what somebody looks at is read
function saySeen() {
  const form = document.getElementById('read');
  if (form && document.visibilityState === 'visible' && document.hasFocus() && form.closest('.wd-inbox')) htmx.trigger(form, 'wowdash:seen');
}

function keepInSight() {
  let atEnd = true;
  document.body.addEventListener('htmx:oobBeforeSwap', event => {
    const now = event.detail.target;
    if (now.id !== 'bubbles') return;
    atEnd = now.scrollHeight - now.scrollTop - now.clientHeight < near;
    const next = event.detail.fragment.firstElementChild;
    if (now.dataset.thread === '' && next?.dataset.thread) now.closest('[data-live]')?.setAttribute('data-thread', next.dataset.thread);
  });
  document.body.addEventListener('htmx:oobAfterSwap', event => {
    if (event.detail.target.id !== 'bubbles') return;
    if (atEnd) toEnd();
    saySeen();
  });
  // pictures make it longer once they are there
  document.addEventListener('load', event => atEnd && event.target.closest?.('#bubbles') && toEnd(), true);
}

// what is typed while the message is on its way is the next one
function clearWhenSent(form) {
  const fields = [...form.querySelectorAll('textarea, input[type=file]')];
  let sent = [];
  form.addEventListener('htmx:beforeRequest', event => {
    if (event.detail.elt === form) sent = fields.map(field => field.value);
  });
  form.addEventListener('htmx:afterOnLoad', event => {
    if (event.detail.elt !== form || form.querySelector('.wd-problem')) return;
    fields.forEach((field, i) => {
      if (field.value === sent[i]) field.value = '';
    });
    form.querySelectorAll('select').forEach(list => [...list.options].forEach(option => (option.selected = option.defaultSelected)));
    if (fields.every(field => !field.value)) form.removeAttribute('data-touched');
    form.querySelectorAll('textarea').forEach(grow);
    if (form.id === 'composer') {
      showFile(form);
      toEnd();
    }
  });
}

export function startTalk() {
  document.querySelectorAll('[data-clears], #composer').forEach(clearWhenSent);
  document.addEventListener('input', event => event.target.matches('#composer textarea, .wd-comment-form textarea') && grow(event.target));
  if (!bubbles()) return;
  toEnd();
  keepInSight();
  document.addEventListener('visibilitychange', saySeen);
  addEventListener('focus', saySeen);
  addEventListener('load', saySeen);
  const form = document.getElementById('composer');
  if (!form) return;
  form.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !event.target.matches('textarea') || matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('change', event => event.target.type === 'file' && showFile(form));
  form.addEventListener('click', event => {
    const reply = event.target.closest('[data-reply]');
    if (reply) insertReply(reply);
    if (event.target.closest('[data-detach]')) {
      form.querySelector('input[type=file]').value = '';
      showFile(form);
    }
  });
  // a picture from the clipboard
  form.addEventListener('paste', event => {
    if (event.clipboardData?.files.length !== 1) return;
    event.preventDefault();
    form.querySelector('input[type=file]').files = event.clipboardData.files;
    showFile(form);
  });
}
