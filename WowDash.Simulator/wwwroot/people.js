// Dialogs about people and places: a new customer, somebody's contact, a location, a start payload.

import { createCustomer } from './api.js';
import { el } from './dom.js';
import { dialog, field } from './dialog.js';
import { currentLanguage, languages, t } from './settings.js';
import { attempt, current, loadWorld, mine, person } from './store.js';

const text = (options = {}) => el('input', { type: 'text', maxLength: 64, autocomplete: 'off', ...options });

export function newCustomer(chosen) {
  const first = text({ required: true, pattern: '.*\\S.*', testid: 'customer-first-name' });
  const last = text();
  const phone = text({ type: 'tel', placeholder: '+998901234567', maxLength: 16, testid: 'customer-phone' });
  const username = text({ placeholder: 'aziz_k', maxLength: 32 });
  const language = el('select', {}, Object.entries(languages).map(([code, name]) => el('option', { value: code, selected: code === currentLanguage() }, name)));
  dialog(t('newCustomer'), [
    el('.two', {}, field(t('firstName'), first), field(t('lastName'), last)),
    field(t('phone'), phone, t('phoneHelp')),
    el('.two', {}, field(t('username'), username), field(t('telegramLanguage'), language)),
  ], [
    { text: t('cancel') },
    { text: t('add'), primary: true, testid: 'customer-add', act: async () => {
      const made = await attempt(() => createCustomer({
        first_name: first.value, last_name: last.value, phone: phone.value, username: username.value, language_code: language.value,
      }));
      if (!made) return false;
      await loadWorld();
      chosen(made.id);
      return true;
    } },
  ], 'customer-dialog');
}

/** A phone number never leaves by a slip of the finger. */
export function confirmContact(share) {
  dialog(t('shareContact'), el('p', { dir: 'auto' }, t('shareContactAsk', { bot: current().name, phone: person().phone })), [
    { text: t('cancel') },
    { text: t('share'), primary: true, testid: 'contact-confirm', act: share },
  ], 'contact-ask');
}

export function otherContact() {
  const name = text({ required: true, value: 'Dilnoza', testid: 'contact-name' });
  const phone = text({ type: 'tel', required: true, value: '+998971112233', maxLength: 16, testid: 'contact-phone' });
  dialog(t('contact'), [field(t('firstName'), name), field(t('phone'), phone)], [
    { text: t('cancel') },
    { text: t('send'), primary: true, testid: 'contact-send', act: () => attempt(() => mine().shareContact({ phone: phone.value, first_name: name.value })) },
  ], 'contact-dialog');
}

export function somewhere() {
  const number = (value, limit) => el('input', { type: 'number', step: 'any', min: -limit, max: limit, required: true, value });
  const latitude = number('41.311081', 90);
  const longitude = number('69.240562', 180);
  dialog(t('location'), el('.two', {}, field(t('latitude'), latitude), field(t('longitude'), longitude)), [
    { text: t('cancel') },
    { text: t('send'), primary: true, testid: 'location-send', act: () => attempt(() => mine().sendLocation(latitude.valueAsNumber, longitude.valueAsNumber)) },
  ], 'location-dialog');
}

export function startWith() {
  const payload = text({ pattern: '[A-Za-z0-9_\\-]{1,64}', required: true, testid: 'payload' });
  dialog(t('startWith'), field(t('payload'), payload, 'A–Z a–z 0–9 _ -'), [
    { text: t('cancel') },
    { text: t('send'), primary: true, testid: 'payload-send', act: () => attempt(() => mine().say(`/start ${payload.value}`)) },
  ], 'payload-dialog');
}
