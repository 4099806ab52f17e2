// The bot's commands: a menu button, and suggestions while a command is being typed.

import { el, fill, iconButton } from './dom.js';
import { t } from './settings.js';
import { current, refresh } from './store.js';

export function commandList(input, chosen) {
  const root = el('.commands', { id: 'commands-list', role: 'listbox', 'aria-label': t('commands'), testid: 'commands-list', hidden: true });
  let at = -1;
  input.setAttribute('aria-controls', root.id);
  const items = () => [...root.querySelectorAll('.command')];

  const button = iconButton('menu', t('commands'), {
    testid: 'commands', 'aria-expanded': 'false',
    onclick: async () => {
      if (!root.hidden) return hide();
      // A bot may have set its commands after the chat was opened.
      await refresh();
      show(current().commands, true);
      input.focus();
    },
  });

  function show(commands, all) {
    if (commands.length === 0 && !all) return hide();
    fill(root, commands.map((it, index) => el('button.command', { id: `command-${index}`, type: 'button', role: 'option', testid: 'command', tabIndex: -1, onclick: () => { hide(); chosen(`/${it.command}`); } },
      el('b', {}, `/${it.command}`), el('span', { dir: 'auto' }, it.description))), commands.length === 0 && el('p.nothing', {}, t('noCommands')));
    // an empty list box is none
    root.setAttribute('role', commands.length > 0 ? 'listbox' : 'status');
    root.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    pick(all ? -1 : 0);
  }

  function hide() {
    root.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    at = -1;
    input.removeAttribute('aria-activedescendant');
  }

  function pick(index) {
    const all = items();
    at = all.length ? Math.min(Math.max(index, -1), all.length - 1) : -1;
    all.forEach((it, i) => it.setAttribute('aria-selected', String(i === at)));
    all[at]?.scrollIntoView({ block: 'nearest' });
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', all[at].id);
  }

  document.addEventListener('pointerdown', (event) => {
    if (!root.contains(event.target) && !button.contains(event.target)) hide();
  });

  return {
    root,
    button,
    /** Shows the commands that begin as what is typed. */
    suggest() {
      if (!/^\/[a-z0-9_]*$/i.test(input.value)) return hide();
      show(current().commands.filter((it) => `/${it.command}`.startsWith(input.value.toLowerCase())), false);
    },
    /** True when the key was meant for the list. */
    key(event) {
      if (root.hidden) return false;
      if (event.key === 'ArrowDown') pick(at + 1);
      else if (event.key === 'ArrowUp') pick(at - 1);
      else if (event.key === 'Escape') hide();
      else if ((event.key === 'Enter' || event.key === 'Tab') && items()[at]) items()[at].click();
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
