// Puts what the browser needs of the installed packages under wwwroot/lib: a few files as they are, and one sprite of the icons we use.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const icons = [
  'adjustments-horizontal',
  'alert-triangle',
  'arrow-back-up',
  'arrow-down',
  'arrow-left',
  'arrow-right',
  'arrow-up',
  'bell',
  'bookmark',
  'brand-telegram',
  'building',
  'building-store',
  'calculator',
  'calendar',
  'calendar-due',
  'cash',
  'chart-bar',
  'check',
  'checks',
  'chevron-down',
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
  'history',
  'home',
  'inbox',
  'info-circle',
  'key',
  'keyboard',
  'language',
  'layout-kanban',
  'layout-sidebar-left-collapse',
  'list',
  'list-details',
  'lock',
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
  'user-plus',
  'users',
  'wallet',
  'wifi-off',
  'x',
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
