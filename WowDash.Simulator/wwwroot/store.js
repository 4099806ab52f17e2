// What the page knows, and who wants to hear that it changed.

import { Refused, actions, listen, readChat, readChats, readWorld } from './api.js';

const listeners = new Map();

export const state = {
  bots: [],
  customers: [],
  customer: null,
  bot: null,
  payload: null,
  online: true,
  chats: new Map(),
};

/** Names: world, chats, chat (another one is open), messages, state (keyboard, blocked …), answer, trouble. */
export function on(name, listener) {
  if (!listeners.has(name)) listeners.set(name, []);
  listeners.get(name).push(listener);
}

export function tell(name, detail) {
  for (const listener of listeners.get(name) ?? []) listener(detail);
}

export const current = () => state.chats.get(state.bot) ?? null;
export const person = () => state.customers.find((it) => it.id === state.customer) ?? null;
export const mine = () => actions(state.customer, state.bot);

/** Runs an act and says a refusal instead of failing. */
export async function attempt(act) {
  try {
    return await act();
  } catch (trouble) {
    tell('trouble', trouble instanceof Refused && trouble.status !== 409 ? trouble : { stale: trouble instanceof Refused, message: trouble.message });
    return null;
  }
}

let hangUp = () => {};

export async function loadWorld() {
  const world = await readWorld();
  state.bots = world.bots;
  state.customers = world.customers;
  tell('world');
}

/** Follows another customer; resolves once their chats are known. */
export function follow(customer) {
  hangUp();
  state.customer = customer;
  state.bot = null;
  state.chats = new Map();
  tell('chats');
  tell('chat');
  if (customer === null) {
    hangUp = listen(0, { ready: loadWorld, changed: apply, lost: () => {} });
    return Promise.resolve();
  }
  return new Promise((known) => {
    const close = listen(customer, {
      ready: async () => {
        // A simulator that began anew may not know this customer any more.
        if (!state.online) await attempt(loadWorld);
        if (customer !== state.customer) return;
        if (person()) await refresh(customer);
        else tell('gone');
        known();
      },
      changed: (event) => customer === state.customer && apply(event),
      lost: () => setOnline(false),
    });
    hangUp = close;
  });
}

/** Reads the list and the open chat again: after a reconnection, or when the page was long out of sight. */
export async function refresh(customer = state.customer) {
  if (customer === null) return;
  const chats = await attempt(() => readChats(customer));
  if (!chats || customer !== state.customer) return;
  for (const it of chats) {
    const chat = state.chats.get(it.bot) ?? { bot: it.bot, messages: null, commands: [], typing: null };
    Object.assign(chat, it.state, { name: it.name, keyboard: it.state.keyboard ?? null, last: it.last ?? null, fromBot: new Set(it.from_bot) });
    state.chats.set(it.bot, chat);
  }
  for (const bot of [...state.chats.keys()]) if (!chats.some((it) => it.bot === bot)) state.chats.delete(bot);
  setOnline(true);
  tell('chats');
  if (state.bot) await load(state.bot);
}

export async function open(bot) {
  state.bot = state.chats.has(bot) ? bot : null;
  tell('chat');
  if (state.bot) await load(state.bot);
}

async function load(bot) {
  const customer = state.customer;
  const view = await attempt(() => readChat(customer, bot));
  const chat = state.chats.get(bot);
  if (!view || !chat || customer !== state.customer) return;
  const seen = chat.messages;
  chat.messages = new Map(view.messages.map((it) => [it.id, same(seen?.get(it.id), it)]));
  Object.assign(chat, { commands: view.commands, started: view.started, blocked: view.blocked, keyboard: view.keyboard ?? null });
  if (bot === state.bot) {
    tell('messages', { whole: true });
    tell('state');
  }
}

/** An unchanged message keeps its identity, so that it is not drawn again. */
const same = (old, fresh) => (old && JSON.stringify(old) === JSON.stringify(fresh) ? old : fresh);

function apply(what) {
  if (what.kind === 'bots' || what.kind === 'customers') {
    attempt(loadWorld).then(() => what.kind === 'bots' && refresh());
    return;
  }
  const chat = state.chats.get(what.bot);
  if (!chat) return;
  if (what.state) Object.assign(chat, what.state, { keyboard: what.state.keyboard ?? null });
  if (what.kind === 'message') arrived(chat, what.message);
  else if (what.kind === 'deleted') {
    chat.messages?.delete(what.message_id);
    chat.fromBot.delete(what.message_id);
    if (chat.last?.id === what.message_id) chat.last = [...(chat.messages?.values() ?? [])].at(-1) ?? null;
    if (chat.bot === state.bot) tell('messages', { deleted: what.message_id });
  } else if (what.kind === 'action') showTyping(chat, what.action);
  else if (what.kind === 'answer') tell('answer', { id: what.tap_id, ...what.answer });
  if (chat.bot === state.bot) tell('state');
  tell('chats');
}

function arrived(chat, message) {
  const fresh = !chat.last || message.id > chat.last.id;
  if (!chat.last || message.id >= chat.last.id) chat.last = message;
  if (message.from === 'bot') {
    chat.fromBot.add(message.id);
    if (fresh) showTyping(chat, null);
  }
  chat.messages?.set(message.id, message);
  if (chat.bot === state.bot) tell('messages', { id: message.id, fresh, from: message.from });
}

function showTyping(chat, action) {
  clearTimeout(chat.typing?.timer);
  chat.typing = action && { action, timer: setTimeout(() => { chat.typing = null; tell('state'); tell('chats'); }, 5000) };
}

function setOnline(online) {
  if (state.online === online) return;
  state.online = online;
  tell('state');
}
