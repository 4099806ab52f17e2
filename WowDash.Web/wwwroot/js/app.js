// What every signed-in page does. Each part finds its own marks in the page and works without the others.
import { startActs } from './acts.js';
import { startBell } from './bell.js';
import { startBulk } from './bulk.js';
import { startCharts } from './charts.js';
import { startDraft } from './draft.js';
import { startFind } from './find.js';
import { startForms } from './forms.js';
import { startKeys } from './keys.js';
import { startLive } from './live.js';
import { startOrders } from './orders.js';
import { startPreview } from './preview.js';
import { startQuote } from './quote.js';
import { startSlow } from './slow.js';
import { startSure } from './sure.js';
import { startTalk } from './talk.js';
import { startToasts } from './toasts.js';
import { startUploads } from './upload.js';

document.getElementById('fold')?.addEventListener('click', () => {
  const root = document.documentElement;
  const folded = root.dataset.nav !== 'folded';
  if (folded) root.dataset.nav = 'folded';
  else delete root.dataset.nav;
  localStorage.setItem('wowdash-nav', folded ? 'folded' : 'open');
});

document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) window.print();
});

// on a phone the tab one is on may lie outside its row
document.querySelector('.wd-tabs .here')?.scrollIntoView({ block: 'nearest', inline: 'center' });

startSure();
startForms();
startActs();
startBulk();
startOrders();
startFind();
startCharts();
startKeys();
startToasts();
startPreview();
startUploads();
startSlow();
startDraft();
startQuote();
startBell();
startTalk();
startLive();
