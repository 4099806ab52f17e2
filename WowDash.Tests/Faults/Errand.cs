using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WowDash.Bots.MyOrders;
using WowDash.Bots.Ordering;
using WowDash.Data;
using WowDash.Data.Payments;
using WowDash.Data.Seed;
using WowDash.Data.Texts;
using WowDash.Tests.Files;
using WowDash.Tests.Scenarios;
using WowDash.Tests.Support;

namespace WowDash.Tests.Faults;

/// <summary>One customer's whole way: registers, orders, sends two files, and pays at the pickup or by card with a receipt that staff accept. Every step waits for the
/// reply to the one before, however long that takes.</summary>
sealed class Errand
{
    readonly TestInstallation installation;
    readonly int number;

    /// <param name="number">Every third customer is the second center's, every second pays by card.</param>
    /// <param name="patience">How long the customer waits for a reply.</param>
    public Errand(TestInstallation installation, int number, TimeSpan patience, TimeSpan thinks)
    {
        this.installation = installation;
        this.number = number;
        Bot = installation.Access.Bots[number % 3 == 2 ? 1 : 0];
        Language = number % 3 == 2 ? Language.Ru : Language.Uz;
        Files = [new($"pasport-{number}.pdf", 1 + (number % 4)), new($"manzil-{number}.pdf", 2)];
        var customer = installation.World.CreateCustomer($"Mijoz {number}", phone: $"99891{number:D7}", languageCode: Language is Language.Uz ? "uz" : "ru");
        Person = new Person(installation.Bot(Bot).ChatWith(customer), installation.World) { Patience = patience, Thinks = thinks };
    }

    public DemoBot Bot { get; }
    public Language Language { get; }
    public Person Person { get; }
    public IReadOnlyList<SentDocument> Files { get; }
    public bool ByCard => number % 2 == 0;

    public async Task Run()
    {
        await Person.Register(Language is Language.Uz ? "Chilonzor" : null, Language);
        await Person.Draft(Language);
        foreach (var file in Files)
        {
            Person.Chat.SendDocument(file.Name, SampleFiles.Pdf(file.Pages), "application/pdf");
            await Person.Hears($"{file.Name}: {file.Pages} ", Person.Patience);
        }

        await Person.Taps(OrderingTexts.Done, Language);
        await Person.Taps(SummaryTexts.Yes, Language);
        await Person.Taps(ByCard ? SummaryTexts.Card : SummaryTexts.Cash, Language);
        await Person.Hears(SummaryTexts.Placed, Language);
        if (ByCard) await PayByCard();
    }

    async Task PayByCard()
    {
        Person.Chat.SendPhoto(Pictures.Jpeg, "chek.jpg");
        await Person.Hears(MyOrdersTexts.ReceiptTaken, Language);
        // the clerk presses twice
        await Persistently(AcceptMoney);
        await Persistently(AcceptMoney);
    }

    async Task AcceptMoney()
    {
        await using var scope = installation.Services.InCenter(installation.CenterOf(Bot));
        var order = await scope.ServiceProvider.GetRequiredService<WowDashDb>().Orders.SingleAsync(o => o.Customer.TelegramUserId == Person.UserId);
        _ = (await scope.ServiceProvider.GetRequiredService<RecordPayment>().Run(Actor.System, order.Id, order.Total, PaymentMethod.Card, null, $"chek-{number}")).Value;
    }

    async Task Persistently(Func<Task> work)
    {
        for (var tries = Person.Patience.TotalSeconds; ; tries--)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception e) when (tries > 0 && (e is NpgsqlException || e.InnerException is NpgsqlException))
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }
}

/// <summary>A document as its sender knows it.</summary>
sealed record SentDocument(string Name, int Pages);
