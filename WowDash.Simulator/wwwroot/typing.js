// "is typing" and its kin, in words.

import { t } from './settings.js';

const WORDS = { upload_document: 'sendingFile', upload_photo: 'sendingPhoto' };

export const doing = (chat) => `${t(WORDS[chat.typing.action] ?? 'typing')}…`;
