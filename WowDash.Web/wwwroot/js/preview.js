// A file opens over the page it belongs to; with a modifier key, or without scripts, in a tab of its own.
export function startPreview() {
  document.addEventListener('click', event => {
    const dialog = document.getElementById('preview');
    if (!dialog) return;
    const link = event.target.closest('[data-preview]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(dialog, link);
    } else if (event.target === dialog || event.target.closest('[data-close]')) {
      dialog.close();
    }
  });
}

function open(dialog, link) {
  const picture = link.dataset.preview === 'image';
  const shown = document.createElement(picture ? 'img' : 'iframe');
  shown.src = link.href;
  shown[picture ? 'alt' : 'title'] = link.dataset.name;
  dialog.querySelector('b').textContent = link.dataset.name;
  dialog.querySelector('a').href = link.href.replace('?inline=true', '');
  dialog.querySelector('[data-place]').replaceChildren(shown);
  dialog.addEventListener('close', () => dialog.querySelector('[data-place]').replaceChildren(), { once: true });
  dialog.showModal();
}
