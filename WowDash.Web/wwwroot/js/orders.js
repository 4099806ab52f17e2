// The orders list beyond links and forms: the dialogs for the row one is on, and for those that are chosen.
import { chosen, count } from './bulk.js';

export const item = () => document.querySelector('#rows > tr.wd-here, [data-card].wd-here') ?? document.activeElement?.closest('#rows > tr, [data-card]');

export function choose(row) {
  const box = row?.querySelector('input[name=ids]');
  if (!box) return;
  box.checked = !box.checked;
  count();
}

function openFor(id, row) {
  const dialog = document.getElementById(id);
  if (!dialog || !row) return null;
  const title = dialog.querySelector('h2');
  title.textContent = title.dataset.words.replace('{0}', row.dataset.number);
  dialog.querySelector('[name=ids]').value = row.dataset.id;
  dialog.querySelector('[name=seen]').value = row.dataset.version;
  dialog.showModal();
  dialog.addEventListener('close', () => document.getElementById(row.id)?.querySelector('a')?.focus(), { once: true });
  return dialog;
}

export const openAssign = row => openFor('assign', row);

export function openMoves(row) {
  const moves = row?.dataset.moves.split(',').filter(Boolean) ?? [];
  const dialog = openFor('moves', row);
  if (!dialog) return;
  const buttons = new Map([...dialog.querySelectorAll('button[name=to]')].map(button => [button.value, button]));
  buttons.forEach((button, to) => { button.hidden = !moves.includes(to); });
  moves.forEach(to => buttons.get(to)?.parentElement.append(buttons.get(to)));
  document.getElementById('no-moves').hidden = moves.length > 0;
  buttons.get(moves[0])?.focus();
}

// what is asked belongs to the bar's form, and is switched off while nobody is asked
function openCancel() {
  const dialog = document.getElementById('cancel-many');
  const { count: all, paid } = chosen();
  const [whole, money] = dialog.querySelectorAll('fieldset');
  whole.disabled = false;
  money.hidden = money.disabled = paid === 0;
  for (const [words, n] of [[dialog.querySelector('h2'), all], [money.querySelector('legend'), paid]]) words.textContent = words.dataset.words.replace('{0}', n);
  dialog.showModal();
  dialog.querySelector('textarea').focus();
  dialog.addEventListener('close', () => { whole.disabled = true; }, { once: true });
}

// moving a card by the same form as by the keyboard
function moveTo(card, status) {
  const form = document.querySelector('#moves form');
  form.elements.ids.value = card.dataset.id;
  form.elements.seen.value = card.dataset.version;
  form.requestSubmit([...form.querySelectorAll('button[name=to]')].find(button => button.value === status));
}

function startDragging() {
  let card;
  const columns = () => document.querySelectorAll('.wd-column');
  const allowed = column => card?.dataset.moves.split(',').includes(column.dataset.status);
  document.addEventListener('dragstart', event => {
    card = event.target.closest?.('[data-card][draggable=true]');
    if (!card) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', card.dataset.number);
    columns().forEach(column => column.classList.add(allowed(column) ? 'wd-may-drop' : 'wd-no-drop'));
  });
  document.addEventListener('dragover', event => {
    const column = event.target.closest?.('.wd-column');
    if (column && allowed(column)) event.preventDefault();
  });
  document.addEventListener('drop', event => {
    const column = event.target.closest?.('.wd-column');
    if (!column || !allowed(column)) return;
    event.preventDefault();
    moveTo(card, column.dataset.status);
  });
  document.addEventListener('dragend', () => {
    card = null;
    columns().forEach(column => column.classList.remove('wd-may-drop', 'wd-no-drop'));
  });
}

export function startOrders() {
  document.addEventListener('click', event => {
    if (event.target.closest('[data-open-cancel]')) openCancel();
    const button = event.target.closest('[data-open-moves]');
    if (button) openMoves(button.closest('[data-card]'));
  });
  startDragging();
}
