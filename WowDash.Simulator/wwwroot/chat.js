// The right side: header, messages, composer; or a word when no chat is open.

import { attachDrop } from './attach.js';
import { composer } from './composer.js';
import { popup } from './dialog.js';
import { avatar, el, fill, icon, iconButton } from './dom.js';
import { startWith } from './people.js';
import { t } from './settings.js';
import { attempt, current, mine, on, state } from './store.js';
import { clearThread, thread } from './thread.js';
import { doing } from './typing.js';

const root = document.getElementById('chat');
let status;
let leave = () => {};

export function chatView({ onLeave }) {
  leave = onLeave;
  build();
  attachDrop(root);
}

function build() {
  const chat = current();
  document.getElementById('app').classList.toggle('chatting', Boolean(chat));
  clearThread();
  if (!chat) {
    status = null;
    fill(root, el('p.empty', {}, el('span', {}, t('chooseChat'))));
    return;
  }
  status = el('small.status', { 'aria-live': 'polite' });
  fill(root,
    el('header.bar.chat-header', {},
      iconButton('back', t('back'), { className: 'icon-button back', testid: 'back', onclick: leave }),
      avatar(chat.name, 'small'),
      el('.who', {}, el('h1', { dir: 'auto' }, chat.name), status),
      menu()),
    thread(),
    composer());
  drawStatus();
}

function menu() {
  const button = iconButton('more', t('chatMenu'), {
    testid: 'chat-menu', 'aria-haspopup': 'menu', 'aria-expanded': 'false',
    onclick: () => popup(button, [
      { text: t('startWith'), icon: icon('link'), testid: 'start-with', act: startWith },
      current().blocked
        ? { text: t('unblock'), icon: icon('check'), testid: 'unblock-menu', act: () => attempt(() => mine().unblock()) }
        : { text: t('block'), icon: icon('block'), testid: 'block', danger: true, act: () => attempt(() => mine().block()) },
    ], { label: t('chatMenu') }),
  });
  return el('.anchor', {}, button);
}

function drawStatus() {
  const chat = current();
  if (!status || !chat) return;
  status.classList.toggle('typing', Boolean(chat.typing));
  status.textContent = !state.online ? t('offline') : chat.typing ? doing(chat) : `@${chat.bot} · ${t('bot')}`;
}

let shown = null;
on('chat', () => {
  const now = `${state.customer}/${state.bot}`;
  if (shown !== now || !current()) build();
  shown = now;
});
on('state', drawStatus);
