using WowDash.Data.Texts;

namespace WowDash.Data.Seed;

/// <summary>Canned replies of the demo.</summary>
static class DemoReplies
{
    public static IReadOnlyList<(string Title, Text Words)> All { get; } =
    [
        ("Qachon tayyor?", new(
            "{customer}, №{number} buyurtmangiz {deadline} gacha tayyor bo‘ladi.", "{customer}, заказ №{number} будет готов к {deadline}.", "{customer}, your order {number} will be ready by {deadline}.")),
        ("Manzil", new(
            "Buyurtmani shu yerdan olasiz: {branch}. Pasportingizni unutmang.", "Забрать заказ можно здесь: {branch}. Возьмите, пожалуйста, паспорт.", "You can pick it up here: {branch}. Please bring your passport.")),
        ("Qoldiq", new(
            "№{number} bo‘yicha qoldiq: {left}. Karta orqali yoki olayotganda to‘lashingiz mumkin.", "По заказу №{number} осталось {left}. Можно картой или при получении.", "Left to pay for order {number}: {left}. By card, or when you pick it up.")),
    ];
}
