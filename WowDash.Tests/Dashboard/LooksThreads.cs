using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Data.Messages;
using WowDash.Data.Outbox;
using WowDash.Tests.Files;
using WowDash.Tests.Scenarios;
using WowDash.Tests.Support;

namespace WowDash.Tests.Dashboard;

/// <summary>Threads in every state: one long and with everything, one whose reply failed, some that wait, comments on an order, and what rings for all that.</summary>
static class LooksThreads
{
    static readonly (string Name, string Words)[] Others =
    [
        ("Nilufar Hamidova", "Assalomu alaykum, apostil necha kunda tayyor bo‘ladi?"),
        ("Тимур Ахмедов", "Здравствуйте! Можно забрать документы в субботу после трёх? Я работаю до двух и буду ехать с другого конца города."),
        ("مرحبا أمير", "هل تترجمون شهادات الميلاد إلى العربية؟"),
        ("Javohir Sattorov 🚀", "Rahmat! 👍"),
    ];

    /// <summary>Answers the row of the customer who ordered in the chat.</summary>
    public static async Task<long> Fill(TestInstallation installation, long center, long user)
    {
        var me = await installation.Read(center, db => db.Customers.Where(c => c.TelegramUserId == user).Select(c => c.Id).SingleAsync());
        var order = await installation.Read(center, db => db.Orders.Where(o => o.CustomerId == me).Select(o => o.Id).FirstAsync());
        await using var scope = installation.Services.InCenter(center);
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<WowDashDb>();
        var owner = await db.StaffMembers.Include(s => s.Role).FirstAsync(s => s.IsOwner);
        long n = 0;
        foreach (var (name, words) in Others)
        {
            var one = db.Customers.Add(new() { Name = name, Phone = $"+99893555000{++n}", TelegramUserId = 77_000 + n, CreatedAt = TimeProvider.System.GetUtcNow() }).Entity;
            await db.SaveChangesAsync();
            await services.GetRequiredService<HearCustomer>().Run(Actor.Customer(one.Id, name), new() { CustomerId = one.Id, TelegramMessageId = 1, Text = words });
        }

        var aziza = Actor.Customer(me, "Aziza Karimova");
        var staff = Actor.Staff(owner);
        var hear = services.GetRequiredService<HearCustomer>();
        var reply = services.GetRequiredService<ReplyToCustomer>();
        await hear.Run(aziza, new() { CustomerId = me, TelegramMessageId = 900_001, Text = "Assalomu alaykum! Pasportimdagi ism <Aziza> yoki <Azyza> deb yoziladimi? 🤔" });
        await services.GetRequiredService<HearEdit>().Run(aziza, 900_001, "Assalomu alaykum! Tarjimada ismim <Aziza> deb yoziladimi? 🤔");
        var pdf = (await services.GetRequiredService<FileStore>().Save(center, new MemoryStream(SampleFiles.Pdf(2)), 1_000_000)).Value;
        await reply.Run(staff, new() { CustomerId = me, OrderId = order, Text = "Vaalaykum assalom! Ha, pasportdagidek: Aziza Karimova.\nNamunani yuboryapman, ko‘rib chiqing.", File = new("tarjima-namunasi.pdf", FileKind.Pdf, pdf), Key = "looks 1" });
        await reply.Run(staff, new() { CustomerId = me, Text = "Yana savol bo‘lsa, yozing.", Key = "looks 2" });
        await db.ThreadMessages.Where(m => m.Key == "looks 2").ExecuteUpdateAsync(set => set.SetProperty(m => m.Delivery, DeliveryStatus.Failed).SetProperty(m => m.Failure, "Forbidden: bot was blocked by the user").SetProperty(m => m.OwedMessageId, (long?)null));
        await hear.Run(aziza, new() { CustomerId = me, TelegramMessageId = 900_002, Text = "Zo‘r, rahmat! Ertaga soat 10 da olib ketsam bo‘ladimi?" });
        await services.GetRequiredService<AddComment>().Run(staff, order, "Mijoz ertaga 10:00 da keladi. Muhrni tekshirib qo‘yinglar.", "looks 3");
        return me;
    }
}
