using WowDash.Bots.Conversation;
using WowDash.Bots.Ordering;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Texts;

namespace WowDash.Bots.Menu;

/// <summary><c>/price</c>: the branch's price list as this customer pays it, in as many messages as it takes.</summary>
sealed class PriceCommand : Command
{
    // Telegram's limit is 4 096 after parsing; room is left for markup
    const int Longest = 3500;

    public override string Name => "price";

    public override Text Label => MenuTexts.Prices;

    public override Text Description { get; } = new("Narxlar", "Прайс-лист", "Price list");

    public override bool Applies(Chat chat) => chat.Branch().PriceListVisible;

    public override async Task Run(Chat chat, string argument, CancellationToken ct)
    {
        await Say(chat, chat.Branch(), ct);
        chat.OfferToContinue();
    }

    /// <summary>A branch's list, and a way to those of the others.</summary>
    public static async Task Say(Chat chat, Branch branch, CancellationToken ct)
    {
        await chat.KnowNow(ct);
        var services = chat.Center.ServicesOf(branch.Id).ToList();
        if (!branch.PriceListVisible || services.Count == 0)
        {
            chat.Say(chat.In(PriceTexts.AskUs), Others(chat, branch));
            return;
        }

        List<Html> parts = [.. Parted(services.SelectMany(s => Lines(chat, s)).Prepend(Title(chat, branch)).Append(chat.In(PriceTexts.HowCounted)))];
        for (var i = 0; i < parts.Count; i++) chat.Say(parts[i], i == parts.Count - 1 ? Others(chat, branch) : null);
    }

    static Html Title(Chat chat, Branch branch)
    {
        var currency = chat.Center.CurrencyLabel ?? Money.Sum.In(chat.Language);
        return chat.Center.Branches.Count > 1 ? chat.In(PriceTexts.BranchTitle, branch.Name, currency) : chat.In(PriceTexts.Title, currency);
    }

    static Keyboard? Others(Chat chat, Branch shown)
    {
        var others = chat.Center.Branches.Where(b => b.Id != shown.Id && b.PriceListVisible && chat.Center.ServicesOf(b.Id).Any())
            .Select(b => (Typed.Short($"💰 {b.Name}", 40), $"prices:{b.Id}")).ToList();
        return others.Count == 0 ? null : new Keyboard().Grid(Typed.Columns(others.Select(o => o.Item1)), others);
    }

    static IEnumerable<Html> Lines(Chat chat, Service service)
    {
        yield return new($"\n<b>{chat.In(service.Name).Markup}</b>");
        // languages with the same surcharges are one group
        foreach (var group in service.Languages.GroupBy(l => chat.Audience() is Audience.Agency ? l.Language.Agency : l.Language.Ordinary, l => l.Language))
        {
            yield return new($"<i>{Html.Plain(string.Join(", ", group.Select(l => l.Name.In(chat.Language)))).Markup}</i>");
            foreach (var document in service.Documents) yield return Line(chat, service, document, group.First());
        }
    }

    static Html Line(Chat chat, Service service, DocumentType document, TargetLanguage language)
    {
        var price = Pricing.Of(document, language, service.Charging, chat.Audience(), 1, 0);
        return service.Charging is Charging.Static
            ? chat.In(PriceTexts.StaticLine, document.Name, Money.Show(price.First), Money.Show(price.Copy))
            : chat.In(PriceTexts.PagesLine, document.Name, Money.Show(price.First), Money.Show(price.Other), Money.Show(price.Copy));
    }

    static IEnumerable<Html> Parted(IEnumerable<Html> lines)
    {
        var (part, length) = (new List<Html>(), 0);
        foreach (var line in lines)
        {
            if (length + line.Markup.Length > Longest)
            {
                yield return Html.Lines(part);
                (part, length) = ([], 0);
            }

            part.Add(line);
            length += line.Markup.Length + 1;
        }

        yield return Html.Lines(part);
    }
}

/// <summary>Another branch's price list: <c>prices:BRANCH</c>.</summary>
sealed class PricesButton : Button
{
    public override string Key => "prices";

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        if (!chat.State.IsRegistered) await chat.SayOver(ct);
        else if (chat.Center.BranchOf(Typed.Id(argument)) is { PriceListVisible: true } branch) await PriceCommand.Say(chat, branch, ct);
        else chat.Tell(chat.In(ConversationTexts.NotOffered));
    }
}

static class PriceTexts
{
    public static Text BranchTitle { get; } = new("💰 <b>{0}: narxlar</b>, {1}", "💰 <b>{0}: прайс-лист</b>, {1}", "💰 <b>{0}: price list</b>, {1}");

    public static Text Title { get; } = new("💰 <b>Narxlar</b>, {0}", "💰 <b>Прайс-лист</b>, {0}", "💰 <b>Price list</b>, {0}");

    public static Text StaticLine { get; } = new("• {0}: {1}, nusxa {2}", "• {0}: {1}, копия {2}", "• {0}: {1}, copy {2}");

    public static Text PagesLine { get; } = new(
        "• {0}: 1-sahifa {1}, keyingilari {2}, nusxa {3}", "• {0}: первая страница {1}, следующие {2}, копия {3}", "• {0}: first page {1}, each other {2}, copy {3}");

    public static Text HowCounted { get; } = new(
        "\nAniq narxni buyurtma berishda, tasdiqlashdan oldin ko‘rasiz.", "\nТочную цену Вы увидите при заказе, до подтверждения.",
        "\nYou see the exact price when ordering, before you confirm.");

    public static Text AskUs { get; } = new(
        "💰 Narxni buyurtma berishda, tasdiqlashdan oldin ko‘rasiz.", "💰 Цену Вы увидите при заказе, до подтверждения.", "💰 You see the price when ordering, before you confirm.");
}
