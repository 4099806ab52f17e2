using WowDash.Data.Texts;

namespace WowDash.Bots.Registration;

static class RegistrationTexts
{
    /// <summary>Said before a language is known: the same in all.</summary>
    public static Text ChooseLanguage { get; } = Text.Same("🌐 Assalomu alaykum! Здравствуйте! Hello!\n\nTilni tanlang · Выберите язык · Choose your language");

    public static Text AskName { get; } = new(
        "👋 Xush kelibsiz! Siz <b>{0}</b> botidasiz. Sizga qanday murojaat qilaylik?",
        "👋 Добро пожаловать! Это бот <b>{0}</b>. Как к Вам обращаться?",
        "👋 Welcome to <b>{0}</b>! What should we call you?");

    public static Text BadName { get; } = new(
        "Ism 2–80 belgidan iborat bo‘lsin. Iltimos, ismingizni yozing.",
        "Имя — от 2 до 80 символов. Напишите, пожалуйста, как Вас зовут.",
        "A name has 2 to 80 characters. Please write your name.");

    public static Text AskPhone { get; } = new(
        "📱 Telefon raqamingiz? Pastdagi tugmani bosing yoki yozing: +998 90 123 45 67",
        "📱 Ваш номер телефона? Нажмите кнопку внизу или напишите: +998 90 123 45 67",
        "📱 Your phone number? Press the button below or type it: +998 90 123 45 67");

    public static Text ShareContact { get; } = new("📱 Raqamimni yuborish", "📱 Отправить мой номер", "📱 Share my number");

    public static Text NotYourContact { get; } = new(
        "⚠️ Bu boshqa odamning raqami. Iltimos, o‘zingiznikini yuboring: pastdagi tugmani bosing yoki raqamni yozing.",
        "⚠️ Это контакт другого человека. Пожалуйста, отправьте свой: нажмите кнопку внизу или напишите номер.",
        "⚠️ This is somebody else’s contact. Please send your own: press the button below or type the number.");

    public static Text PhoneTaken { get; } = new("✅ Rahmat: {0}", "✅ Спасибо: {0}", "✅ Thank you: {0}");

    public static Text AskBranch { get; } = new("🏢 Qaysi filial sizga qulay?", "🏢 Какой филиал Вам удобнее?", "🏢 Which branch suits you best?");

    public static Text Welcome { get; } = new(
        "✅ Rahmat, {0}! Endi hujjatlaringizni tarjimaga bera olasiz.\n\nNimadan boshlaymiz?",
        "✅ Спасибо, {0}! Теперь Вы можете заказать перевод документов.\n\nС чего начнём?",
        "✅ Thank you, {0}! Now you can have your documents translated.\n\nWhere shall we start?");

    public static Text JoinedAgency { get; } = new(
        "🤝 Siz endi <b>{0}</b> agentligidansiz: siz uchun agentlik narxlari amal qiladi.",
        "🤝 Теперь Вы клиент агентства <b>{0}</b>: для Вас действуют цены агентства.",
        "🤝 You are now a member of the agency <b>{0}</b>: agency prices apply to you.");

    public static Text RegisterFirst { get; } = new(
        "Avval tanishib olaylik.", "Сначала познакомимся.", "Let us get acquainted first.");
}
