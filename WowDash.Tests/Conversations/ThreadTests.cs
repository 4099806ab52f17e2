using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Support;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Data.Messages;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

/// <summary>The thread as the customer has it in the chat, and what it does to the bells of staff.</summary>
public sealed class ThreadTests(TestPlatform platform) : ConversationTests(platform)
{
    [Theory]
    [InlineData(Language.Uz)]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task Talk_to_a_person_opens_a_thread_and_what_is_written_then_is_passed_on(Language language)
    {
        var talk = await Customer(language);
        await talk.Write("/contact");
        Assert.Contains(SupportTexts.WriteHere.In(language), talk.Said, StringComparison.Ordinal);
        Assert.NotNull((await Thread(talk)).WaitingSince);
        await talk.Write("How much is a birth certificate?");
        Assert.Contains(SupportTexts.PassedOn.In(language), talk.Said, StringComparison.Ordinal);
        await talk.Write("And how long?");
        Assert.Contains(SupportTexts.PassedOnToo.In(language), talk.Said, StringComparison.Ordinal);
        await talk.Send(m => m with { Voice = new("v") });
        Assert.Contains(SupportTexts.NoSound.In(language), talk.Said, StringComparison.Ordinal);
        await talk.Send(m => m with { VideoNote = new("n") });
        Assert.Contains(SupportTexts.NoSound.In(language), talk.Said, StringComparison.Ordinal);
        var thread = await Thread(talk);
        Assert.Equal((2, ThreadStatus.Open, "And how long?"), (thread.Unread, thread.Status, thread.Preview));
        Assert.Equal(["How much is a birth certificate?", "And how long?"], await Texts(talk));
    }

    [Fact]
    public async Task Words_under_a_video_are_passed_on_and_the_video_is_said_not_to_be()
    {
        var talk = await Customer();
        await talk.Write("/contact");
        await talk.Send(m => m with { Video = new("v"), Caption = "Mana shunday muhr" });
        Assert.Contains(SupportTexts.NoSound.Uz, talk.Said, StringComparison.Ordinal);
        Assert.Contains(SupportTexts.PassedOn.Uz, talk.Said, StringComparison.Ordinal);
        Assert.Equal(["Mana shunday muhr"], await Texts(talk));
    }

    [Fact]
    public async Task After_an_answer_the_customer_just_writes_and_files_come_along()
    {
        var talk = await Customer();
        await talk.Write("hello");
        Assert.Empty(await Center.Read(db => db.MessageThreads.ToListAsync()));
        await Reply(talk, "Good morning!");
        await talk.Write("thanks");
        Assert.Contains(SupportTexts.PassedOn.Uz, talk.Said, StringComparison.Ordinal);
        await talk.SendDocument("passport.pdf", caption: "here it is");
        await talk.SendPhoto();
        var messages = await Center.Read(db => db.ThreadMessages.Include(m => m.File).OrderBy(m => m.Id).ToListAsync());
        Assert.Equal(["Good morning!", "thanks", "here it is", ""], messages.Select(m => m.Text));
        Assert.Equal([null, null, FilePurpose.Message, FilePurpose.Message], messages.Select(m => m.File?.Purpose));
        await talk.SendDocument("virus.exe");
        Assert.Equal(4, await Center.Read(db => db.ThreadMessages.CountAsync()));
    }

    [Fact]
    public async Task An_order_that_was_begun_keeps_its_questions_and_the_menu_leads_out_of_the_talk()
    {
        var talk = await AtFiles();
        await Reply(talk, "Which city is it from?");
        await talk.Write("Samarqand");
        Assert.Empty(await Texts(talk));
        await talk.SendDocument();
        Assert.Single(talk.State.Draft.Files);
        await talk.Write("/contact");
        await talk.SendDocument("other.pdf");
        await talk.Write("Samarqand");
        Assert.Equal(["", "Samarqand"], await Texts(talk));
        Assert.Single(talk.State.Draft.Files);
        await talk.PressData("go:on");
        await talk.SendDocument("second.pdf");
        Assert.Equal(2, talk.State.Draft.Files.Count);
    }

    [Fact]
    public async Task An_edit_is_shown_with_the_earlier_words_and_an_edit_of_something_else_is_explained()
    {
        var talk = await Customer();
        await talk.Write("/contact");
        var sent = talk.Blank() with { Text = "for Monday" };
        await talk.Take(u => u with { Message = sent });
        await Center.Run((ReadThread read) => read.Run(Center.AsClerk, talk.State.CustomerId));
        await talk.Take(u => u with { EditedMessage = sent with { Text = "for Friday" } });
        Assert.Contains(SupportTexts.Corrected.Uz, talk.Said, StringComparison.Ordinal);
        var message = await Center.Read(db => db.ThreadMessages.SingleAsync());
        Assert.Equal(("for Friday", "for Monday"), (message.Text, message.EarlierText));
        Assert.NotNull(message.EditedAt);
        Assert.Equal((1, "for Friday"), ((await Thread(talk)).Unread, (await Thread(talk)).Preview));
        await talk.Take(u => u with { EditedMessage = talk.Blank() with { Text = "nothing of yours" } });
        Assert.DoesNotContain(SupportTexts.Corrected.Uz, talk.Said, StringComparison.Ordinal);
        Assert.Single(await Texts(talk));
    }

    [Fact]
    public async Task What_people_type_is_kept_as_typed()
    {
        var talk = await Customer();
        await talk.Write("/contact");
        foreach (var text in Hostile.Texts) await talk.Write(text);
        var kept = await Texts(talk);
        Assert.Equal(Hostile.Texts.Select(t => string.Concat(t.Where(c => c is '\n' || !char.IsControl(c))).Trim()), kept);
        Assert.All(await Center.Read(db => db.Notifications.ToListAsync()), n => Assert.InRange(n.Facts.Words?.Length ?? 0, 0, MessageThread.PreviewLength));
    }

    [Fact]
    public async Task The_same_message_twice_is_one()
    {
        var talk = await Customer();
        await talk.Write("/contact");
        var sent = talk.Blank() with { Text = "once" };
        await talk.Take(u => u with { Message = sent });
        await talk.Take(u => u with { Message = sent });
        Assert.Single(await Texts(talk));
        Assert.Equal(1, (await Thread(talk)).Unread);
    }

    [Fact]
    public async Task Staff_are_rung_for_until_somebody_answers_and_each_has_a_bell_of_their_own()
    {
        var talk = await Customer();
        await talk.Write("/contact");
        await talk.Write("anybody there?");
        // one line that counts, for each of the three
        var rung = await Unread();
        Assert.Equal([Center.Owner.Id, Center.Manager.Id, Center.Clerk.Id], rung.Select(n => n.StaffId).Order());
        Assert.All(rung, n => Assert.Equal((NotificationKind.CustomerWaits, 2, "anybody there?"), (n.Kind, n.Times, n.Facts.Words)));
        await Center.Run((ReadNotifications read) => read.Run(Center.AsClerk, null));
        Assert.Equal(2, (await Unread()).Count);

        Assert.Equal(0, await Remind());
        Platform.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await Remind());
        Assert.Equal(0, await Remind());
        Assert.Equal([1, 3, 3], (await Unread()).Select(n => n.Times).Order());
        Platform.Clock.Advance(TimeSpan.FromMinutes(40));
        Assert.Equal(1, await Remind());
        // after the first hour more seldom
        Platform.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(0, await Remind());
        Platform.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(1, await Remind());

        await Reply(talk, "Yes!");
        Assert.Empty(await Unread());
        Assert.Null((await Thread(talk)).WaitingSince);
        Assert.Equal(Center.Clerk.Id, (await Thread(talk)).AssigneeId);
        Platform.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(0, await Remind());
        // now it is the clerk's: the others are left alone
        await talk.Write("thank you");
        Assert.Equal(Center.Clerk.Id, Assert.Single(await Unread()).StaffId);
    }

    [Fact]
    public async Task Closing_ends_the_waiting_and_the_next_message_opens_it_again()
    {
        var talk = await Customer();
        await talk.Write("/contact");
        await Center.Run((CloseThread close) => close.Run(Center.AsClerk, talk.State.CustomerId, closed: true));
        Assert.Empty(await Unread());
        await talk.Write("/start");
        await talk.Write("one more thing");
        Assert.Empty(await Texts(talk));
        await talk.Write("/contact");
        await talk.Write("one more thing");
        Assert.Equal((ThreadStatus.Open, 1), ((await Thread(talk)).Status, (await Thread(talk)).Unread));
    }

    [Fact]
    public async Task Verbs_ask_for_the_permission_and_see_no_other_center()
    {
        var talk = await Customer();
        await talk.Write("/contact");
        var customer = talk.State.CustomerId;
        var nobody = Center.AsClerk with { Permissions = new HashSet<Permission> { Permission.ViewAllOrders } };
        Assert.Equal("permission", (await Center.Run((ReplyToCustomer v) => v.Run(nobody, new() { CustomerId = customer, Text = "x", Key = "k" }))).Refusal?.Id);
        Assert.Equal("permission", (await Center.Run((AssignThread v) => v.Run(nobody, customer, null))).Refusal?.Id);
        Assert.Equal("permission", (await Center.Run((CloseThread v) => v.Run(nobody, customer, true))).Refusal?.Id);
        Assert.Equal("permission", (await Center.Run((ReadThread v) => v.Run(nobody, customer))).Refusal?.Id);
        Assert.Equal("permission", (await Center.Run((SaveCannedReply v) => v.Run(nobody, null, "Hello", Text.Same("x")))).Refusal?.Id);
        Assert.Equal("customer.not-found", (await Center.Run((HearCustomer v) => v.Run(Actor.Customer(customer + 1, "x"), new() { CustomerId = customer, Text = "x", TelegramMessageId = 1 }))).Refusal?.Id);

        var other = await TestCenter.Create(Platform);
        Assert.Equal("customer.not-found", (await other.Run((ReplyToCustomer v) => v.Run(other.AsOwner, new() { CustomerId = customer, Text = "x", Key = "k" }))).Refusal?.Id);
        Assert.Equal("thread.not-found", (await other.Run((CloseThread v) => v.Run(other.AsOwner, customer, true))).Refusal?.Id);
        Assert.Equal("thread.not-found", (await other.Run((RetryMessage v) => v.Run(other.AsOwner, customer, 1))).Refusal?.Id);
        Assert.Equal("thread.assignee", (await Center.Run((AssignThread v) => v.Run(Center.AsOwner, customer, other.Clerk.Id))).Refusal?.Id);
        var walkIn = (await Center.Run(async (WowDashDb db) =>
        {
            var row = db.Customers.Add(new() { Name = "Walk-in", Phone = "+998901110000" }).Entity;
            await db.SaveChangesAsync();
            return row;
        })).Id;
        Assert.Equal("message.no-chat", (await Center.Run((ReplyToCustomer v) => v.Run(Center.AsClerk, new() { CustomerId = walkIn, Text = "x", Key = "k" }))).Refusal?.Id);
    }

    [Fact]
    public async Task A_branchs_staff_answer_its_customers_and_those_who_ordered_there()
    {
        var talk = await Customer();
        await talk.Write("/contact");
        var branch = await SecondBranch();
        var customer = talk.State.CustomerId;
        await Center.Read(db => db.Customers.Where(c => c.Id == customer).ExecuteUpdateAsync(set => set.SetProperty(c => c.BranchId, (long?)null)));
        var there = Center.AsClerk with { BranchId = branch.Id };
        Assert.True((await Center.Run((ReadThread v) => v.Run(there, customer))).Done);
        await Center.Read(db => db.Customers.Where(c => c.Id == customer).ExecuteUpdateAsync(set => set.SetProperty(c => c.BranchId, (long?)Center.Branch.Id)));
        Assert.Equal("thread.not-found", (await Center.Run((ReadThread v) => v.Run(there, customer))).Refusal?.Id);
        var order = (await Center.Place(Center.Draft(await Center.Read(db => db.Customers.SingleAsync(c => c.Id == customer))))).Value;
        await Center.Read(db => db.Orders.Where(o => o.Id == order.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.BranchId, branch.Id)));
        Assert.True((await Center.Run((ReadThread v) => v.Run(there, customer))).Done);
    }

    [Fact]
    public async Task A_new_order_rings_for_everybody_but_whoever_took_it()
    {
        var customer = await Center.NewCustomer();
        var order = (await Center.Place(Center.Draft(customer))).Value;
        Assert.Equal([Center.Owner.Id, Center.Manager.Id, Center.Clerk.Id], (await Unread()).Select(n => n.StaffId).Order());
        Assert.All(await Unread(), n => Assert.Equal((NotificationKind.NewOrder, order.Number, customer.Name), (n.Kind, n.Facts.Number, n.Facts.Name)));
        await Center.Read(db => db.Notifications.ExecuteDeleteAsync());
        await Center.Place(Center.Draft(customer) with { Source = Data.Orders.OrderSource.Staff }, Center.AsClerk);
        Assert.Equal([Center.Owner.Id, Center.Manager.Id], (await Unread()).Select(n => n.StaffId).Order());
    }

    Task<MessageThread> Thread(Talk talk) => Center.Read(db => db.MessageThreads.AsNoTracking().SingleAsync(t => t.CustomerId == talk.State.CustomerId));

    Task<List<string>> Texts(Talk talk) => Center.Read(db => db.ThreadMessages
        .Where(m => m.Thread.CustomerId == talk.State.CustomerId && m.Direction == MessageDirection.FromCustomer).OrderBy(m => m.Id).Select(m => m.Text).ToListAsync());

    Task<List<Notification>> Unread() => Center.Read(db => db.Notifications.Where(n => n.ReadAt == null).ToListAsync());

    async Task<int> Remind() => (await Center.Run((RemindOfWaiting remind) => remind.Run(dryRun: false))).Value;

    async Task Reply(Talk talk, string words) =>
        Assert.Null((await Center.Run((ReplyToCustomer reply) => reply.Run(Center.AsClerk, new() { CustomerId = talk.State.CustomerId, Text = words, Key = Secret.New() }))).Refusal);
}
