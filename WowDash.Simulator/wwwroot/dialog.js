// Dialogs: the browser's own element keeps the focus inside and closes on Escape.

import { el, iconButton } from './dom.js';
import { t } from './settings.js';

/** Buttons: { text, primary, testid, act }. A dialog stays open while `act` returns false. */
export function dialog(title, content, buttons, testid) {
  const act = async (button) => {
    if ((await button.act?.()) !== false) box.close();
  };
  const primary = buttons.find((it) => it.primary);
  const form = el('form', {
    method: 'dialog',
    onsubmit: (event) => {
      event.preventDefault();
      if (primary) act(primary);
    },
  },
  title && el('header', {}, el('h2', { id: `${testid}-title` }, title), iconButton('close', t('close'), { onclick: () => box.close() })),
  el('.dialog-content', {}, content),
  el('footer', {}, buttons.map((button) => el(button.primary ? 'button.primary' : 'button.quiet', {
    type: button.primary ? 'submit' : 'button',
    testid: button.testid,
    onclick: button.primary ? undefined : () => act(button),
  }, button.text))));
  const box = el('dialog.box', { testid, 'aria-labelledby': title ? `${testid}-title` : undefined,
    onclick: (event) => event.target === box && box.close() }, form);
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  box.showModal();
  return box;
}

let fields = 0;

export function field(label, input, help) {
  input.id ||= `field-${++fields}`;
  return el('.field', {}, el('label', { htmlFor: input.id }, label), input, help && el('small', {}, help));
}

/** A menu under (or above) the button that opened it; arrows walk, Escape and a click elsewhere close. */
export function popup(anchor, items, { label, above = false, testid } = {}) {
  const close = (refocus = true) => {
    menu.remove();
    document.removeEventListener('pointerdown', outside, true);
    anchor.setAttribute('aria-expanded', 'false');
    if (refocus) anchor.focus();
  };
  const menu = el(`.popup${above ? '.above' : ''}`, { role: 'menu', 'aria-label': label, testid },
    items.map((item) => el('button', {
      type: 'button', role: 'menuitem', testid: item.testid, className: item.danger ? 'danger' : '',
      onclick: () => { close(); item.act(); },
    }, item.icon, el('span', {}, item.text), item.hint && el('small', {}, item.hint))));
  const outside = (event) => !menu.contains(event.target) && !anchor.contains(event.target) && close(false);
  menu.addEventListener('keydown', (event) => {
    const all = [...menu.children];
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') close(false);
    else if (to !== undefined) all[(to + all.length) % all.length].focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  });
  anchor.setAttribute('aria-expanded', 'true');
  anchor.parentElement.append(menu);
  document.addEventListener('pointerdown', outside, true);
  menu.firstElementChild?.focus();
  return { close, menu };
}
