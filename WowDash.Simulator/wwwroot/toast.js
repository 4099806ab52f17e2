// What a bot or the page says in passing, and what has to be read before going on.

import { el } from './dom.js';
import { dialog } from './dialog.js';
import { t } from './settings.js';

const root = document.getElementById('toasts');

export function toast(text, seconds = 3.5) {
  const node = el('div.toast', { testid: 'toast' }, text);
  root.append(node);
  while (root.children.length > 3) root.firstChild.remove();
  setTimeout(() => node.remove(), seconds * 1000);
}

export function alertBox(text) {
  const box = dialog('', [el('p.alert-text', { dir: 'auto' }, text)], [{ text: t('ok'), primary: true }], 'alert');
  box.setAttribute('role', 'alertdialog');
}
