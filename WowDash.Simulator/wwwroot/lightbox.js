// A photo over the whole window; arrows go to the other photos of the chat.

import { fileUrl } from './api.js';
import { el, icon, iconButton } from './dom.js';
import { t } from './settings.js';

export function enlarge(id) {
  const all = [...document.querySelectorAll('img[data-photo]')].map((it) => it.dataset.photo);
  let at = Math.max(0, all.indexOf(id));
  const picture = el('img', { alt: t('photo') });
  const save = el('a.icon-button', { title: t('download'), 'aria-label': t('download'), download: '' }, icon('download'));
  const show = (step) => {
    at = (at + step + all.length) % all.length;
    picture.src = fileUrl(all[at]);
    save.href = picture.src;
  };
  const box = el('dialog.lightbox', {
    testid: 'lightbox',
    'aria-label': t('photo'),
    onclick: (event) => (event.target === box || event.target === picture) && box.close(),
    onkeydown: (event) => {
      if (event.key === 'ArrowLeft') show(-1);
      if (event.key === 'ArrowRight') show(1);
    },
  },
  picture,
  el('.lightbox-tools', {}, save, iconButton('close', t('close'), { onclick: () => box.close() })),
  all.length > 1 && [
    iconButton('left', t('previous'), { onclick: () => show(-1) }),
    iconButton('right', t('next'), { onclick: () => show(1) }),
  ]);
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  show(0);
  box.showModal();
}
