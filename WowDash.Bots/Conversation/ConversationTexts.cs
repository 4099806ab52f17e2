using WowDash.Data.Texts;

namespace WowDash.Bots.Conversation;

/// <summary>What is said wherever the conversation stands.</summary>
static class ConversationTexts
{
    public static Text Back { get; } = new("⬅️ Orqaga", "⬅️ Назад", "⬅️ Back");

    public static Text Continue { get; } = new("▶️ Buyurtmani davom ettirish", "▶️ Продолжить заказ", "▶️ Continue your order");

    public static Text Cancel { get; } = new("Buyurtmani bekor qilish", "Отменить заказ", "Drop this order");

    public static Text OldButton { get; } = new(
        "Bu tugma avvalgi suhbatdan. Davom etish uchun oxirgi xabardan yoki menyudan foydalaning.",
        "Эта кнопка из прошлого разговора. Чтобы продолжить, воспользуйтесь последним сообщением или меню.",
        "This button belongs to an earlier conversation. Please use the latest message or the menu.");

    public static Text NotOffered { get; } = new(
        "Bu endi taklif etilmaydi. Iltimos, boshqasini tanlang.", "Этого больше нет в списке. Выберите, пожалуйста, другое.", "This is no longer offered. Please choose another.");

    public static Text Closed { get; } = new(
        "🌙 <b>{0}</b> hozircha bot orqali buyurtma qabul qilmayapti. Iltimos, keyinroq yozing.",
        "🌙 <b>{0}</b> сейчас не принимает заказы через бота. Напишите, пожалуйста, позже.",
        "🌙 <b>{0}</b> is not taking orders through the bot at the moment. Please write again later.");

    public static Text Blocked { get; } = new(
        "⚠️ Hozircha bot orqali buyurtma bera olmaysiz. Iltimos, filialga murojaat qiling: {0}",
        "⚠️ Сейчас Вы не можете заказать через бота. Пожалуйста, обратитесь в филиал: {0}",
        "⚠️ You cannot order through the bot at the moment. Please contact the branch: {0}");

    public static Text Edited { get; } = new(
        "✏️ Bu xabarni allaqachon qabul qilganmiz. Biror narsani o‘zgartirish uchun yangi xabar yuboring.",
        "✏️ Это сообщение уже обработано. Если нужно что-то изменить, отправьте новое сообщение.",
        "✏️ We have already taken that message. To change something, please send a new one.");

    public static Text EditTaken { get; } = new("✏️ Javobingizni yangiladim.", "✏️ Ответ исправлен.", "✏️ Your answer is changed.");

    public static Text CaptionTaken { get; } = new("✏️ Izohni yangiladim: {0}", "✏️ Примечание исправлено: {0}", "✏️ The note is changed: {0}");

    public static Text SoundOrMoving { get; } = new(
        "🎙 Ovozli xabar, audio va videoni tushunmayman. Iltimos, yozib yuboring yoki tugmani bosing.",
        "🎙 Голосовые, аудио и видео я пока не понимаю. Пожалуйста, напишите или нажмите кнопку.",
        "🎙 I cannot follow voice messages, audio or video yet. Please write, or press a button.");

    public static Text Sticker { get; } = new(
        "😊 Chiroyli stiker! Davom etish uchun yozing yoki tugmani bosing.",
        "😊 Симпатичный стикер! Чтобы продолжить, напишите или нажмите кнопку.",
        "😊 Nice sticker! To go on, please write or press a button.");

    public static Text Location { get; } = new(
        "📍 Rahmat, lekin manzilingiz kerak emas: tayyor hujjatlarni filialdan olib ketasiz.",
        "📍 Спасибо, но Ваше местоположение не нужно: готовые документы выдают в филиале.",
        "📍 Thank you, but your location is not needed: finished documents are picked up at the branch.");

    public static Text Contact { get; } = new(
        "📱 Rahmat, raqamingiz bizda bor. Uni “Profil” bo‘limida o‘zgartirish mumkin.",
        "📱 Спасибо, Ваш номер у нас есть. Изменить его можно в разделе «Профиль».",
        "📱 Thank you, we have your number. You can change it under “Profile”.");

    public static Text StrayFile { get; } = new(
        "📎 Bu fayl nima uchunligini tushunmadim. Yangi buyurtma uchun “Buyurtma berish”ni bosing; chek bo‘lsa, “Buyurtmalarim”dan buyurtmani tanlang.",
        "📎 Не знаю, к чему относится этот файл. Для нового заказа нажмите «Заказать»; если это чек, выберите заказ в разделе «Мои заказы».",
        "📎 I do not know what this file is for. For a new order press “Order”; if it is a receipt, choose its order under “My orders”.");

    public static Text FileNotNow { get; } = new(
        "📎 Fayllarni birozdan keyin so‘rayman. Iltimos, avval shu savolga javob bering.",
        "📎 Файлы я попрошу чуть позже. Сначала ответьте, пожалуйста, на этот вопрос.",
        "📎 I will ask for files in a moment. Please answer this question first.");

    public static Text NotUnderstood { get; } = new(
        "🤔 Buni tushunmadim. Iltimos, menyudan tanlang.", "🤔 Не совсем понятно. Пожалуйста, выберите в меню.", "🤔 I did not understand that. Please choose from the menu.");

    public static Text NotAnAnswer { get; } = new(
        "🤔 Bu javob savolga mos kelmadi.", "🤔 Такой ответ здесь не подходит.", "🤔 That does not answer this question.");

    public static Text UnknownKind { get; } = new(
        "🤔 Bunday xabarni o‘qiy olmayman. Hujjatlarni fayl yoki rasm qilib yuboring.",
        "🤔 Такие сообщения я читать не умею. Документы отправляйте файлом или фотографией.",
        "🤔 I cannot read this kind of message. Please send documents as files or photos.");

    public static Text UnknownCommand { get; } = new(
        "🤔 Bunday buyruq yo‘q. Iltimos, menyudan tanlang.", "🤔 Такой команды нет. Пожалуйста, выберите в меню.", "🤔 There is no such command. Please choose from the menu.");
}
