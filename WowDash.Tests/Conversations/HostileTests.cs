using System.Net;
using Microsoft.EntityFrameworkCore;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

/// <summary>Whatever people type arrives as typed, but for the control characters that nobody can see.</summary>
public sealed class HostileTests(TestPlatform platform) : ConversationTests(platform)
{
    [Fact]
    public async Task Names_notes_and_file_names_arrive_as_typed()
    {
        foreach (var typed in Hostile.Texts)
        {
            var (line, words) = (Line(typed), Words(typed));
            var talk = await Customer();
            await talk.PressData("me:name");
            await talk.Write(typed);
            if (line.Length is >= 2 and <= 80) Assert.Equal(line, await Center.Read(db => db.Customers.Where(c => c.Id == talk.State.CustomerId).Select(c => c.Name).SingleAsync()));
            await talk.Write("/order");
            await talk.Press("Translation");
            await talk.Press("en");
            await talk.Press("Diploma");
            await talk.Write("0");
            await talk.Write(typed);
            if (words.Length is < 2 or > 500) await talk.Write("Aziza");
            var name = $"{typed[..Math.Min(typed.Length, 240)]}.pdf";
            await talk.SendDocument(name, caption: typed);
            await talk.CountAll(1);
            await talk.PressData("files:done");
            var (names, note) = (talk.State.Draft.Names, talk.State.Draft.Note);
            Assert.Equal(words.Length is < 2 or > 500 ? "Aziza" : words, names);
            Assert.Equal(words.Length is > 0 and < 1000 ? words : "", note);
            if (names.Length < 400) Assert.Contains(names, WebUtility.HtmlDecode(talk.Last), StringComparison.Ordinal);
            await talk.Press("✅");
            await talk.Press("naqd");
            var order = await Center.Read(db => db.Orders.AsNoTracking().Include(o => o.Files).SingleAsync(o => o.CustomerId == talk.State.CustomerId));
            Assert.Equal((names, note), (order.Names, order.Note ?? ""));
            var stored = Assert.Single(order.Files).Name;
            Assert.Equal(Line(name), stored);
            await talk.PressData($"order:{order.Id}");
        }
    }

    static string Visible(string typed) => string.Concat(typed.Where(c => c is '\n' || !char.IsControl(c)));

    static string Words(string typed) => Visible(typed).Trim();

    static string Line(string typed) => string.Join(' ', Visible(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
