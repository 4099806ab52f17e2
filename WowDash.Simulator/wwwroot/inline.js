// The buttons under a message: they spin until the bot answers the tap.

import { el, icon } from './dom.js';
import { linkTo, openUrl } from './links.js';
import { t } from './settings.js';
import { attempt, mine, on, state } from './store.js';
import { alertBox, toast } from './toast.js';

const PATIENCE = 20_000;
const waiting = new Map();
const early = new Map();

const keyOf = (messageId, data) => `${state.customer}/${state.bot}/${messageId}/${data}`;

export function inlineKeyboard(message) {
  const rows = message.message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return el('.inline-keyboard', {}, rows.map((row) => el('.inline-row', {}, row.map((button) => inlineButton(message.id, button)))));
}

function inlineButton(messageId, button) {
  const words = el('span', { dir: 'auto' }, button.text);
  const target = button.url ?? button.web_app?.url;
  if (target) {
    const link = linkTo(target);
    return link ? el('a.inline-button', { ...link, testid: 'inline-button' }, words, icon('link')) : el('span.inline-button', { testid: 'inline-button' }, words);
  }
  const key = keyOf(messageId, button.callback_data);
  return el('button.inline-button', {
    type: 'button', testid: 'inline-button', data: { key }, 'aria-busy': waiting.has(key) ? 'true' : undefined,
    onclick: () => tap(key, messageId, button.callback_data),
  }, words);
}

async function tap(key, messageId, data) {
  if (waiting.has(key)) return;
  waiting.set(key, { id: null, timer: setTimeout(() => settle(key), PATIENCE) });
  mark(key, true);
  const tapped = await attempt(() => mine().tap(messageId, data));
  if (!tapped) settle(key);
  else if (early.has(tapped.id)) answered(key, early.get(tapped.id));
  else if (waiting.has(key)) waiting.get(key).id = tapped.id;
}

/** An answer may overtake the confirmation of the tap itself: it is kept for a moment. */
on('answer', (answer) => {
  const key = [...waiting].find(([, it]) => it.id === answer.id)?.[0];
  if (key) answered(key, answer);
  else {
    early.set(answer.id, answer);
    setTimeout(() => early.delete(answer.id), 5000);
  }
});

function answered(key, answer) {
  early.delete(answer.id);
  settle(key);
  if (answer.text) (answer.show_alert ? alertBox : toast)(answer.text);
  if (answer.url) openUrl(answer.url);
}

function settle(key) {
  clearTimeout(waiting.get(key)?.timer);
  waiting.delete(key);
  mark(key, false);
}

function mark(key, busy) {
  for (const button of document.querySelectorAll(`.inline-button[data-key="${CSS.escape(key)}"]`)) {
    if (busy) button.setAttribute('aria-busy', 'true');
    else button.removeAttribute('aria-busy');
  }
}

on('trouble', ({ stale }) => toast(t(stale ? 'stale' : 'trouble')));
