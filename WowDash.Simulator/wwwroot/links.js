// Where links lead: to a bot of this simulator when it is one of its deep links, else to a new tab.

import { state } from './store.js';

let openBot = () => {};

export const onBotLink = (handler) => { openBot = handler; };

/** Only the web and mail are followed; anything else a bot or a person wrote stays text. */
export function safeUrl(text) {
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
    return ['http:', 'https:', 'mailto:', 'tel:', 'tg:'].includes(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** The bot and payload of t.me/bot?start=… or tg://resolve?domain=bot&start=…, when the bot is known here. */
export function botLink(url) {
  const name = url.protocol === 'tg:' ? url.searchParams.get('domain') : ['t.me', 'telegram.me'].includes(url.hostname) ? url.pathname.slice(1) : null;
  const bot = name && state.bots.find((it) => it.username.toLowerCase() === name.toLowerCase());
  return bot ? { bot: bot.username, payload: url.searchParams.get('start') } : null;
}

export function openUrl(text) {
  const url = safeUrl(text);
  const target = url && botLink(url);
  if (target) openBot(target);
  else if (url && url.protocol !== 'tg:') window.open(url, '_blank', 'noopener,noreferrer');
}

/** Properties of a link element. */
export function linkTo(text) {
  const url = safeUrl(text);
  if (!url) return null;
  return {
    href: url.href,
    target: '_blank',
    rel: 'noopener noreferrer',
    onclick: (event) => {
      const target = botLink(url);
      if (!target && url.protocol !== 'tg:') return;
      event.preventDefault();
      if (target) openBot(target);
    },
  };
}
