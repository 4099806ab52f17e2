// One message, or one album, as people see it.

import { el, icon, iconButton } from './dom.js';
import { inlineKeyboard } from './inline.js';
import { media } from './media.js';
import { rich } from './rich.js';
import { instant, t, time } from './settings.js';
import { tell } from './store.js';

const ONLY_EMOJI = /^(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|\p{Emoji_Modifier})*\s?){1,3}$/u;

const identity = (message) => ({ testid: 'message', data: { messageId: message.id, from: message.from } });

export function bubble(message) {
  const body = message.message;
  const text = body.text ?? body.caption ?? '';
  const shown = media(body, body.caption);
  const bare = Boolean(body.sticker) || (Boolean(body.text) && ONLY_EMOJI.test(body.text));
  const keyboard = inlineKeyboard(message);
  return el(`article.row.${message.from}`, identity(message),
    el('.stack', {},
      el(`.bubble${bare ? '.bare' : ''}${body.photo ? '.with-photo' : ''}`, {},
        author(message), shown,
        text ? el(`.text${bare ? '.huge' : ''}`, { dir: 'auto' }, rich(text, body.entities ?? body.caption_entities)) : null,
        !text && !shown ? el('.text.muted', {}, t('unsupported')) : null,
        meta(message)),
      keyboard),
    message.from === 'me' && body.text ? iconButton('edit', t('edit'), { className: 'icon-button edit', onclick: () => tell('edit', message) }) : null);
}

/** The parts of an album stay messages of their own inside one bubble. */
export function album(messages) {
  const photos = messages.every((it) => it.message.photo);
  const words = messages.filter((it) => it.message.caption);
  const last = messages.at(-1);
  return el(`article.row.${last.from}.album`, { 'aria-label': t('album') },
    el('.stack', {},
      el(`.bubble${photos ? '.with-photo' : ''}`, {},
        author(last),
        el(`.album-parts.${photos ? 'photos' : 'files'}.n${Math.min(messages.length, 4)}`, {},
          messages.map((it) => el('.part', identity(it), media(it.message, it.message.caption),
            !photos && it.message.caption ? el('.text', { dir: 'auto' }, rich(it.message.caption, it.message.caption_entities)) : null))),
        photos && words.map((it) => el('.text', { dir: 'auto' }, rich(it.message.caption, it.message.caption_entities))),
        meta(last)),
      inlineKeyboard(last)));
}

const author = (message) => el('span.unseen', {}, `${message.from === 'me' ? t('me') : t('bot')}: `);

function meta(message) {
  const { date } = message.message;
  return el('span.meta', {},
    message.edited && el('span.edited', { testid: 'edited' }, t('edited')),
    el('time', { dateTime: new Date(date * 1000).toISOString(), title: instant(date) }, time(date)),
    message.from === 'me' && icon('check'));
}
