// What this browser remembers: language, colours, how far each chat was read.

import { state, tell } from './store.js';
import { words } from './words.js';

const LANGUAGES = ['uz', 'ru', 'en'];
const THEMES = ['system', 'light', 'dark'];

const guess = () => LANGUAGES.find((it) => navigator.language.toLowerCase().startsWith(it)) ?? 'uz';

let language = LANGUAGES.find((it) => it === localStorage.getItem('chat.language')) ?? guess();

export const languages = { uz: 'O‘zbekcha', ru: 'Русский', en: 'English' };

/** A text of the page in the chosen language; `{name}` is replaced. */
export function t(key, values = {}) {
  const text = words[key]?.[LANGUAGES.indexOf(language)] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

export const currentLanguage = () => language;

export function setLanguage(chosen) {
  language = chosen;
  localStorage.setItem('chat.language', chosen);
  document.documentElement.lang = chosen;
  tell('language');
}

export const theme = () => document.documentElement.dataset.theme;

export function nextTheme() {
  const chosen = THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length];
  document.documentElement.dataset.theme = chosen;
  localStorage.setItem('chat.theme', chosen);
  return chosen;
}

const readKey = (bot) => `chat.read.${state.customer}.${bot}`;

export function unread(chat) {
  const read = Number(localStorage.getItem(readKey(chat.bot)) ?? 0);
  let count = 0;
  for (const id of chat.fromBot) if (id > read) count++;
  return count;
}

/** The world is kept in memory: after a restart ids begin anew, so the mark follows the newest message down as well. */
export function markRead(chat) {
  const newest = Math.max(0, ...chat.fromBot);
  if (Number(localStorage.getItem(readKey(chat.bot)) ?? 0) === newest) return;
  localStorage.setItem(readKey(chat.bot), newest);
  tell('chats');
}

const locale = () => ({ uz: 'uz-Latn-UZ', ru: 'ru-RU', en: 'en-GB' })[language];

export const time = (seconds) => new Date(seconds * 1000).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export const instant = (seconds) => new Date(seconds * 1000).toLocaleString(locale(), { dateStyle: 'long', timeStyle: 'medium' });

export function day(seconds) {
  const date = new Date(seconds * 1000);
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 86_400_000);
  if (days === 0) return t('today');
  if (days === 1) return t('yesterday');
  return date.toLocaleDateString(locale(), { day: 'numeric', month: 'long', year: date.getFullYear() === new Date().getFullYear() ? undefined : 'numeric' });
}

export function size(bytes) {
  const units = [t('bytes'), t('kb'), t('mb')];
  const step = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2;
  const value = bytes / 1024 ** step;
  return `${value.toLocaleString(locale(), { maximumFractionDigits: step && value < 10 ? 1 : 0 })} ${units[step]}`;
}
