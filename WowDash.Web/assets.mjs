// Puts what the browser needs under wwwroot/lib: a few files of the installed packages as they are, one sprite of the icons we use, and our style sheets as one.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const icons = [
  'adjustments-horizontal',
  'alert-triangle',
  'arrow-down',
  'arrow-left',
  'arrow-merge',
  'arrow-right',
  'arrow-up',
  'bell',
  'bookmark',
  'brand-telegram',
  'briefcase',
  'building',
  'building-store',
  'calculator',
  'calendar',
  'calendar-due',
  'cash',
  'check',
  'checks',
  'chevron-left',
  'chevron-right',
  'circle-check',
  'clock',
  'coins',
  'copy',
  'device-desktop',
  'discount',
  'dots',
  'download',
  'edit',
  'eye',
  'file-invoice',
  'file-text',
  'fingerprint',
  'history',
  'home',
  'inbox',
  'key',
  'keyboard',
  'language',
  'layout-kanban',
  'layout-sidebar-left-collapse',
  'list',
  'list-details',
  'logout',
  'mail',
  'map-pin',
  'menu-2',
  'message-bolt',
  'message-dots',
  'messages',
  'moon',
  'note',
  'paperclip',
  'pencil',
  'phone',
  'photo',
  'plus',
  'power',
  'printer',
  'receipt',
  'receipt-refund',
  'refresh',
  'robot',
  'rotate',
  'search',
  'send',
  'settings',
  'shield-lock',
  'shopping-bag',
  'star',
  'sun',
  'trash',
  'upload',
  'user',
  'user-check',
  'user-off',
  'user-plus',
  'users',
  'wallet',
  'wifi-off',
  'x',
];

// in the order of the cascade: what is everywhere, its parts, pages, what overrides all
const sheets = [
  'base', 'frame', 'parts', 'tables', 'forms', 'dialogs',
  'home', 'order-list', 'board', 'files', 'order-money', 'order', 'desk', 'invoice', 'customers',
  'catalogue', 'setup', 'platform', 'bots', 'account', 'plain',
  'bubbles', 'composer', 'inbox', 'order-talk', 'canned', 'bell',
  'touch', 'print',
];

const from = 'node_modules/';
const to = 'wwwroot/lib/';
mkdirSync(to, { recursive: true });
copyFileSync(`${from}@tabler/core/dist/css/tabler.min.css`, `${to}tabler.min.css`);
copyFileSync(`${from}@tabler/core/dist/js/tabler.min.js`, `${to}tabler.min.js`);
copyFileSync(`${from}chart.js/dist/chart.umd.min.js`, `${to}chart.umd.min.js`);
copyFileSync(`${from}htmx.org/dist/htmx.min.js`, `${to}htmx.min.js`);

const symbol = name => {
  const svg = readFileSync(`${from}@tabler/icons/icons/outline/${name}.svg`, 'utf8');
  const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/\s+/g, ' ').trim();
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`;
};
writeFileSync(`${to}icons.svg`, `<svg xmlns="http://www.w3.org/2000/svg">\n${icons.map(symbol).join('\n')}\n</svg>\n`);

const forgotten = readdirSync('Styles').filter(file => !sheets.includes(file.replace(/\.css$/, '')));
if (forgotten.length > 0) throw new Error(`No place in the cascade: ${forgotten.join(', ')}`);
writeFileSync(`${to}wowdash.css`, sheets.map(name => readFileSync(`Styles/${name}.css`, 'utf8')).join('\n'));
