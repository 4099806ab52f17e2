// How far an upload has come.
export function startUploads() {
  document.body.addEventListener('htmx:xhr:progress', event => {
    const bar = event.target.closest('[data-upload]')?.querySelector('progress');
    if (!bar || !event.detail.lengthComputable) return;
    bar.hidden = false;
    bar.value = 100 * event.detail.loaded / event.detail.total;
  });
  document.body.addEventListener('htmx:afterRequest', event => {
    const bar = event.target.closest?.('[data-upload]')?.querySelector('progress');
    if (bar) bar.hidden = true;
  });
}
