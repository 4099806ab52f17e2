// The bot's keyboard under the field.

import { el, icon } from './dom.js';
import { confirmContact, somewhere } from './people.js';
import { attempt, mine } from './store.js';

export function replyKeyboard({ keyboard }) {
  return keyboard.map((row) => el('.reply-row', {}, row.map(key)));
}

function key(button) {
  const press = () => attempt(() => mine().press(button.text));
  const act = button.request_location ? somewhere : button.request_contact ? () => confirmContact(press) : press;
  // The words carry the contact key's own name, so that it can be found both as a key and as what it asks for.
  const words = el('span', { dir: 'auto', testid: button.request_contact ? 'contact' : undefined }, button.text);
  return el('button.reply-button', { type: 'button', testid: 'reply-button', onclick: act },
    button.request_contact && icon('person'), button.request_location && icon('pin'), words);
}
