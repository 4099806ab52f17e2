// What is done to many orders from the bar under the list. Many are sent in parts, so that each answer comes soon, how far it has come is seen, and it can be stopped.
import { say } from './toasts.js';
import { ask } from './sure.js';

const part = 50;
const linesSaid = 8;
const bar = () => document.getElementById('bulk');
const at = id => document.getElementById(id);
const boxes = () => [...document.querySelectorAll('#rows input[name=ids]')];
const ticked = () => boxes().filter(box => box.checked);

// every order of the filter, where all were chosen and not only those of the page
let every;
let stopped;

const ids = () => every?.ids ?? ticked().map(box => box.value);
export const chosen = () => ({ count: ids().length, paid: every ? every.paid : ticked().filter(box => box.closest('tr').dataset.paid).length });

export function count() {
  if (!bar()) return;
  const [all, on] = [boxes(), ticked()];
  if (every?.bar !== bar()) every = null;
  bar().hidden = on.length === 0;
  at('bulk-count').textContent = ids().length;
  const head = at('select-all');
  head.checked = on.length > 0 && on.length === all.length;
  head.indeterminate = on.length > 0 && !head.checked;
  if (!at('bulk-all')) return;
  at('bulk-all').hidden = every || !head.checked;
  at('bulk-whole').hidden = !every;
  if (every) at('bulk-whole').textContent = every.more ? at('bulk-whole').dataset.first : at('bulk-whole').dataset.all;
}

export function chooseAll(checked) {
  boxes().forEach(box => { box.checked = checked; });
  if (!checked) every = null;
  count();
}

async function chooseMatching(button) {
  button.classList.add('wd-sending');
  try {
    const answer = await fetch(bar().dataset.matching, { headers: { Accept: 'application/json', 'HX-Request': 'true' } });
    if (!answer.ok) throw new Error(answer.statusText);
    every = { ...await answer.json(), bar: bar() };
    count();
    at('unselect').focus();
  } catch {
    say(document.body.dataset.notSent);
  } finally {
    button.classList.remove('wd-sending');
  }
}

function show(done, whole) {
  const progress = at('bulk-progress');
  progress.hidden = whole <= part || done >= whole;
  bar().classList.toggle('wd-working', !progress.hidden);
  [progress.querySelector('progress').value, progress.querySelector('progress').max, progress.querySelector('span').textContent] = [done, whole, `${done} / ${whole}`];
}

// posts a list in parts; what came of them together
async function inParts(address, fields, name, list) {
  const all = { done: 0, refused: 0, head: '', notDone: '', lines: [], undo: null };
  stopped = false;
  for (let i = 0; i < list.length && !stopped; i += part) {
    if (bar()) show(i, list.length);
    const body = new FormData();
    for (const [field, value] of fields) if (field !== name) body.append(field, value);
    list.slice(i, i + part).forEach(one => body.append(name, one));
    body.set('did', all.done);
    body.set('refused', all.refused);
    const answer = await fetch(address, { method: 'POST', body, headers: { 'HX-Request': 'true', Accept: 'application/json' } });
    if (answer.headers.get('HX-Redirect')) location.assign(answer.headers.get('HX-Redirect'));
    // none of these is there any more: the others may be
    if (answer.status === 404) continue;
    if (!answer.ok && answer.status !== 409) throw answer;
    const said = await answer.json();
    Object.assign(all, { done: said.done, refused: said.refused, head: said.head, notDone: said.notDone, lines: [...all.lines, ...said.lines] });
    if (said.undo) all.undo = { to: said.undo.to, was: [...all.undo?.was ?? [], ...said.undo.was] };
  }
  return all;
}

// "Done: 5 orders", "Not done: 2 orders", and why
export function tell(all) {
  const words = all.refused === 0 ? all.head : [...all.done > 0 ? [all.head] : [], all.notDone, ...all.lines.slice(0, linesSaid), ...all.refused > linesSaid ? ['…'] : []].join('\n');
  say(words, all.refused === 0, all.undo && (() => takeBack(all.undo)));
}

const token = () => document.querySelector('input[name=__RequestVerificationToken]').value;

async function takeBack(undo) {
  await trying(async () => tell(await inParts(undo.to, [['__RequestVerificationToken', token()]], 'was', undo.was)));
}

async function trying(work) {
  try {
    await work();
  } catch (problem) {
    say(problem.status === 403 ? document.body.dataset.notAllowed : document.body.dataset.notSent);
  } finally {
    if (bar()) show(0, 0);
  }
}

// what cannot be taken back is asked first; so is what is done to more than one sees
function question(button, select) {
  const words = select?.selectedOptions[0]?.dataset.asks ?? (every && button.dataset.asksMany);
  return words ? words.replace('{0}', ids().length).replace('{1}', select.selectedOptions[0].textContent.trim()) : null;
}

async function act(form, button) {
  const fields = new FormData(form, button);
  const select = button.dataset.to ? form.elements[button.dataset.to] : null;
  if (select) fields.set('to', select.value);
  const words = question(button, select);
  if (words && !await ask(words, button)) return;
  const list = ids();
  button.closest('dialog')?.close();
  form.dataset.sent = 'true';
  await trying(async () => {
    const all = await inParts(button.getAttribute('formaction'), fields, 'ids', list);
    tell(all);
    chooseAll(false);
  });
  delete form.dataset.sent;
}

export function startBulk() {
  document.addEventListener('submit', event => {
    const [form, button] = [event.target, event.submitter];
    if (form.id !== 'bulk' || !button) return;
    if (button.name === 'format') {
      if (!every) return;
      event.preventDefault();
      location.assign(form.dataset.export);
      return;
    }
    event.preventDefault();
    if (!form.dataset.sent) act(form, button);
  });
  document.addEventListener('click', event => {
    if (event.target.closest('#unselect')) chooseAll(false);
    if (event.target.closest('#bulk-stop')) stopped = true;
    const all = event.target.closest('#bulk-all');
    if (all) chooseMatching(all);
  });
  document.addEventListener('change', event => {
    if (event.target.id === 'select-all') chooseAll(event.target.checked);
    else if (event.target.matches('#rows input[name=ids]')) {
      if (!event.target.checked) every = null;
      count();
    }
  });
  addEventListener('beforeunload', event => {
    if (bar()?.dataset.sent) event.preventDefault();
  });
  document.body.addEventListener('htmx:afterSwap', count);
  // the browser remembers what was checked
  count();
}
