// A new order's files: their pages go into the form, which is priced again.
const counted = () => {
  const [list, pages] = [document.getElementById('draft-files'), document.getElementById('pages')];
  if (!list || !pages) return;
  const sum = Number(list.dataset.counted);
  if (sum > 0) pages.value = sum;
  document.getElementById('order-form').dispatchEvent(new CustomEvent('counted', { bubbles: true }));
};

export function startDraft() {
  if (!document.getElementById('draft-files')) return;
  document.body.addEventListener('htmx:afterSettle', event => {
    if (event.target.id !== 'draft-files') return;
    document.getElementById('upload').value = '';
    counted();
  });
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-take-out]');
    if (!button) return;
    button.closest('li').remove();
    htmx.trigger('#upload', 'change', {});
  });
}
