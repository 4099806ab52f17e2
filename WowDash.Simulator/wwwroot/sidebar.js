// The left side: who is writing, and with whom one can.

import { avatar, el, fill, icon, iconButton } from './dom.js';
import { inBrief } from './media.js';
import { newCustomer } from './people.js';
import { currentLanguage, day, languages, nextTheme, setLanguage, t, theme, time, unread } from './settings.js';
import { on, state } from './store.js';
import { doing } from './typing.js';

const root = document.getElementById('sidebar');
const THEME_ICON = { system: 'system', light: 'sun', dark: 'moon' };
let chats;
let picker;
let choose;

export function sidebar({ onCustomer, onChat }) {
  choose = { onCustomer, onChat };
  build();
}

function build() {
  picker = el('select', { testid: 'customer-select', 'aria-label': t('customer'), onchange: () => choose.onCustomer(Number(picker.value)) });
  chats = el('ul.chats', { testid: 'chat-list', 'aria-label': t('chats') });
  fill(root,
    el('header.bar', {}, el('.pick', {}, icon('person'), picker),
      iconButton('plus', t('newCustomer'), { testid: 'new-customer', onclick: () => newCustomer(choose.onCustomer) })),
    chats,
    el('footer.bar.settings', {},
      el('select.plain', { 'aria-label': t('language'), testid: 'language', onchange: (event) => setLanguage(event.target.value) },
        Object.entries(languages).map(([code, name]) => el('option', { value: code, selected: code === currentLanguage() }, name))),
      themeButton()));
  root.setAttribute('aria-label', t('chats'));
  drawCustomers();
  drawChats();
}

function themeButton() {
  const label = () => t(`theme${theme()[0].toUpperCase()}${theme().slice(1)}`);
  const button = iconButton(THEME_ICON[theme()], label(), {
    testid: 'theme',
    onclick: () => {
      nextTheme();
      fill(button, icon(THEME_ICON[theme()]));
      button.title = label();
      button.setAttribute('aria-label', label());
    },
  });
  return button;
}

function drawCustomers() {
  fill(picker, state.customers.map((it) => el('option', { value: it.id, selected: it.id === state.customer },
    `${[it.first_name, it.last_name].filter(Boolean).join(' ')} · +${it.phone.replace('+', '')}`)));
  picker.disabled = state.customers.length === 0;
}

function drawChats() {
  const ordered = [...state.chats.values()].sort((a, b) => (b.last?.message.date ?? 0) - (a.last?.message.date ?? 0) || a.name.localeCompare(b.name));
  if (ordered.length === 0) {
    fill(chats, el('li.nothing', {}, t(state.customers.length ? 'noBots' : 'noCustomers')));
    return;
  }
  const focused = chats.contains(document.activeElement) ? document.activeElement.dataset.bot : null;
  fill(chats, ordered.map((chat) => el('li', {}, item(chat))));
  if (focused) chats.querySelector(`[data-bot="${CSS.escape(focused)}"]`)?.focus();
  const total = ordered.reduce((sum, chat) => sum + unread(chat), 0);
  const open = state.chats.get(state.bot)?.name;
  document.title = `${total ? `(${total}) ` : ''}${open ?? t('chats')}`;
}

function item(chat) {
  const count = unread(chat);
  const last = chat.last;
  const preview = chat.typing ? doing(chat) : last ? `${last.from === 'me' ? `${t('me')}: ` : ''}${inBrief(last.message)}` : `@${chat.bot}`;
  return el('button.chat-item', {
    type: 'button', testid: 'chat-item', data: { bot: chat.bot }, 'aria-current': chat.bot === state.bot ? 'true' : undefined,
    onclick: () => choose.onChat(chat.bot),
    onkeydown: walk,
  },
  avatar(chat.name),
  el('span.chat-words', {},
    el('span.chat-top', {}, el('b.chat-name', { dir: 'auto' }, chat.name), last && el('small', {}, when(last.message.date))),
    el('span.chat-top', {},
      el(`span.preview${chat.typing ? '.typing' : ''}`, { dir: 'auto' }, preview),
      count > 0 && el('span.badge', { testid: 'unread', 'aria-label': t('unread', { n: count }) }, count > 99 ? '99+' : count))));
}

const when = (seconds) => (new Date(seconds * 1000).toDateString() === new Date().toDateString() ? time(seconds) : day(seconds));

function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = [...chats.querySelectorAll('.chat-item')];
  all[all.indexOf(event.currentTarget) + step]?.focus();
}

on('world', drawCustomers);
on('chats', drawChats);
on('chat', () => { drawCustomers(); drawChats(); });
on('language', build);
