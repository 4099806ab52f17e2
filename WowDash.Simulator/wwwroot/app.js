// The page: its address says whose chats are shown and which one is open.

import { createCustomer } from './api.js';
import { chatView } from './chat.js';
import { onBotLink } from './links.js';
import { currentLanguage, t } from './settings.js';
import { sidebar } from './sidebar.js';
import { attempt, follow, loadWorld, on, open, refresh, state, tell } from './store.js';
import { toast } from './toast.js';

/** A bot of the address that has not connected yet is opened when it does. */
let wanted = null;
let ready = false;

function remember(push = false) {
  const query = new URLSearchParams();
  if (state.customer) query.set('customer', state.customer);
  if (state.bot ?? wanted) query.set('bot', state.bot ?? wanted);
  if (state.payload) query.set('start', state.payload);
  const address = `${location.pathname}${query.size ? `?${query}` : ''}`;
  if (address === location.pathname + location.search) return;
  history[push ? 'pushState' : 'replaceState'](null, '', address);
}

async function openChat(bot, { push = true, payload = null } = {}) {
  wanted = null;
  state.payload = payload;
  if (bot === state.bot) tell('state');
  else await open(bot);
  remember(push);
}

async function chooseCustomer(id, { bot = null, push = false } = {}) {
  const narrow = matchMedia('(max-width: 47.99rem)').matches;
  await follow(id);
  const only = !narrow && state.chats.size === 1 ? [...state.chats.keys()][0] : null;
  const target = [...state.chats.keys()].find((it) => it.toLowerCase() === (bot ?? wanted)?.toLowerCase()) ?? only;
  if (target) await openChat(target, { push, payload: state.payload });
  else remember(push);
}

async function readAddress() {
  const query = new URLSearchParams(location.search);
  const asked = Number(query.get('customer')) || null;
  if (asked && !state.customers.some((it) => it.id === asked)) toast(t('unknownCustomer'));
  const customer = state.customers.find((it) => it.id === asked)?.id ?? state.customers[0]?.id ?? null;
  wanted = query.get('bot')?.replace(/^@/, '') || null;
  const payload = query.get('start');
  state.payload = payload && /^[A-Za-z0-9_-]{1,64}$/.test(payload) ? payload : null;
  if (customer !== state.customer) await chooseCustomer(customer);
  else if (wanted !== state.bot) await openChat(wanted, { push: false, payload: state.payload });
}

on('world', () => ready && state.customer === null && state.customers.length > 0 && chooseCustomer(state.customers[0].id));
on('chats', () => {
  const late = wanted && !state.bot && [...state.chats.keys()].find((it) => it.toLowerCase() === wanted.toLowerCase());
  if (late) openChat(late, { push: false, payload: state.payload });
});
on('gone', () => {
  wanted = state.bot;
  chooseCustomer(state.customers[0]?.id ?? null);
});
on('started', () => remember());
on('language', () => { const bot = state.bot; state.bot = null; tell('chat'); open(bot); });

onBotLink(({ bot, payload }) => openChat(bot, { payload }));
addEventListener('popstate', readAddress);
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());

document.documentElement.lang = currentLanguage();
sidebar({ onCustomer: (id) => chooseCustomer(id, { bot: state.bot, push: true }), onChat: (bot) => openChat(bot) });
chatView({ onLeave: () => openChat(null) });
await loadWorld();
// The first visitor needs somebody to be.
if (state.customers.length === 0) {
  await attempt(() => createCustomer({ first_name: 'Aziza', last_name: 'Karimova', phone: '+998901234567', language_code: 'uz' }));
  await loadWorld();
}
await readAddress();
ready = true;
document.body.dataset.ready = 'true';
