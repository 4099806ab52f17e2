using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

static class FindTexts
{
    public static readonly Text People = new("Mijozlar", "Клиенты", "Customers");
    public static readonly Text Agencies = new("Agentliklar", "Агентства", "Agencies");
    public static readonly Text Pages = new("Sahifalar", "Страницы", "Pages");
    public static readonly Text Nothing = new("Hech narsa topilmadi. Buyurtmalarga o‘tish", "Ничего не найдено. Перейти к заказам", "Nothing found. Go to the orders");
}
