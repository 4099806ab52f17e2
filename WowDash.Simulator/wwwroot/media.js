// Everything in a bubble that is not text.

import { fileUrl } from './api.js';
import { avatar, el, icon } from './dom.js';
import { enlarge } from './lightbox.js';
import { size, t } from './settings.js';

const KINDS = { pdf: 'red', doc: 'blue', docx: 'blue', xls: 'green', xlsx: 'green', csv: 'green', zip: 'amber', rar: 'amber', jpg: 'violet', jpeg: 'violet', png: 'violet',
  gif: 'violet', webp: 'violet', heic: 'violet', tif: 'violet', tiff: 'violet', bmp: 'violet' };

/** The media of a message, or nothing when it is only text. */
export function media(body, caption) {
  if (body.photo) return photo(body, caption);
  if (body.document) return file(body.document);
  if (body.location) return place(body.location);
  if (body.contact) return card(body.contact);
  if (body.voice) return voice(body.voice);
  if (body.sticker) return el('span.sticker', { role: 'img', 'aria-label': `${t('sticker')} ${body.sticker.emoji ?? ''}` }, body.sticker.emoji ?? '🙂');
  return null;
}

export function photo(body, caption) {
  const best = body.photo.at(-1);
  const picture = el('img', { src: fileUrl(best.file_id), alt: caption || t('photo'), width: best.width, height: best.height, loading: 'lazy', decoding: 'async',
    data: { photo: best.file_id } });
  const button = el('button.photo', { type: 'button', 'aria-label': t('openPhoto'), onclick: () => enlarge(best.file_id) }, picture);
  picture.addEventListener('error', () => button.replaceWith(file({ file_id: best.file_id, file_name: t('photo'), file_size: best.file_size })));
  // Known before the picture arrives, so that nothing jumps when it does.
  button.style.setProperty('--shape', Math.min(2.2, Math.max(0.75, best.width / best.height)));
  button.style.setProperty('--natural', `${best.width}px`);
  return button;
}

function file(document) {
  const name = document.file_name ?? t('document');
  const extension = name.includes('.') ? name.split('.').at(-1).toLowerCase().slice(0, 4) : '';
  return el('a.file', { href: fileUrl(document.file_id), download: name, title: `${t('download')}: ${name}` },
    el(`span.file-icon.kind-${KINDS[extension] ?? 'grey'}`, { 'aria-hidden': 'true' }, extension ? el('b', {}, extension) : icon('file'), icon('download')),
    el('span.file-words', {}, el('span.file-name', { dir: 'auto' }, name), el('small', {}, size(document.file_size ?? 0))));
}

function place({ latitude, longitude }) {
  const words = `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;
  return el('a.place', { href: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`, target: '_blank', rel: 'noopener noreferrer' },
    el('span.map', { 'aria-hidden': 'true' }, icon('pin')),
    el('span.file-words', {}, el('b', {}, t('location')), el('small.numbers', {}, words), el('span.link', {}, t('openMap'))));
}

function card(contact) {
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(' ');
  return el('span.contact', {}, avatar(name, 'small'),
    el('span.file-words', {}, el('b', { dir: 'auto' }, name), el('small.numbers', {}, contact.phone_number)));
}

function voice({ duration }) {
  const heights = [5, 9, 14, 8, 12, 18, 11, 6, 13, 17, 9, 5, 10, 15, 7, 12, 6, 9, 4, 7];
  const bars = heights.map((height) => {
    const bar = el('i');
    bar.style.setProperty('--height', `${height}px`);
    return bar;
  });
  return el('span.voice', { role: 'img', 'aria-label': `${t('voice')}, ${duration} s` }, el('span.play', {}, icon('play')), el('span.bars', {}, bars),
    el('small.numbers', {}, `${Math.floor(duration / 60)}:${String(duration % 60).padStart(2, '0')}`));
}

/** One line about a message, for the list of chats. */
export function inBrief(body) {
  const words = (body.text ?? body.caption ?? '').replace(/\s+/g, ' ').trim();
  if (body.photo) return `🖼 ${words || t('photo')}`;
  if (body.document) return `📎 ${words || body.document.file_name || t('document')}`;
  if (body.location) return `📍 ${t('location')}`;
  if (body.contact) return `👤 ${t('contact')}`;
  if (body.voice) return `🎤 ${t('voice')}`;
  if (body.sticker) return `${body.sticker.emoji ?? ''} ${t('sticker')}`;
  return words;
}
