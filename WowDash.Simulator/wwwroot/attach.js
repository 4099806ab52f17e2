// Sending files: chosen, dropped or pasted, looked over first; and the small things one can attach.

import { el, fill, icon, iconButton } from './dom.js';
import { dialog, field, popup } from './dialog.js';
import { confirmContact, otherContact, somewhere } from './people.js';
import { size, t } from './settings.js';
import { attempt, current, mine } from './store.js';
import { toast } from './toast.js';

const LARGEST = 50 * 1024 * 1024;
const LARGEST_SUM = 100 * 1024 * 1024;
const PICTURES = ['image/jpeg', 'image/png', 'image/webp', 'image/bmp'];

const isPicture = (file) => PICTURES.includes(file.type);

export function attachButton() {
  const input = el('input', {
    id: 'file-input', testid: 'file-input', type: 'file', multiple: true, className: 'unseen', tabIndex: -1, 'aria-label': t('photoOrFile'),
    onchange: () => {
      offer([...input.files]);
      input.value = '';
    },
  });
  const button = iconButton('attach', t('attach'), {
    testid: 'attach', 'aria-haspopup': 'menu', 'aria-expanded': 'false',
    onclick: () => popup(button, [
      { text: t('photoOrFile'), icon: icon('photo'), testid: 'choose-files', act: () => input.click() },
      { text: t('shareContact'), icon: icon('person'), testid: 'share-contact', act: () => confirmContact(() => attempt(() => mine().shareContact())) },
      { text: t('otherContact'), icon: icon('people'), testid: 'attach-other-contact', act: otherContact },
      { text: t('sendLocation'), icon: icon('pin'), testid: 'share-location', act: somewhere },
      { text: t('voice'), icon: icon('mic'), testid: 'attach-voice', act: () => attempt(() => mine().sendVoice()) },
      { text: t('sticker'), icon: icon('smile'), testid: 'attach-sticker', act: () => attempt(() => mine().sendSticker('👍')) },
    ], { label: t('attach'), above: true }),
  });
  return el('.anchor', {}, button, input);
}

/** Files go at once, as in any messenger; pictures are shown first, for the sender to say whether they go as photos or as files. */
export function offer(given) {
  const files = given.filter(fits);
  if (files.reduce((sum, file) => sum + file.size, 0) > LARGEST_SUM) toast(t('tooMuch'));
  else if (files.some(isPicture)) look(files);
  else if (files.length > 0) send(files, 'document', '');
}

function look(files) {
  const list = el('ul.upload-list');
  const previews = [];
  const caption = el('input', { type: 'text', maxLength: 1024, testid: 'upload-caption', autocomplete: 'off', dir: 'auto' });
  const draw = () => fill(list, files.map((file) => preview(file, previews, files.length > 1 && (() => {
    files.splice(files.indexOf(file), 1);
    draw();
  }))));
  draw();
  const go = (as) => async () => {
    box.classList.add('busy');
    const sent = await send(files, as, caption.value.trim());
    box.classList.remove('busy');
    return sent;
  };
  const box = dialog(files.length > 1 ? t('nFiles', { n: files.length }) : t('files'), [list, field(t('caption'), caption)], [
    { text: t('asDocument'), testid: 'as-document', act: go('document') },
    { text: t('asPhoto'), primary: true, testid: 'as-photo', act: go('photo') },
  ], 'upload-dialog');
  box.addEventListener('close', () => previews.forEach((url) => URL.revokeObjectURL(url)));
  caption.focus();
}

function fits(file) {
  if (file.size === 0) toast(t('emptyFile', { name: file.name }));
  if (file.size > LARGEST) toast(t('tooLarge', { name: file.name }));
  return file.size > 0 && file.size <= LARGEST;
}

function preview(file, previews, remove) {
  let picture = icon('file');
  if (isPicture(file)) {
    picture = el('img', { src: URL.createObjectURL(file), alt: '' });
    previews.push(picture.src);
  }
  return el('li', {}, el('span.thumb', {}, picture), el('span.file-words', {}, el('span.file-name', { dir: 'auto' }, file.name), el('small', {}, size(file.size))),
    remove && iconButton('close', t('remove'), { onclick: remove }));
}

/** Pictures sent as photos and other files cannot share an album: the photos go first. */
async function send(files, as, caption) {
  const photos = as === 'photo' ? files.filter(isPicture) : [];
  const others = files.filter((file) => !photos.includes(file));
  let words = caption;
  for (const [some, way] of [[photos, 'photo'], [others, 'document']]) {
    if (some.length === 0) continue;
    if (!await attempt(() => mine().upload(some, way, words))) return false;
    words = '';
  }
  return true;
}

/** Files may be dropped anywhere on an open chat. */
export function attachDrop(root) {
  const holdsFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files') && current()?.started && !current().blocked;
  let depth = 0;
  const mark = (over) => {
    depth = over ? depth : 0;
    root.classList.toggle('dropping', over);
    root.dataset.drop = t('dropHere');
  };
  root.addEventListener('dragenter', (event) => {
    if (!holdsFiles(event)) return;
    depth++;
    mark(true);
  });
  root.addEventListener('dragleave', () => --depth <= 0 && mark(false));
  root.addEventListener('dragover', (event) => holdsFiles(event) && event.preventDefault());
  root.addEventListener('drop', (event) => {
    mark(false);
    if (!holdsFiles(event)) return;
    event.preventDefault();
    offer([...event.dataTransfer.files]);
  });
}
