using WowDash.Data.Texts;

namespace WowDash.Bots.Support;

static class SupportTexts
{
    public static Text Talk { get; } = new(
        "☎️ <b>{0}</b> xodimlari sizga yordam beradi.", "☎️ Сотрудники <b>{0}</b> Вам помогут.", "☎️ The people at <b>{0}</b> will help you.");

    public static Text WriteHere { get; } = new(
        "Savolingizni shu yerga yozing yoki fayl yuboring. Javob ham shu chatga keladi.",
        "Напишите вопрос прямо здесь или отправьте файл. Ответ придёт в этот же чат.",
        "Write your question here, or send a file. The answer comes to this chat.");

    public static Text PassedOn { get; } = new(
        "💬 Xabaringiz xodimlarga yetkazildi. Javob shu yerga keladi.", "💬 Сообщение передано сотрудникам. Ответ придёт сюда.",
        "💬 Your message has reached our staff. The answer will come here.");

    public static Text PassedOnToo { get; } = new("✓ Buni ham yetkazdik.", "✓ Это тоже передали.", "✓ Passed on, too.");

    public static Text Corrected { get; } = new("✏️ Tuzatilgan xabar xodimlarga yetkazildi.", "✏️ Исправление передано сотрудникам.", "✏️ Our staff see the corrected message.");

    public static Text NoSound { get; } = new(
        "🎙 Ovozli xabar, audio va videoni xodimlarga yetkaza olmaymiz. Iltimos, savolingizni yozing; hujjat bo‘lsa, fayl yoki rasm qilib yuboring.",
        "🎙 Голосовые, аудио и видео передать сотрудникам не получится. Пожалуйста, напишите словами, а документ отправьте файлом или фотографией.",
        "🎙 We cannot pass on voice messages, audio or video. Please write it in words, and send a document as a file or photo.");

    public static Text Hours { get; } = new("Ish vaqti: {0}", "Часы работы: {0}", "Hours: {0}");

    public static Text Break { get; } = new("tanaffus {0}", "перерыв {0}", "break {0}");

    public static Text WriteInTelegram { get; } = new("Telegramda yozish", "Написать в Telegram", "Write in Telegram");

    public static Text NoContacts { get; } = new(
        "Aloqa raqami hali kiritilmagan. Filialga kelishingiz mumkin.", "Контакты пока не указаны. Вы можете прийти в филиал.",
        "No contacts are given yet. You are welcome to visit the branch.");

    public static Text Today { get; } = new("bugun {0}", "сегодня {0}", "today {0}");

    public static Text Tomorrow { get; } = new("ertaga {0}", "завтра {0}", "tomorrow {0}");
}
