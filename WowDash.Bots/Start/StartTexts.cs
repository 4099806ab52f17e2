using WowDash.Data.Texts;

namespace WowDash.Bots.Start;

static class StartTexts
{
    public static Text NothingToCancel { get; } = new(
        "Bekor qilinadigan buyurtma yo‘q. Sizga qanday yordam beraylik?", "Начатого заказа нет. Чем Вам помочь?", "There is no order to drop. How can we help you?");

    public static Text AskDrop { get; } = new(
        "❌ Boshlangan buyurtma va unga yuborilgan fayllar o‘chirilsinmi?",
        "❌ Удалить начатый заказ и отправленные к нему файлы?",
        "❌ Drop the order you began, with the files you sent for it?");

    public static Text Keep { get; } = new("Yo‘q, davom etamiz", "Нет, продолжить", "No, go on");

    public static Text Drop { get; } = new("Ha, o‘chirish", "Да, удалить", "Yes, drop it");

    public static Text Dropped { get; } = new("❌ Boshlangan buyurtma o‘chirildi.", "❌ Начатый заказ удалён.", "❌ The order you began was dropped.");
}
